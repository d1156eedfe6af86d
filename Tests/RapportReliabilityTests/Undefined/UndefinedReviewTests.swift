import RapportReliability
import Testing

/// What a review can and can't say.
@Suite struct UndefinedReviewTests {
  private func sample(
    flagged: (Int, Int, Int), unflagged: (Int, Int, Int)
  ) throws -> ReviewSample {
    try ReviewSample(
      flagged: flagged.0, flaggedReviewed: flagged.1, confirmed: flagged.2,
      unflagged: unflagged.0, unflaggedReviewed: unflagged.1, missed: unflagged.2)
  }

  @Test func byHand() throws {
    let review = try sample(flagged: (10, 5, 4), unflagged: (100, 20, 1))
    // TP = 8 and FN = 5, their variances 2 and 20.
    let figures: [(Double?, Double)] = [
      (review.precision().value, 0.8), (review.precision().standardError, 0.02.squareRoot()),
      (review.recall().value, 8.0 / 13), (review.recall().standardError, 1330.0.squareRoot() / 169),
      (review.f1().value, 16.0 / 23), (review.calibration().value, 1.3),
      (review.naiveAgreement().value, 23.0 / 25),
    ]
    for (value, expected) in figures {
      #expect(abs(try #require(value) - expected) < 1e-12)
    }
    #expect(review.recall().counts.units == 25)
  }

  @Test func flagsAloneSayNothingAboutRecall() throws {
    let review = try sample(flagged: (80, 80, 60), unflagged: (5000, 0, 0))
    #expect(review.precision().value == 0.75)
    for estimate in [review.recall(), review.f1(), review.kappa(), review.calibration()] {
      #expect(estimate.undefined == .noUnflaggedReview)
      #expect(estimate.sentence == "not defined: no unflagged utterances were reviewed")
    }
    // All flags were reviewed: nothing is left to chance.
    #expect(review.precision().standardError == 0)
    #expect(review.precision().intervalUndefined == .zeroVariance)
  }

  @Test func otherReasons() throws {
    let unseen = try sample(flagged: (80, 0, 0), unflagged: (5000, 100, 1))
    #expect(unseen.precision().undefined == .noFlaggedReview)
    #expect(unseen.recall().undefined == .noFlaggedReview)
    let silent = try sample(flagged: (0, 0, 0), unflagged: (50, 20, 0))
    #expect(silent.precision().undefined == .noEvents)
    #expect(silent.recall().undefined == .noEvents)
    #expect(silent.f1().undefined == .noEvents)
    #expect(silent.kappa().undefined == .oneCategory)
    #expect(silent.calibration().undefined == .zeroDenominator)
    let nothing = try sample(flagged: (0, 0, 0), unflagged: (0, 0, 0))
    #expect(nothing.kappa().undefined == .noData)
    #expect(nothing.naiveAgreement().undefined == .noData)
    let missedAll = try sample(flagged: (0, 0, 0), unflagged: (50, 20, 4))
    #expect(missedAll.recall().value == 0)
    let single = try sample(flagged: (10, 1, 1), unflagged: (50, 20, 4))
    #expect(single.recall().value != nil)
    #expect(single.recall().intervalUndefined == .tooFew)
  }

  @Test(arguments: [
    [5, 6, 1, 10, 2, 1], [5, 4, 5, 10, 2, 1], [5, 4, 1, 10, 11, 1], [5, 4, 1, 10, 2, 3],
    [5, 4, -1, 10, 2, 1],
  ])
  func moreThanThereIs(_ n: [Int]) {
    #expect(throws: MalformedTable.self) {
      try sample(flagged: (n[0], n[1], n[2]), unflagged: (n[3], n[4], n[5]))
    }
  }
}
