/// One table for each session, which gives a statistic of all of them an honest interval: sessions
/// differ, and utterances of one session are not independent.
public struct SessionTables<Table: AgreementTable>: Hashable, Sendable {
  /// The sessions' tables.
  public let tables: [Table]
  /// Whose sessions they are; nil where it is not known.
  public let therapists: [String]?

  /// Makes the tables of sessions whose therapists are not known.
  public init(_ tables: [Table]) {
    self.tables = tables
    therapists = nil
  }

  /// Makes the tables of sessions with the therapist of each.
  ///
  /// Throws where the numbers differ.
  public init(_ tables: [Table], therapists: [String]) throws(MalformedTable) {
    guard tables.count == therapists.count else {
      throw MalformedTable(
        description: "\(tables.count) tables need as many therapists, not \(therapists.count).")
    }
    self.tables = tables
    self.therapists = therapists
  }

  /// The table of all sessions.
  public var pooled: Table { tables.reduce(.empty, +) }

  /// A statistic of the pooled table with its delete-one-session jackknife interval,
  /// θ ± t(.975, S-1) se with se² = (S-1)/S Σ (θ₍ₛ₎ - mean)² (Miller 1974).
  ///
  /// Where there are fewer than half as many therapists as sessions, whole therapists are left
  /// out instead. A session without a unit is not counted. There is no interval with one session
  /// (`oneSession`), where the statistic is undefined without one of them
  /// (`sensitiveToOneSession`) and where leaving sessions out changes nothing (`zeroVariance`).
  public func jackknife(_ statistic: (Table) -> Estimate) -> Estimate {
    let clusters = Clusters(self)
    let pooled = pooled
    let estimate = statistic(pooled)
    var counts = estimate.counts
    counts.sessions = clusters.sessions
    counts.therapists = clusters.therapists
    func answer(_ error: Double?, _ range: ClosedRange<Double>?, _ why: UndefinedReason?)
      -> Estimate
    {
      estimate.with(
        standardError: error, interval: range, intervalUndefined: why, counts: counts,
        method: "\(estimate.method), delete-one-\(clusters.unit) jackknife", flags: clusters.flags)
    }
    guard let value = estimate.value else { return answer(nil, nil, nil) }
    let count = clusters.tables.count
    guard count > 1 else { return answer(nil, nil, .oneSession) }
    let without = clusters.tables.map { statistic(pooled - $0).value }
    // Sorted, so that the order of sessions doesn't show in the last bit.
    let values = without.compactMap { $0 }.sorted()
    guard values.count == count, let mean = values.mean() else {
      return answer(nil, nil, .sensitiveToOneSession)
    }
    let squares = values.map { ($0 - mean) * ($0 - mean) }.accurateSum()
    let error = (Double(count - 1) / Double(count) * squares).squareRoot()
    guard error > 1e-12 else { return answer(0, nil, .zeroVariance) }
    let t = BetaDistribution.studentQuantile(
      (1 + estimate.level) / 2, degreesOfFreedom: Double(count - 1))
    return answer(error, (value - t * error)...(value + t * error), nil)
  }
}
