import RapportCodebooks
import RapportCoding
import RapportTranscripts
import Testing

@Suite struct ConsensusTests {
  private let sample = ReviewSample()

  private func reading(_ rater: Rater.ID, _ codings: [(String, Int)]) -> CodedSession {
    CodedSession(
      transcript: sample.transcript, rater: Rater(id: rater, kind: .human),
      codings: codings.map { Coding(code: ReviewSample.code($0.0), utterance: $0.1) })
  }

  private func settle(
    _ code: String, _ utterance: Int, _ outcome: Adjudication.Outcome
  ) throws -> Adjudication {
    Adjudication(
      id: "0", session: "sample", revision: sample.transcript.revision,
      anchor: try sample.anchor(code, utterance), raters: ["anna", "ben"], outcome: outcome,
      by: "cara", at: 0)
  }

  @Test func agreedStaysAndTheRestIsOpenUntilSettled() throws {
    let readings = [
      reading("anna", [("hedge", 1), ("refusal", 3), ("echo", 2)]),
      reading("ben", [("hedge", 1), ("question", 0)]),
    ]
    let before = try #require(Consensus(of: readings, settledBy: []))
    #expect(before.reading.codings.map(\.code.code) == ["hedge"])
    #expect(before.open.map(\.code.code) == ["question", "echo", "refusal"])
    #expect(before.reading.rater.kind == .consensus)
    let after = try #require(
      Consensus(
        of: readings,
        settledBy: [
          settle("refusal", 3, .absent), settle("refusal", 3, .present),
          settle("echo", 2, .changed(to: ReviewSample.code("mirror"))),
          settle("question", 0, .absent),
        ]))
    #expect(after.open.isEmpty)
    #expect(after.reading.codings.map(\.code.code) == ["hedge", "mirror", "refusal"])
  }

  @Test func nothingToAgreeOn() {
    #expect(Consensus(of: [], settledBy: []) == nil)
  }
}
