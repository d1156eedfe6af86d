/// Makes a transcript of a JSON value in the form of docs/reference/transcript-json.md.
struct TranscriptJSONDecoder {
  /// Keys of a session.
  static let sessionKeys = [
    "session", "therapist", "therapists", "leaders", "client", "clients", "members", "group",
    "number", "date", "minutes", "modality", "present", "language", "metadata", "speakers",
    "utterances",
  ]
  static let speakerKeys = ["id", "name", "role"]
  static let utteranceKeys = ["id", "n", "speaker", "role", "start", "end", "text", "to", "marks"]
  static let markKeys = ["kind", "start", "end", "milliseconds"]

  var complaints: [Diagnostic] = []
  private var speakers: [Speaker] = []
  private var speakerIndices: [Speaker.ID: Int] = [:]
  private var unknownKeys: Set<String> = []

  /// The transcript; `sessionID` is used where the value names none.
  mutating func transcript(
    _ node: JSONNode, sessionID: String?
  ) throws(InvalidInput) -> Transcript {
    guard let members = node.members else {
      throw InvalidInput(
        Diagnostic(
          .error, id: "json-no-transcript", "this is \(node.kind), not a transcript",
          at: node.location,
          hint: "a transcript is an object with `session` and `utterances`; "
            + "see docs/reference/transcript-json.md"))
    }
    guard let list = node["utterances"], let elements = list.elements else {
      throw InvalidInput(
        Diagnostic(
          .error, id: "json-no-utterances", "the object has no list `utterances`",
          at: node["utterances"]?.location ?? node.location,
          hint: "known keys: " + Self.sessionKeys.joined(separator: ", ")))
    }
    let session = session(members, node, sessionID: sessionID)
    for speaker in node["speakers"]?.elements ?? [] { declare(speaker) }
    var utterances: [Utterance] = []
    utterances.reserveCapacity(elements.count)
    for (number, element) in elements.enumerated() {
      if let utterance = utterance(element, number: number) { utterances.append(utterance) }
    }
    if complaints.contains(where: { $0.severity == .error }) { throw InvalidInput(complaints) }
    return Transcript(session: session, speakers: speakers, utterances: utterances)
  }

  // MARK: The session

  private mutating func session(
    _ members: [JSONNode.Member], _ node: JSONNode, sessionID: String?
  ) -> Session {
    let id = node["session"]?.identifier ?? sessionID
    if id == nil {
      complain(
        .error, "json-no-session", "the object has no `session`, the session's id", node.location)
    }
    var session = Session(id: .init(id ?? ""))
    session.therapists = names(["leaders", "therapists", "therapist"], node).map { .init($0) }
    session.clients = names(["clients", "client", "members"], node).map { .init($0) }
    session.present = names(["present"], node)
    session.group = string("group", node).map { .init($0) }
    session.number = node["number"].flatMap { value in
      value.isNull ? nil : integer(value, "number")
    }
    session.date = string("date", node)
    session.modality = string("modality", node)
    session.language = string("language", node)
    session.minutes = minutes(node)
    for member in node["metadata"]?.members ?? [] {
      session.metadata[member.key] = member.value.string ?? scalar(member.value)
    }
    for member in members where !Self.sessionKeys.contains(member.key) {
      if let text = member.value.string {
        session.metadata[member.key] = text
      } else {
        complainOfKey(member, Self.sessionKeys)
      }
    }
    return session
  }

  private mutating func minutes(_ node: JSONNode) -> Double? {
    guard let value = node["minutes"], !value.isNull else { return nil }
    if let minutes = value.number, minutes >= 0 { return minutes }
    complainOfValue("minutes", "a number from 0", value)
    return nil
  }

  /// The names under several keys, each once, in the order of the keys.
  private mutating func names(_ keys: [String], _ node: JSONNode) -> [String] {
    var names: [String] = []
    for key in keys {
      guard let value = node[key], !value.isNull else { continue }
      let listed = value.elements ?? [value]
      for element in listed {
        guard let name = element.identifier else {
          complainOfValue(key, "a name or a list of names", element)
          continue
        }
        if !names.contains(name) { names.append(name) }
      }
    }
    return names
  }

  private mutating func string(_ key: String, _ node: JSONNode) -> String? {
    guard let value = node[key], !value.isNull else { return nil }
    if let text = value.identifier { return text }
    complainOfValue(key, "a text", value)
    return nil
  }

  private mutating func integer(_ value: JSONNode, _ key: String) -> Int? {
    if let number = value.integer ?? value.string.flatMap({ Int($0) }) { return number }
    complainOfValue(key, "a whole number", value)
    return nil
  }

  private func scalar(_ value: JSONNode) -> String? {
    if let integer = value.integer { return String(integer) }
    if let number = value.number { return String(number) }
    return value.bool.map { String($0) }
  }

  // MARK: Speakers and utterances

  private mutating func declare(_ node: JSONNode) {
    guard let id = node["id"]?.identifier ?? node.identifier else {
      complainOfValue("speakers", "a list of objects with `id`", node)
      return
    }
    checkKeys(node, Self.speakerKeys)
    let role = node["role"].flatMap { self.role($0) } ?? SpeakerRole.unknown
    add(Speaker(id: .init(id), name: node["name"]?.string, role: role), at: node.location)
  }

  private mutating func add(_ speaker: Speaker, at location: SourceLocation) {
    guard let index = speakerIndices[speaker.id] else {
      speakerIndices[speaker.id] = speakers.count
      speakers.append(speaker)
      return
    }
    guard speaker.role != .unknown, speaker.role != speakers[index].role else { return }
    guard speakers[index].role == .unknown else {
      complain(
        .error, "conflicting-role",
        "'\(speaker.id)' is \(speakers[index].role.rawValue) before and "
          + "\(speaker.role.rawValue) here", location,
        "give everybody one role in a session, or two speakers two names")
      return
    }
    speakers[index].role = speaker.role
  }

  private mutating func role(_ node: JSONNode) -> SpeakerRole? {
    guard !node.isNull else { return nil }
    if let role = node.string.flatMap({ SpeakerRole(rawValue: $0.lowercased()) }) { return role }
    complain(
      .error, "unknown-role", "there is no such role", node.location,
      "roles: " + SpeakerRole.allCases.map(\.rawValue).joined(separator: ", "))
    return nil
  }

  private mutating func utterance(_ node: JSONNode, number: Int) -> Utterance? {
    guard node.members != nil else {
      complainOfValue("utterances", "a list of objects", node)
      return nil
    }
    checkKeys(node, Self.utteranceKeys)
    guard let text = node["text"]?.string else {
      complain(
        .error, "json-no-text", "the utterance has no `text`",
        node["text"]?.location ?? node.location)
      return nil
    }
    let role = node["role"].flatMap { self.role($0) } ?? SpeakerRole.unknown
    let named = node["speaker"]?.identifier
    let speaker = Speaker(id: .init(named ?? node["role"]?.string ?? "unknown"), role: role)
    add(speaker, at: node["role"]?.location ?? node.location)
    return Utterance(
      id: .init((node["id"] ?? node["n"])?.identifier ?? String(number)), speaker: speaker.id,
      text: text, marks: marks(node["marks"], textLength: text.utf8.count),
      start: time("start", node), end: time("end", node),
      addressees: names(["to"], node).map { .init($0) },
      location: node.location.file.isEmpty ? nil : node.location)
  }

  /// `hh:mm:ss.fff`, or a number of seconds.
  private mutating func time(_ key: String, _ node: JSONNode) -> Int? {
    guard let value = node[key], !value.isNull else { return nil }
    if let seconds = value.number, seconds >= 0, seconds < 1e7 {
      return Int((seconds * 1000).rounded())
    }
    if let time = value.string.flatMap(TimeStamp.milliseconds) { return time }
    complainOfValue(key, "hh:mm:ss, with .fff if need be, or a number of seconds", value)
    return nil
  }

  private mutating func marks(_ node: JSONNode?, textLength: Int) -> [Mark]? {
    guard let node, !node.isNull else { return nil }
    var marks: [Mark] = []
    for element in node.elements ?? [node] {
      checkKeys(element, Self.markKeys)
      guard let kind = element["kind"]?.string.flatMap(Mark.Kind.init(rawValue:)),
        let start = element["start"]?.integer, let end = element["end"]?.integer,
        start >= marks.last?.range.upperBound ?? 0, start < end, end <= textLength
      else {
        complainOfValue(
          "marks",
          "a list of objects with `kind` (\(Mark.Kind.allCases.map(\.rawValue).joined(separator: ", ")))"
            + ", `start` and `end`, ascending UTF-8 bytes within the text", element)
        continue
      }
      marks.append(Mark(kind, start..<end, milliseconds: element["milliseconds"]?.integer))
    }
    return marks
  }

  // MARK: Complaints

  private mutating func checkKeys(_ node: JSONNode, _ known: [String]) {
    for member in node.members ?? [] where !known.contains(member.key) {
      complainOfKey(member, known)
    }
  }

  /// A key is complained of once, however often it stands in the file.
  private mutating func complainOfKey(_ member: JSONNode.Member, _ known: [String]) {
    guard unknownKeys.insert(member.key).inserted else { return }
    complain(
      .warning, "unknown-key", "the key '\(member.key)' is not known and was left out",
      member.location, "known keys: " + known.joined(separator: ", "))
  }

  private mutating func complainOfValue(_ key: String, _ expected: String, _ node: JSONNode) {
    complain(
      .error, "json-value", "`\(key)` is \(node.kind) that can't be read", node.location,
      "expected: \(expected)")
  }

  private mutating func complain(
    _ severity: Diagnostic.Severity, _ id: String, _ message: String, _ location: SourceLocation,
    _ hint: String = "see docs/reference/transcript-json.md"
  ) {
    complaints.append(
      Diagnostic(
        severity, id: id, message, at: location.file.isEmpty ? nil : location, hint: hint))
  }
}
