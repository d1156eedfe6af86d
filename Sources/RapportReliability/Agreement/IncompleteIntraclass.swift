/// Intraclass correlations where ratings are missing: sessions and raters as crossed random effects,
/// y = mean + session + rater + error, fitted by restricted maximum likelihood.
///
/// Every rating counts; nothing is averaged over what is there. With a complete table and positive
/// variances the components are those of ``IntraclassCorrelation``.
public struct IncompleteIntraclass: Hashable, Sendable {
  /// One rating.
  public struct Rating: Hashable, Sendable {
    /// Which session.
    public var session: Int
    /// Which rater.
    public var rater: Int
    /// The score.
    public var score: Double

    /// Makes a rating.
    public init(session: Int, rater: Int, score: Double) {
      self.session = session
      self.rater = rater
      self.score = score
    }
  }

  /// The variances that were fitted.
  public struct Components: Hashable, Sendable {
    /// Between sessions.
    public let session: Double
    /// Between raters.
    public let rater: Double
    /// What is left.
    public let error: Double
    /// The restricted deviance, with the constant of lme4.
    public let deviance: Double
  }

  /// The number of sessions with a rating.
  public let sessions: Int
  /// The number of raters with a rating.
  public let raters: Int
  /// The number of ratings.
  public let ratings: Int
  /// The variances; nil where ``estimate(_:_:)`` says why.
  public let components: Components?
  private let problem: UndefinedReason?

  /// Fits the model.
  public init(_ ratings: [Rating]) {
    let model = CrossedIntercepts(ratings)
    sessions = model.sessions
    raters = model.raters
    self.ratings = ratings.count
    if ratings.isEmpty {
      problem = .noData
    } else if sessions < 2 {
      problem = .oneSession
    } else if raters < 2 || ratings.count == sessions {
      problem = .noPairs
    } else if Set(ratings.map(\.score)).count == 1 {
      problem = .zeroVariance
    } else {
      problem = nil
    }
    components = problem == nil ? model.fit() : nil
  }

  /// The correlation of one rater, or of the mean of as many raters as there are.
  ///
  /// Agreement: session / (session + rater + error), the latter two divided by the number of
  /// raters for a mean; consistency leaves the rater out. The one-way form has no raters and is
  /// answered as agreement. There is no interval.
  public func estimate(
    _ form: IntraclassCorrelation.Form = .agreement,
    _ score: IntraclassCorrelation.Score = .single
  ) -> Estimate {
    let counts = Counts(units: ratings, sessions: sessions)
    let letter = form == .consistency ? "C" : "A"
    let method = "ICC(\(letter),\(score == .single ? "1" : "k")), crossed REML"
    guard let components else {
      return Estimate(undefined: problem ?? .notConverged, counts: counts, method: method)
    }
    let noise = components.error + (form == .consistency ? 0 : components.rater)
    let whole = components.session + noise / (score == .single ? 1 : Double(raters))
    guard whole > 0 else {
      return Estimate(undefined: .zeroVariance, counts: counts, method: method)
    }
    return Estimate(components.session / whole, counts: counts, method: method)
  }
}
