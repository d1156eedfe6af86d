import RapportReliability

extension GoldenArea {
  /// Two rates, and two counts, compared.
  static let ratios = GoldenArea([
    "prof.rateRatio": { input in
      let ratio = RateRatio(
        EventRate(events: input["y1"].int, exposure: input["e1"].double),
        to: EventRate(events: input["y2"].int, exposure: input["e2"].double))
      return ["ratio": GoldenValue(ratio.estimate()), "pExact": GoldenValue(ratio.exactP)]
    },
    "prof.ratioOfCounts": { input in
      let estimate = CountRatio(
        sessions: zip(input["num"].ints, input["den"].ints).map { .init($0, $1) }
      ).estimate()
      return [
        "ratio": GoldenValue(estimate), "seLog": GoldenValue(estimate.standardError),
        "low": GoldenValue(estimate.low), "high": GoldenValue(estimate.high),
      ]
    },
  ])
}
