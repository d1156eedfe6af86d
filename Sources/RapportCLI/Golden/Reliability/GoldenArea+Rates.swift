import RapportReliability

extension GoldenArea {
  /// Rates and shares with their intervals.
  static let rates = GoldenArea([
    "prof.rateCI": { input in
      let estimate = EventRate(
        events: input["count"].int, exposure: input["exposure"].double,
        per: input["per"].double
      ).estimate()
      return [
        "rate": GoldenValue(estimate), "low": GoldenValue(estimate.low),
        "high": GoldenValue(estimate.high),
      ]
    },
    "prof.proportionCI": { input in
      let share = ObservedProportion(input["x"].int, of: input["n"].int)
      return [
        "wilson": GoldenValue(share.wilson().interval),
        "jeffreys": GoldenValue(share.jeffreys().interval),
        "clopperPearson": GoldenValue(share.clopperPearson().interval),
      ]
    },
  ])
}
