extension SessionTables {
  /// A statistic of the pooled table with the percentile interval of sessions drawn with
  /// replacement (Efron 1979; Davison and Hinkley 1997).
  ///
  /// Where there are fewer than half as many therapists as sessions, whole therapists are drawn
  /// instead. One session gives no interval (`oneSession`). With few sessions it is too narrow:
  /// in simulation .87, .91 and .92 of 95% intervals held the value with 10, 20 and 40 sessions,
  /// where ``jackknife(_:)`` had .92 to .95.
  public func bootstrap(
    _ plan: Bootstrap = Bootstrap(), _ statistic: (Table) -> Estimate
  ) -> Estimate {
    let clusters = Clusters(self)
    let estimate = statistic(pooled)
    var counts = estimate.counts
    counts.sessions = clusters.sessions
    counts.therapists = clusters.therapists
    guard estimate.value != nil, clusters.tables.count > 1 else {
      return estimate.with(
        standardError: nil, interval: nil, intervalUndefined: .oneSession, counts: counts,
        method: "\(estimate.method), percentile bootstrap of \(clusters.unit)s",
        flags: clusters.flags)
    }
    return plan.interval(
      of: estimate, values: resampled(plan, statistic), counts: counts, of: "\(clusters.unit)s",
      flags: clusters.flags)
  }

  /// The statistic's value in each draw, nil where it is undefined.
  package func resampled(_ plan: Bootstrap, _ statistic: (Table) -> Estimate) -> [Double?] {
    let tables = Clusters(self).tables
    return plan.draws(of: tables.count) { places in
      statistic(places.reduce(Table.empty) { $0 + tables[$1] }).value
    }
  }
}
