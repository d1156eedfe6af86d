import RapportCodebooks
import RapportTranscripts

/// Makes the short session that an example of a code stands in.
enum ExampleTranscript {
  /// The session, and the index of the example's own utterance.
  static func make(
    for example: CodeExample, of code: Code
  ) -> (transcript: Transcript, utterance: Int) {
    let (before, after) = (example.before.map(split), example.after.map(split))
    let own = example.speaker ?? speaker(for: code.roles, among: (before + after).map(\.0))
    let lines = before + [(own, example.text)] + after
    var speakers: [Speaker] = []
    for (name, _) in lines where !speakers.contains(where: { $0.id.rawValue == name }) {
      speakers.append(Speaker(id: .init(name), role: role(of: name)))
    }
    let isGroup = speakers.contains { $0.role == .member }
    let utterances = lines.enumerated().map { index, line in
      Utterance(id: .init(String(index)), speaker: .init(line.0), text: line.1)
    }
    return (
      Transcript(
        session: Session(id: "example", group: isGroup ? "example" : nil), speakers: speakers,
        utterances: utterances), example.before.count
    )
  }

  /// The role that a speaker's label says, in any case and with a number behind it or none.
  ///
  /// Any other name is a member's.
  static func role(of label: String) -> SpeakerRole {
    let word = label.lowercased().prefix { !$0.isNumber }.filter { !$0.isWhitespace }
    return roles[word] ?? .member
  }

  private static let roles: [String: SpeakerRole] = [
    "t": .therapist, "therapist": .therapist, "counsellor": .therapist, "counselor": .therapist,
    "l": .therapist, "leader": .therapist,
    "c": .client, "client": .client, "patient": .client,
  ]

  /// Who says an example that doesn't name its speaker: the only therapist, or client, of the lines
  /// around it, whatever the label; `T`, `C` or `M` where there is none, or more than one.
  private static func speaker(for roles: Set<SpeakerRole>, among labels: [String]) -> String {
    let (role, name): (SpeakerRole, String) =
      roles.contains(.therapist)
      ? (.therapist, "T") : roles.contains(.client) ? (.client, "C") : (.member, "M")
    let others = Set(labels.filter { Self.role(of: $0) == role })
    guard role != .member, others.count == 1, let other = others.first else { return name }
    return other
  }

  /// `T: How was it?` in its two halves; a line without a name is the therapist's.
  private static func split(_ line: String) -> (String, String) {
    guard let colon = line.firstIndex(of: ":"), line[..<colon].count <= 20 else {
      return ("T", line)
    }
    return (
      String(line[..<colon].trimmingPrefix(while: \.isWhitespace)),
      String(line[line.index(after: colon)...].trimmingPrefix(while: \.isWhitespace))
    )
  }
}
