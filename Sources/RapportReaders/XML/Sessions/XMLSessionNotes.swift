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
    let found: [Finding?] =
      aboutSpeakers(transcript, speakers) + [
        Self.aboutTimes(timeline), aboutIDs, aboutEmptyUtterances, aboutInclusions,
        Self.aboutUnreadText(account, mapping: context.mapping.name),
      ]
    return found.compactMap(\.self).map {
      Diagnostic(
        $0.severity, id: $0.id, $0.message, at: SourceLocation(file: context.file), hint: $0.hint)
    }
  }

  /// A diagnostic of the whole file.
  private struct Finding {
    var severity: Diagnostic.Severity
    var id: String
    var message: String
    var hint: String

    static func warning(_ id: String, _ message: String, _ hint: String) -> Finding {
      Finding(severity: .warning, id: id, message: message, hint: hint)
    }

    static func note(_ id: String, _ message: String, _ hint: String) -> Finding {
      Finding(severity: .note, id: id, message: message, hint: hint)
    }
  }

  private func aboutSpeakers(
    _ transcript: Transcript, _ speakers: XMLSpeakerTable
  ) -> [Finding?] {
    let total = transcript.utterances.count
    let silent = transcript.utterances.count { $0.speaker.rawValue == "?" }
    return [
      silent == 0
        ? nil
        : .warning(
          "no-speaker", "\(silent) of \(total) utterances have no speaker",
          "they are kept under the label '?'"),
      undeclared.isEmpty
        ? nil
        : .warning(
          "undeclared-speaker",
          "the file declares speakers, but not \(Self.list(undeclared))",
          "the labels are kept as they are; check them for slips"),
      jointTurns == 0
        ? nil
        : .warning(
          "several-speakers", "\(jointTurns) of \(total) utterances have several speakers",
          "they are kept under a joint label such as A+B"),
      Self.lookAlikes(transcript.speakers).map {
        .warning(
          "similar-speakers", "two speakers look the same: \($0)",
          "they differ in case, blanks or characters without width; make them one in the file")
      },
      speakers.strangeRoles.isEmpty
        ? nil
        : .note(
          "other-roles", "the file's roles are not ours: \(Self.list(speakers.strangeRoles))",
          "say who is who with --roles, e.g. LABEL=therapist"),
    ]
  }

  private static func aboutTimes(_ timeline: XMLTimeline) -> Finding? {
    guard timeline.interpolated > 0 else { return nil }
    return .note(
      "times-between",
      "\(timeline.interpolated) of \(timeline.count) points in time have no value and got one"
        + " between their neighbours'", "times are approximate there")
  }

  private var aboutIDs: Finding? {
    guard repeatedIDs > 0 else { return nil }
    return .warning(
      "repeated-id",
      "\(Self.number(repeatedIDs, "utterance has", "utterances have")) an id that was used before",
      "a number was added to them")
  }

  private var aboutEmptyUtterances: Finding? {
    guard empty > 0 else { return nil }
    return .note(
      "empty-utterances", "\(Self.number(empty, "utterance", "utterances")) without text left out",
      "nothing to do, if they are pauses or placeholders")
  }

  private var aboutInclusions: Finding? {
    guard inclusions > 0 else { return nil }
    return .warning(
      "xinclude",
      "\(Self.number(inclusions, "other file is", "other files are")) named by xi:include and not read",
      "put the content in the file, or read what is named by itself")
  }

  private static func aboutUnreadText(_ account: SourceAccount, mapping: String) -> Finding? {
    let unread = account.entries.filter { $0.kind.hasPrefix("unread ") }
    guard !unread.isEmpty else { return nil }
    let names = unread.map { "\($0.kind.dropFirst(7)) (\($0.count))" }
    return .note(
      "unread-text", "no rule of the mapping '\(mapping)' reads the text of \(list(names))",
      "if some of it is speech, the mapping is wrong for this file")
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
