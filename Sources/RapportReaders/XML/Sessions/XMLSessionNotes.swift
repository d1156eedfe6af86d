import RapportTranscripts

/// What was odd about a session, gathered while it is read.
struct XMLSessionNotes {
  /// Speakers made of several who speak at once.
  var joint: [Speaker.ID: Speaker] = [:]
  var jointTurns = 0
  var empty = 0
  var inclusions = 0
  var repeatedIDs = 0
  private var undeclared: [String] = []

  mutating func undeclare(_ label: String) {
    if !undeclared.contains(label), undeclared.count < 100 { undeclared.append(label) }
  }

  func diagnostics(
    _ transcript: Transcript, _ speakers: XMLSpeakerTable, _ timeline: XMLTimeline,
    _ account: SourceAccount, _ context: XMLSessionContext
  ) -> [Diagnostic] {
    var result: [Diagnostic] = []
    func add(_ severity: Diagnostic.Severity, _ id: String, _ message: String, _ hint: String) {
      result.append(
        Diagnostic(
          severity, id: id, message, at: SourceLocation(file: context.file), hint: hint))
    }
    let total = transcript.utterances.count
    let silent = transcript.utterances.lazy.filter { $0.speaker.rawValue == "?" }.count
    if silent > 0 {
      add(
        .warning, "no-speaker", "\(silent) of \(total) utterances have no speaker",
        "they are kept under the label '?'")
    }
    if !undeclared.isEmpty {
      add(
        .warning, "undeclared-speaker",
        "the file declares speakers, but not \(Self.list(undeclared))",
        "the labels are kept as they are; check them for slips")
    }
    if jointTurns > 0 {
      add(
        .warning, "several-speakers", "\(jointTurns) of \(total) utterances have several speakers",
        "they are kept under a joint label such as A+B")
    }
    if let twins = Self.lookAlikes(transcript.speakers) {
      add(
        .warning, "similar-speakers", "two speakers look the same: \(twins)",
        "they differ in case, blanks or characters without width; make them one in the file")
    }
    if !speakers.strangeRoles.isEmpty {
      add(
        .note, "other-roles", "the file's roles are not ours: \(Self.list(speakers.strangeRoles))",
        "say who is who with --roles, e.g. LABEL=therapist")
    }
    if timeline.interpolated > 0 {
      add(
        .note, "times-between",
        "\(timeline.interpolated) of \(timeline.count) points in time have no value and got one"
          + " between their neighbours'", "times are approximate there")
    }
    if repeatedIDs > 0 {
      add(
        .warning, "repeated-id",
        "\(Self.number(repeatedIDs, "utterance has", "utterances have")) an id that was used before",
        "a number was added to them")
    }
    if empty > 0 {
      add(
        .note, "empty-utterances",
        "\(Self.number(empty, "utterance", "utterances")) without text left out",
        "nothing to do, if they are pauses or placeholders")
    }
    if inclusions > 0 {
      add(
        .warning, "xinclude",
        "\(Self.number(inclusions, "other file is", "other files are")) named by xi:include and not read",
        "put the content in the file, or read what is named by itself")
    }
    let unread = account.entries.filter { $0.kind.hasPrefix("unread ") }
    if !unread.isEmpty {
      let names = unread.map { "\($0.kind.dropFirst(7)) (\($0.count))" }
      add(
        .note, "unread-text",
        "no rule of the mapping '\(context.mapping.name)' reads the text of \(Self.list(names))",
        "if some of it is speech, the mapping is wrong for this file")
    }
    return result
  }

  private static func number(_ count: Int, _ one: String, _ many: String) -> String {
    "\(count) \(count == 1 ? one : many)"
  }

  private static func list(_ items: [String]) -> String {
    items.prefix(10).joined(separator: ", ")
      + (items.count > 10 ? " and \(items.count - 10) more" : "")
  }

  private static func lookAlikes(_ speakers: [Speaker]) -> String? {
    var seen: [String: Int] = [:]
    for (index, speaker) in speakers.enumerated() {
      let appearance = XMLSpeakerTable.appearance(speaker.id.rawValue)
      if let other = seen[appearance] { return "number \(other + 1) and number \(index + 1)" }
      seen[appearance] = index
    }
    return nil
  }
}
