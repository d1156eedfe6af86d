import RapportTranscripts

/// Makes a mapping of JSON, gathering every complaint.
struct MappingDecoder {
  var complaints: MappingComplaints
  var namespaces: [String: String?] = [:]

  init(_ complaints: MappingComplaints) { self.complaints = complaints }

  mutating func mapping(_ json: PlacedJSON) -> XMLMapping? {
    guard var object = MappingObject(json, name: "", &complaints) else { return nil }
    readNamespaces(object.take("namespaces"))
    let name = text(object.take("name"), "name") ?? "mapping"
    let summary = text(object.take("summary"), "summary") ?? ""
    let match = object.take("match")
    let session = self.session(object.take("session"))
    guard let utterance = self.utterance(object.take("utterance"), at: json.offset) else {
      object.finish(&complaints)
      return nil
    }
    var mapping = XMLMapping(name: name, session: session, utterance: utterance)
    mapping.summary = summary
    readMatch(match, into: &mapping)
    mapping.speakers = speakers(object.take("speakers"))
    mapping.marks = marks(object.take("marks"))
    mapping.milestones = milestones(object.take("milestones"))
    mapping.timeline = timeline(object.take("timeline"))
    mapping.layers = layers(object.take("layers"))
    mapping.aside = patterns(object.take("aside"), "aside")
    mapping.roles = roles(object.take("roles"))
    mapping.requiredUtterances = required(object.take("require"))
    object.finish(&complaints)
    return mapping
  }

  // MARK: Parts

  private mutating func readNamespaces(_ json: PlacedJSON?) {
    guard let json, var object = MappingObject(json, name: "namespaces", &complaints) else {
      return
    }
    for key in object.keyNames {
      guard let value = text(object.take(key), key) else { continue }
      namespaces[key] = .some(value == "$root" ? nil : value)
    }
  }

  private mutating func readMatch(_ json: PlacedJSON?, into mapping: inout XMLMapping) {
    guard let json, var object = MappingObject(json, name: "match", &complaints) else { return }
    mapping.roots = texts(object.take("root"), "root")
    mapping.rootNamespaces = texts(object.take("namespace"), "namespace")
    if mapping.rootNamespaces.isEmpty { mapping.rootNamespaces = [""] }
    object.finish(&complaints)
  }

  private mutating func session(_ json: PlacedJSON?) -> XMLMapping.SessionRule {
    let whole = XMLPath(
      branches: [.init(isAbsolute: true, steps: [.init(axis: .child)])], source: "/*")
    var rule = XMLMapping.SessionRule(each: whole)
    guard let json, var object = MappingObject(json, name: "session", &complaints) else {
      return rule
    }
    if let each = object.take("each"), let path = pattern(each, "session.each") { rule.each = path }
    rule.id = paths(object.take("id"), "session.id")
    rule.date = paths(object.take("date"), "session.date")
    rule.language = paths(object.take("language"), "session.language")
    rule.number = paths(object.take("number"), "session.number")
    object.finish(&complaints)
    return rule
  }

  private mutating func speakers(_ json: PlacedJSON?) -> XMLMapping.SpeakerRule {
    var rule = XMLMapping.SpeakerRule()
    guard let json, var object = MappingObject(json, name: "speakers", &complaints) else {
      return rule
    }
    rule.each = paths(object.take("each"), "speakers.each")
    rule.id = paths(object.take("id"), "speakers.id", isRelative: true)
    rule.aliases = paths(object.take("aliases"), "speakers.aliases", isRelative: true)
    rule.name = paths(object.take("name"), "speakers.name", isRelative: true)
    rule.role = paths(object.take("role"), "speakers.role", isRelative: true)
    object.finish(&complaints)
    return rule
  }

  private mutating func utterance(_ json: PlacedJSON?, at offset: Int) -> XMLMapping.UtteranceRule?
  {
    guard let json else {
      complaints.add(
        "missing-key", "the key 'utterance' is missing", at: offset,
        hint: "say which element is an utterance: \"utterance\": { \"each\": \".//turn\" }")
      return nil
    }
    guard var object = MappingObject(json, name: "utterance", &complaints) else { return nil }
    let each = object.take("each")
    var rule = XMLMapping.UtteranceRule(each: paths(each, "utterance.each"))
    if each == nil {
      complaints.add(
        "missing-key", "the key 'each' is missing in 'utterance'", at: json.offset,
        hint: "say which element is an utterance: \"each\": \".//turn\"")
    }
    rule.id = paths(object.take("id"), "utterance.id", isRelative: true)
    rule.speaker = paths(object.take("speaker"), "utterance.speaker", isRelative: true)
    rule.separator = text(object.take("speakerSeparator"), "speakerSeparator")
    rule.addressee = paths(object.take("addressee"), "utterance.addressee", isRelative: true)
    rule.start = paths(object.take("start"), "utterance.start", isRelative: true)
    rule.end = paths(object.take("end"), "utterance.end", isRelative: true)
    rule.unit = choice(object.take("timeUnit"), "timeUnit") ?? .seconds
    rule.text = paths(object.take("text"), "utterance.text", isRelative: true)
    rule.skip = patterns(object.take("skip"), "utterance.skip")
    rule.join = choice(object.take("join"), "join") ?? .raw
    rule.breaks = patterns(object.take("breaks"), "utterance.breaks")
    rule.tokens = tokens(object.take("tokens"))
    rule.order = choice(object.take("order"), "order") ?? .file
    rule.chain = chain(object.take("continues"))
    rule.reference = reference(object.take("timesFrom"))
    rule.numberIsSilence = flag(object.take("numberIsSilence"), "numberIsSilence") ?? false
    object.finish(&complaints)
    return rule
  }

  private mutating func tokens(_ json: PlacedJSON?) -> XMLMapping.TokenRule {
    var rule = XMLMapping.TokenRule()
    guard let json, var object = MappingObject(json, name: "tokens", &complaints) else {
      return rule
    }
    rule.each = patterns(object.take("each"), "tokens.each")
    rule.punctuation = patterns(object.take("punctuation"), "tokens.punctuation")
    rule.joinBefore = patterns(object.take("joinBefore"), "tokens.joinBefore")
    rule.joinAfter = patterns(object.take("joinAfter"), "tokens.joinAfter")
    rule.keepsOutside = flag(object.take("textOutside"), "textOutside") ?? true
    object.finish(&complaints)
    return rule
  }

  private mutating func chain(_ json: PlacedJSON?) -> XMLMapping.ChainRule? {
    guard let json, var object = MappingObject(json, name: "continues", &complaints) else {
      return nil
    }
    let rule = XMLMapping.ChainRule(
      start: paths(object.take("start"), "continues.start", isRelative: true),
      end: paths(object.take("end"), "continues.end", isRelative: true))
    object.finish(&complaints)
    return rule
  }

  private mutating func reference(_ json: PlacedJSON?) -> XMLMapping.ReferenceRule? {
    guard let json, var object = MappingObject(json, name: "timesFrom", &complaints),
      let each = paths(object.take("each"), "timesFrom.each").first
    else { return nil }
    let rule = XMLMapping.ReferenceRule(
      each: each, id: paths(object.take("id"), "timesFrom.id", isRelative: true),
      to: paths(object.take("to"), "timesFrom.to", isRelative: true))
    object.finish(&complaints)
    return rule
  }

  private mutating func marks(_ json: PlacedJSON?) -> [XMLMapping.MarkRule] {
    guard let json else { return [] }
    guard case .array(let elements) = json.value else {
      complaints.add(
        "mapping-value", "'marks' is a list, not \(json.kind)", at: json.offset, hint: "write [ … ]"
      )
      return []
    }
    var rules: [XMLMapping.MarkRule] = []
    for element in elements {
      guard var object = MappingObject(element, name: "marks", &complaints) else { continue }
      let each = object.take("each").flatMap { pattern($0, "marks.each") }
      let type = object.take("type")
      let label = paths(object.take("label"), "marks.label", isRelative: true)
      let word = text(object.take("word"), "word")
      let duration = paths(object.take("duration"), "marks.duration", isRelative: true)
      object.finish(&complaints)
      guard let each, let (kind, usual) = markKind(type, at: element.offset) else { continue }
      rules.append(
        XMLMapping.MarkRule(
          each: each, kind: kind, label: label, word: word ?? usual, duration: duration))
    }
    return rules
  }

  private mutating func markKind(_ json: PlacedJSON?, at offset: Int) -> (Mark.Kind, String)? {
    let kinds: [String: (Mark.Kind, String)] = [
      "pause": (.pause, "pause"), "laugh": (.laugh, "laughs"), "cry": (.cry, "cries"),
      "sigh": (.sigh, "sighs"), "inaudible": (.inaudible, "inaudible"),
      "overlap": (.overlap, "overlap"), "interjection": (.interjection, "interjection"),
      "vocal": (.other, "vocal"), "incident": (.other, "incident"), "other": (.other, "other"),
    ]
    if let text = json?.string, let kind = kinds[text] { return kind }
    complaints.add(
      "mapping-value", "a mark's 'type' is missing or not known", at: json?.offset ?? offset,
      hint: "known are \(kinds.keys.sorted().joined(separator: ", "))")
    return nil
  }

  private mutating func milestones(_ json: PlacedJSON?) -> XMLMapping.MilestoneRule {
    var rule = XMLMapping.MilestoneRule()
    guard let json, var object = MappingObject(json, name: "milestones", &complaints) else {
      return rule
    }
    rule.time = paths(object.take("time"), "milestones.time", isRelative: true).first
    rule.speaker = paths(object.take("speaker"), "milestones.speaker", isRelative: true).first
    rule.speakerIsPosition = flag(object.take("speakerIsPosition"), "speakerIsPosition") ?? false
    rule.cutsAtTime = flag(object.take("cutsAtTime"), "cutsAtTime") ?? true
    object.finish(&complaints)
    return rule
  }

  private mutating func timeline(_ json: PlacedJSON?) -> XMLMapping.TimelineRule? {
    guard let json, var object = MappingObject(json, name: "timeline", &complaints) else {
      return nil
    }
    guard let each = paths(object.take("each"), "timeline.each").first else { return nil }
    var rule = XMLMapping.TimelineRule(
      each: each, id: paths(object.take("id"), "timeline.id", isRelative: true),
      value: paths(object.take("value"), "timeline.value", isRelative: true))
    rule.unit = choice(object.take("unit"), "unit") ?? .seconds
    rule.unitPath = paths(object.take("unitFrom"), "timeline.unitFrom", isRelative: true)
    rule.since = paths(object.take("since"), "timeline.since", isRelative: true)
    rule.firstIsOrigin = flag(object.take("firstIsOrigin"), "firstIsOrigin") ?? false
    object.finish(&complaints)
    return rule
  }

  private mutating func layers(_ json: PlacedJSON?) -> XMLMapping.LayerRule? {
    guard let json, var object = MappingObject(json, name: "layers", &complaints) else {
      return nil
    }
    guard let each = paths(object.take("each"), "layers.each").first else { return nil }
    var rule = XMLMapping.LayerRule(
      each: each, name: paths(object.take("name"), "layers.name", isRelative: true))
    rule.speaker = paths(object.take("speaker"), "layers.speaker", isRelative: true)
    rule.choice = choice(object.take("choice"), "choice") ?? .one
    rule.only = patterns(object.take("only"), "layers.only")
    rule.unlessValue = paths(object.take("unless"), "layers.unless", isRelative: true)
    rule.unlessIn = paths(object.take("in"), "layers.in").first
    object.finish(&complaints)
    return rule
  }

  private mutating func roles(_ json: PlacedJSON?) -> [String: SpeakerRole] {
    guard let json, var object = MappingObject(json, name: "roles", &complaints) else { return [:] }
    var roles: [String: SpeakerRole] = [:]
    for key in object.keyNames { roles[key] = choice(object.take(key), key) }
    return roles
  }

  private mutating func required(_ json: PlacedJSON?) -> Int {
    guard let json, var object = MappingObject(json, name: "require", &complaints) else { return 1 }
    defer { object.finish(&complaints) }
    guard let value = object.take("utterances") else { return 1 }
    guard case .number(let number) = value.value, number >= 0, number <= 1e6 else {
      complaints.add(
        "mapping-value", "'utterances' is a number, not \(value.kind)", at: value.offset,
        hint: "write e.g. 1")
      return 1
    }
    return Int(number)
  }
}
