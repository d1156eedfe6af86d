extension VarianceComponents {
  /// One facet, sessions in therapists (s:t): one score a session.
  ///
  /// s²s:t = MSₛ, s²t = (MSₜ - MSₛ)/n₀. Where therapists have unequally many sessions n₀ is
  /// (N - Σn²/N)/(T - 1), the analysis of variance estimator; with equally many it is their number.
  /// Then G equals Phi.
  ///
  /// - Throws: ``MalformedTable`` with fewer than two therapists or no therapist with two sessions.
  public init(sessionsOfTherapists scores: [[Double]]) throws {
    let therapists = scores.filter { !$0.isEmpty }
    let total = therapists.reduce(0) { $0 + $1.count }
    guard therapists.count > 1, total > therapists.count else {
      throw MalformedTable(description: "two therapists and one with two sessions are needed")
    }
    let means = therapists.map { $0.accurateSum() / Double($0.count) }
    let grand = therapists.joined().accurateSum() / Double(total)
    let between = zip(therapists, means).map { sessions, mean in
      Double(sessions.count) * (mean - grand) * (mean - grand)
    }.accurateSum()
    let within = zip(therapists, means).map { sessions, mean in
      sessions.map { ($0 - mean) * ($0 - mean) }.accurateSum()
    }.accurateSum()
    let squares = therapists.reduce(0.0) { $0 + Double($1.count * $1.count) }
    let size = (Double(total) - squares / Double(total)) / Double(therapists.count - 1)
    let session = within / Double(total - therapists.count)
    let therapist = (between / Double(therapists.count - 1) - session) / size
    self.init(
      Values(therapist: therapist, session: session),
      counts: Counts(units: total, sessions: total, therapists: therapists.count))
  }

  /// Two facets, sessions in therapists crossed with raters ((s:t) × r): the scores of
  /// `[therapist][session][rater]`.
  ///
  /// - Throws: ``MalformedTable`` unless there are two or more therapists, sessions each and raters
  ///   each, and as many everywhere.
  public init(sessionsAndRaters scores: [[[Double]]]) throws {
    let therapists = scores.count
    let sessions = scores.first?.count ?? 0
    let raters = scores.first?.first?.count ?? 0
    guard therapists > 1, sessions > 1, raters > 1,
      scores.allSatisfy({ $0.count == sessions && $0.allSatisfy { $0.count == raters } })
    else {
      throw MalformedTable(
        description: "two therapists, sessions and raters are needed, equally many everywhere")
    }
    let squares = TwoFacetMeanSquares(scores, sessions: sessions, raters: raters)
    let (t, s, r) = (Double(therapists), Double(sessions), Double(raters))
    self.init(
      Values(
        therapist: (squares.therapist - squares.session - squares.therapistRater
          + squares.residual) / (s * r),
        session: (squares.session - squares.residual) / r,
        rater: (squares.rater - squares.therapistRater) / (t * s),
        therapistRater: (squares.therapistRater - squares.residual) / s,
        residual: squares.residual),
      counts: Counts(
        units: therapists * sessions * raters, sessions: therapists * sessions,
        therapists: therapists))
  }
}
