/// What a supervisor's review says about a code: of its flagged utterances some were confirmed, and
/// of a random sample of the unflagged ones some turned out to be missed.
///
/// Each stratum is expanded to its size: with tp of m reviewed flags confirmed of M, and f misses
/// among n reviewed of N unflagged, TP = M tp / m and FN = N f / n. Both samples must be random
/// within their stratum, and drawn by the program.
public struct ReviewSample: Hashable, Sendable {
  /// The utterances the coder flagged, M.
  public let flagged: Int
  /// How many of them were reviewed, m.
  public let flaggedReviewed: Int
  /// How many of these were confirmed, tp.
  public let confirmed: Int
  /// The eligible utterances it did not flag, N.
  public let unflagged: Int
  /// How many of them were drawn at random and reviewed, n.
  public let unflaggedReviewed: Int
  /// In how many of these a code was missed, f.
  public let missed: Int

  /// Makes a sample.
  ///
  /// Throws where more was found than reviewed or more reviewed than there is.
  public init(
    flagged: Int, flaggedReviewed: Int, confirmed: Int, unflagged: Int, unflaggedReviewed: Int,
    missed: Int
  ) throws(MalformedTable) {
    guard 0...max(0, flaggedReviewed) ~= confirmed, flaggedReviewed <= flagged,
      0...max(0, unflaggedReviewed) ~= missed, unflaggedReviewed <= unflagged
    else {
      throw MalformedTable(
        description: "A review can't find more than it looked at, or look at more than there is.")
    }
    self.flagged = flagged
    self.flaggedReviewed = flaggedReviewed
    self.confirmed = confirmed
    self.unflagged = unflagged
    self.unflaggedReviewed = unflaggedReviewed
    self.missed = missed
  }

  /// The share of reviewed flags that was confirmed, with a standard error for sampling from the
  /// flags there are.
  public func precision() -> Estimate {
    let method = "precision, reviewed flags"
    guard let share = confirmedShare else {
      return undefined(flagged == 0 ? .noEvents : .noFlaggedReview, method)
    }
    return estimate(
      share, error: deviation(share, flaggedReviewed, of: flagged), method,
      withoutError: .tooFew)
  }

  /// TP / (TP + FN) with the delta method's standard error,
  /// var = (FN² var TP + TP² var FN) / (TP + FN)⁴.
  ///
  /// Undefined where no unflagged utterance was reviewed: flags alone say nothing about recall.
  public func recall() -> Estimate {
    let method = "recall, stratified review sample"
    guard let table = expanded else { return undefined(reason, method) }
    let positives = table.both + table.referenceOnly
    guard positives > 0 else { return undefined(.noEvents, method) }
    var error: Double?
    if let flags = deviation(confirmedShare ?? 0, flaggedReviewed, of: flagged),
      let misses = deviation(missedShare ?? 0, unflaggedReviewed, of: unflagged)
    {
      let first = table.referenceOnly * flags * Double(flagged)
      let second = table.both * misses * Double(unflagged)
      error = (first * first + second * second).squareRoot() / (positives * positives)
    }
    return estimate(table.both / positives, error: error, method, withoutError: .tooFew)
  }

  /// 2TP / (2TP + FP + FN) of the expanded table.
  public func f1() -> Estimate {
    let method = "F1, stratified review sample"
    guard let table = expanded else { return undefined(reason, method) }
    let whole = 2 * table.both + table.referenceOnly + table.coderOnly
    return whole > 0
      ? estimate(2 * table.both / whole, error: nil, method) : undefined(.noEvents, method)
  }

  /// Cohen's kappa of the expanded table.
  public func kappa() -> Estimate {
    let method = "Cohen's kappa, stratified review sample"
    guard let table = expanded else { return undefined(reason, method) }
    let n = Double(flagged + unflagged)
    guard n > 0 else { return undefined(.noData, method) }
    let reference = (table.both + table.referenceOnly) / n
    let coder = Double(flagged) / n
    let expected = reference * coder + (1 - reference) * (1 - coder)
    guard 1 - expected >= 1e-12 else { return undefined(.oneCategory, method) }
    let observed = (n - table.referenceOnly - table.coderOnly) / n
    return estimate((observed - expected) / (1 - expected), error: nil, method)
  }

  /// How many times the coder's count the true count is, (TP + FN) / M: what a rate has to be
  /// multiplied by.
  public func calibration() -> Estimate {
    let method = "true count over the coder's"
    guard let table = expanded else { return undefined(reason, method) }
    guard flagged > 0 else { return undefined(.zeroDenominator, method) }
    return estimate((table.both + table.referenceOnly) / Double(flagged), error: nil, method)
  }

  /// The share of reviewed utterances on which coder and reviewer agree.
  ///
  /// Not to be reported: it says more about how many unflagged utterances were reviewed than about
  /// the coder.
  public func naiveAgreement() -> Estimate {
    share(
      confirmed + unflaggedReviewed - missed, of: flaggedReviewed + unflaggedReviewed,
      units: flaggedReviewed + unflaggedReviewed, method: "agreement on reviewed utterances",
      otherwise: .noData)
  }
}

extension ReviewSample {
  private var confirmedShare: Double? {
    flaggedReviewed > 0 ? Double(confirmed) / Double(flaggedReviewed) : nil
  }

  private var missedShare: Double? {
    unflaggedReviewed > 0 ? Double(missed) / Double(unflaggedReviewed) : nil
  }

  /// The estimated counts of all eligible utterances; nil where a stratum was not looked at.
  private var expanded: (both: Double, coderOnly: Double, referenceOnly: Double)? {
    guard let hits = flagged == 0 ? 0 : confirmedShare,
      let misses = unflagged == 0 ? 0 : missedShare
    else { return nil }
    let both = Double(flagged) * hits
    return (both, Double(flagged) - both, Double(unflagged) * misses)
  }

  private var reason: UndefinedReason {
    flagged > 0 && flaggedReviewed == 0 ? .noFlaggedReview : .noUnflaggedReview
  }

  /// The standard error of a share in a sample from a finite stratum; nil for one unit.
  private func deviation(_ share: Double, _ sample: Int, of stratum: Int) -> Double? {
    if stratum == 0 { return 0 }
    guard sample > 1 else { return nil }
    let part = 1 - Double(sample) / Double(stratum)
    return (share * (1 - share) / Double(sample - 1) * part).squareRoot()
  }

  private func estimate(
    _ value: Double, error: Double?, _ method: String, withoutError: UndefinedReason? = nil
  ) -> Estimate {
    let counts = Counts(units: flaggedReviewed + unflaggedReviewed)
    let z = NormalDistribution.quantile(0.975)
    let interval = error.flatMap { $0 > 0 ? (value - z * $0)...(value + z * $0) : nil }
    return Estimate(
      value, standardError: error, interval: interval,
      intervalUndefined: error == nil ? withoutError : .zeroVariance, counts: counts, method: method
    )
  }

  private func undefined(_ reason: UndefinedReason, _ method: String) -> Estimate {
    Estimate(
      undefined: reason, counts: Counts(units: flaggedReviewed + unflaggedReviewed),
      method: method)
  }
}
