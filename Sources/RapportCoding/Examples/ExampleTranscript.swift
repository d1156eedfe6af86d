import RapportCodebooks
import RapportTranscripts

/// Makes the short session that an example of a code stands in.
enum ExampleTranscript {
  /// The session, and the index of the example's own utterance.
  static func make(
    for example: CodeExample, of code: Code
  ) -> (transcript: Transcript, utterance: Int) {
    let own = example.speaker ?? speaker(for: code.roles)
    let lines =
      example.before.map(split) + [(own, example.text)] + example.after.map(split)
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

  /// `T`, `C` and `M` are therapist, client and member, `L` a leader; any other name is a member's.
  static func role(of name: String) -> SpeakerRole {
    switch name {
    case "T", "T1", "T2", "L", "L1", "L2": .therapist
    case "C", "C1", "C2": .client
    default: .member
    }
  }

  private static func speaker(for roles: Set<SpeakerRole>) -> String {
    if roles.contains(.therapist) { return "T" }
    return roles.contains(.client) ? "C" : "M"
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
