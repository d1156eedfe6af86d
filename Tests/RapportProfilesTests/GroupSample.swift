import RapportCodebooks
import RapportCoding
import RapportTranscripts

/// Group sessions written as lines, such as `L: welcome back everybody`.
enum GroupSample {
  static let codebook = Codebook(
    id: "group-cohesion", version: "1",
    codes: [
      ("linking", "GV1", .therapist), ("redirect", "GV2", .therapist), ("support", "GM1", .member),
      ("me-too", "GM3", .member), ("disclosure", "GM4", .member), ("hope", "GM9", .member),
      ("cross-reference", "GM10", .member),
    ].map { (id: String, alias: String, role: SpeakerRole) in
      Code(id: Code.ID(id), aliases: [alias], name: id, roles: [role], valence: .positive)
    }, fingerprint: Fingerprint(of: [7]))

  /// A session of a leader `L` and members; `codes` are (code, utterance).
  static func session(
    _ lines: [String], codes: [(String, Int)] = [], present: [String] = [],
    codebooks: [Codebook] = [codebook]
  ) -> CodedSession {
    let parts = lines.map { line -> (String, String) in
      let label = String(line.prefix { $0 != ":" })
      return (label, String(line.dropFirst(label.count + 2)))
    }
    var speakers: [Speaker] = []
    for (label, _) in parts where !speakers.contains(where: { $0.id.rawValue == label }) {
      speakers.append(
        Speaker(id: Speaker.ID(label), role: label.hasPrefix("L") ? .therapist : .member))
    }
    return CodedSession(
      transcript: Transcript(
        session: Session(id: "g", therapists: ["L"], group: "G", present: present),
        speakers: speakers,
        utterances: parts.enumerated().map {
          Utterance(
            id: Utterance.ID(String($0.offset)), speaker: Speaker.ID($0.element.0),
            text: $0.element.1)
        }),
      codebooks: codebooks.map(CodedSession.CodebookVersion.init), rater: .rules,
      codings: codes.map {
        Coding(code: .init(codebook: "group-cohesion", code: $0.0), utterance: $0.1)
      })
  }

  /// Three members: Ann says 6 words, Ben 3, Cyd 3; the leader 12; Dee was there and silent.
  static let lines = [
    "L: one two three four",  // 0
    "Ann: one two three",  // 1
    "Ben: one two three",  // 2
    "L: Mm",  // 3, a backchannel
    "Ann: one two three",  // 4
    "L: one two three four",  // 5
    "Cyd: one two three",  // 6
    "L: one two three",  // 7
  ]
}
