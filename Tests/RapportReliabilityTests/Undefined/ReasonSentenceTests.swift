import RapportReliability
import Testing

/// Every reason has a sentence of its own.
@Suite struct ReasonSentenceTests {
  static let sentences: [UndefinedReason: String] = [
    .noData: "there are no units to compare",
    .oneCategory: "all raters used one and the same category",
    .zeroVariance: "all values are equal",
    .zeroMargin: "one category was never used",
    .noPairs: "no unit was rated by two raters",
    .noUnits: "nobody marked a passage",
    .noTalk: "nobody talked",
    .noEvents: "what is counted did not happen",
    .zeroDenominator: "the number to divide by is 0",
    .oneSession: "one session gives no interval",
    .noFlaggedReview: "no flagged utterances were reviewed",
    .noUnflaggedReview: "no unflagged utterances were reviewed",
    .missingTimes: "the transcripts have no times",
    .notConverged: "the computation found no answer",
    .sensitiveToOneSession: "without one of the sessions there is no value",
    .tooFew: "there are too few data",
  ]

  @Test(arguments: UndefinedReason.allCases)
  func sentence(_ reason: UndefinedReason) {
    #expect(reason.sentence == Self.sentences[reason])
    let estimate = Estimate(undefined: reason, method: "m")
    #expect(estimate.sentence == "not defined: \(reason.sentence)")
    #expect(estimate.value == nil && estimate.interval == nil)
  }
}
