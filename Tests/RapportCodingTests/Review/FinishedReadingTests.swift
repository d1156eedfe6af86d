import RapportCodebooks
import RapportCoding
import RapportTranscripts
import Testing

/// What counts of what a person coded, and a trainee's codes against the final ones.
@Suite struct FinishedReadingTests {
  private let sample = ReviewSample()

  private var blank: CodedSession { CodedSession(transcript: sample.transcript, rater: .rules) }

  private func decision(
    _ kind: Decision.Kind, _ code: String, _ utterance: Int, at: Int, isBlind: Bool = true
  ) throws -> Decision {
    Decision(
      id: .init("\(at)"), session: "sample", revision: sample.transcript.revision, kind: kind,
      anchor: try sample.anchor(code, utterance), isBlind: isBlind, rater: "anna", at: at)
  }

  private func imported(_ codings: [(String, Int)]) -> CodedSession {
    CodedSession(
      transcript: sample.transcript, rater: Rater(id: "anna", kind: .human),
      codings: codings.map { Coding(code: ReviewSample.code($0.0), utterance: $0.1) })
  }

  @Test func whatComesAfterBeingDoneDoesNotCount() throws {
    let log = DecisionLog([
      try decision(.add, "hedge", 1, at: 10), try decision(.add, "echo", 2, at: 20),
      try decision(.add, "refusal", 3, at: 30, isBlind: false),
    ])
    let reading = FinishedReading(of: blank, by: "anna", log, finishedAt: 20)
    #expect(reading.reading.codings.map(\.code.code) == ["hedge", "echo"] && reading.isBlind)
    #expect(!FinishedReading(of: blank, by: "anna", log, finishedAt: 30).isBlind)
    #expect(
      !FinishedReading(of: blank, by: "anna", log, finishedAt: 20, hidesMachine: false).isBlind)
  }

  @Test func importedCodingsStandTogetherWithDecisions() throws {
    let log = DecisionLog([
      try decision(.reject, "hedge", 1, at: 10), try decision(.add, "echo", 2, at: 20),
    ])
    let reading = FinishedReading(
      of: blank, by: "anna", log, imported: imported([("hedge", 1), ("refusal", 3)]),
      finishedAt: nil, importedAt: 7)
    #expect(reading.reading.codings.map(\.code.code) == ["echo", "refusal"])
    #expect(reading.isBlind && reading.finishedAt == 7)
  }

  @Test func progressSaysWhatWasGivenInsteadOfWhat() throws {
    let progress = TraineeProgress(
      [
        .init(
          reading: imported([("hedge", 1), ("hedge", 3)]),
          final: imported([("hedge", 1), ("refusal", 3)]), finishedAt: 2)
      ], codebooks: [])
    #expect(progress.codes.map(\.code.code) == ["hedge", "refusal"])
    let (hedge, refusal) = (progress.codes[0], progress.codes[1])
    #expect(hedge.agreed.count == 1 && hedge.tooMuch.count == 1 && hedge.missed.isEmpty)
    #expect(hedge.confusedWith.map(\.code.code) == ["refusal"])
    #expect(refusal.missed.map(\.anchor.utterance) == [3] && refusal.places == 1)
    let line = try #require(progress.sessions.first)
    #expect((line.agreed, line.missed, line.tooMuch) == (1, 1, 1))
  }

  @Test func sessionsAreInTheOrderOfBeingDone() {
    let final = imported([("hedge", 1)])
    let progress = TraineeProgress(
      [9, 3].map { .init(reading: final, final: final, finishedAt: $0) }, codebooks: [])
    #expect(progress.sessions.map(\.finishedAt) == [3, 9])
  }
}
