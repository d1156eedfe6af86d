import RapportCodebooks
import RapportCoding
import RapportTestSupport
import RapportTranscripts
import Testing

/// A session with suggestions, and short ways to write decisions about it.
struct ReviewSample {
  let transcript = Transcript.sample(
    "T: How was the week?\nC: It was fine, I suppose.\nT: You suppose.\nC: I did not try it.")
  private var clock = DecisionClock()

  /// Codes `hedge` on utterance 1 and `refusal` on utterance 3.
  var suggested: CodedSession {
    CodedSession(
      transcript: transcript, rater: .rules,
      codings: [
        Coding(
          code: Self.code("hedge"), utterance: 1,
          evidence: [Evidence(rule: "hedge.suppose", ranges: [13..<22])], score: 1.5, isMain: true),
        Coding(code: Self.code("refusal"), utterance: 3, evidence: []),
      ])
  }

  static func code(_ name: String) -> CodeReference { CodeReference(codebook: "book", code: name) }

  /// An anchor on bytes of an utterance.
  func anchor(_ code: String, _ utterance: Int, _ range: Range<Int>? = nil) throws -> Anchor {
    try #require(
      Anchor(code: Self.code(code), utterance: utterance, range: range, in: transcript))
  }

  /// The next decision.
  mutating func decide(
    _ kind: Decision.Kind, _ anchor: Anchor, to newCode: String? = nil,
    undoes: Decision.ID? = nil, by rater: Rater.ID = "anna"
  ) -> Decision {
    Decision(
      id: clock.next(at: 1_000, random: 7), session: transcript.session.id,
      revision: transcript.revision, kind: kind, anchor: anchor,
      newCode: newCode.map(Self.code), why: kind == .note ? "see tape" : nil, rater: rater,
      at: 1_000, undoes: undoes)
  }
}
