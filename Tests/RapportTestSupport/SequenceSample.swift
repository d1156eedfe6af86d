public import RapportCodebooks
public import RapportCoding
import RapportTranscripts

/// Two sessions in which therapist and client take turns, coded by hand.
public enum SequenceSample {
  /// A codebook with a question, two complaints of one family and a repair.
  public static let codebook = Codebook(
    id: "book", version: "1",
    codes: [
      Code(id: "ask", name: "Ask", roles: [.therapist], valence: .neutral),
      Code(
        id: "grumble", name: "Grumble", roles: [.client], family: "complaints", valence: .signal),
      Code(
        id: "refuse", aliases: ["RW9"], name: "Refuse", roles: [.client], family: "complaints",
        valence: .signal),
      Code(id: "repair", name: "Repair", roles: [.therapist], valence: .positive),
    ], fingerprint: Fingerprint(of: [3]))

  /// Turns of a: -, complaint, repair, -, ask, complaint, -, complaint; of b: -, complaint, repair, -,
  /// -, -.
  ///
  /// The therapist begins; turn 2 of a has two utterances, the repair in the second.
  public static let sessions = [
    session(
      "a",
      """
      T: one
      C: one two
      T: one
      T: one
      C: one
      T: one
      C: one
      T: one
      C: one
      """, [("grumble", 1), ("repair", 3), ("ask", 5), ("refuse", 6), ("grumble", 8)]),
    session(
      "b",
      """
      T: one
      C: one
      T: one
      C: one
      T: one
      C: one
      """, [("refuse", 1), ("grumble", 1), ("repair", 2)]),
  ]

  private static func session(
    _ id: String, _ lines: String, _ codes: [(String, Int)]
  ) -> CodedSession {
    CodedSession(
      transcript: .sample(lines, id: .init(id)), codebooks: [.init(codebook)], rater: .rules,
      codings: codes.map {
        Coding(code: CodeReference(codebook: "book", code: $0.0), utterance: $0.1)
      })
  }
}
