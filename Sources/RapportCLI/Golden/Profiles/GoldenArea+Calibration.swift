import RapportProfiles
import RapportReliability

extension GoldenArea {
  /// Rates and shares corrected for a coder's known errors.
  static let calibration = GoldenArea([
    "prof.calibratedRate": { input in
      let rate = EventRate(
        events: input["count"].int, exposure: input["exposure"].double, per: input["per"].double)
      let found = CountRatio(
        sessions: zip(input["people"].ints, input["coder"].ints).map { .init($0, $1) })
      return answer(CalibratedRate.corrected(rate.estimate(), by: found))
    },
    "prof.calibratedShare": { input in
      let share = ObservedProportion(input["count"].int, of: input["total"].int).wilson()
      return answer(
        CalibratedRate.corrected(
          share: share, sensitivity: input["sensitivity"].double,
          specificity: input["specificity"].double))
    },
  ])

  private static func answer(_ estimate: Estimate) -> GoldenValue {
    [
      "value": GoldenValue(estimate.value), "low": GoldenValue(estimate.low),
      "high": GoldenValue(estimate.high),
    ]
  }
}
