/// Why a statistic, or its interval, has no value.
///
/// It never prints as 0, 1 or NaN instead.
public enum UndefinedReason: String, Hashable, Sendable, CaseIterable {
  /// There are no units to compare.
  case noData
  /// All raters used one and the same category.
  case oneCategory
  /// All values are equal.
  case zeroVariance
  /// One category was never used.
  case zeroMargin
  /// No unit was rated by two raters.
  case noPairs
  /// Nobody marked a passage.
  case noUnits
  /// Nobody talked.
  case noTalk
  /// What is counted did not happen.
  case noEvents
  /// The number to divide by is 0.
  case zeroDenominator
  /// One session gives no interval.
  case oneSession
  /// No flagged utterances were reviewed.
  case noFlaggedReview
  /// No unflagged utterances were reviewed.
  case noUnflaggedReview
  /// The transcripts have no times.
  case missingTimes
  /// The computation found no answer.
  case notConverged
  /// Without one of the sessions there is no value.
  case sensitiveToOneSession
  /// There are too few data.
  case tooFew

  /// The reason in a plain sentence, without a full stop, to follow `not defined: `.
  public var sentence: String {
    switch self {
    case .noData: "there are no units to compare"
    case .oneCategory: "all raters used one and the same category"
    case .zeroVariance: "all values are equal"
    case .zeroMargin: "one category was never used"
    case .noPairs: "no unit was rated by two raters"
    case .noUnits: "nobody marked a passage"
    case .noTalk: "nobody talked"
    case .noEvents: "what is counted did not happen"
    case .zeroDenominator: "the number to divide by is 0"
    case .oneSession: "one session gives no interval"
    case .noFlaggedReview: "no flagged utterances were reviewed"
    case .noUnflaggedReview: "no unflagged utterances were reviewed"
    case .missingTimes: "the transcripts have no times"
    case .notConverged: "the computation found no answer"
    case .sensitiveToOneSession: "without one of the sessions there is no value"
    case .tooFew: "there are too few data"
    }
  }
}

extension UndefinedReason: Encodable {}
