extension Ratings {
  /// A statistic with the percentile interval of units drawn with replacement, for when there is
  /// one session only.
  ///
  /// It takes units for independent, which utterances of a session are not, and is flagged
  /// (``Flag/unitsResampled``); with several sessions use ``SessionTables/jackknife(_:)``.
  public func bootstrap(
    _ plan: Bootstrap = Bootstrap(), _ statistic: (RatingCounts<Value>) -> Estimate
  ) -> Estimate {
    let units = rows.map { row in row.compactMap { $0 } }
    let estimate = statistic(RatingCounts(units: units))
    guard estimate.value != nil else { return estimate }
    let values = plan.draws(of: units.count) { places in
      statistic(RatingCounts(units: places.lazy.map { units[$0] })).value
    }
    return plan.interval(
      of: estimate, values: values, counts: estimate.counts, of: "units",
      flags: [.unitsResampled])
  }
}
