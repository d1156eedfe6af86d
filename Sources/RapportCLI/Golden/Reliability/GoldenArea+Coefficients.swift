import RapportReliability

extension GoldenArea {
  /// Fleiss' kappa and Gwet's coefficients.
  static let coefficients = GoldenArea([
    "rel.fleissKappa": { input in
      var counts = RatingCounts<Int>.empty
      for row in input["counts"].array {
        counts.count(row.ints.enumerated().flatMap { Array(repeating: $0, count: $1) })
      }
      let categories = input["counts"].array.first?.array.count ?? 0
      var answer = members(counts.fleissCoefficient(), name: "kappa")
      answer["randolph"] = GoldenValue(
        counts.freeMarginalKappa(categories: categories).estimate)
      return .object(answer)
    },
    "rel.gwetAC": { input in
      let units = input["ratings"].array.map { $0.array.compactMap(\.integer) }
      let counts = RatingCounts<Int>(units: units)
      let categories = input["categories"].int
      let weights = try weights(input["weights"])
      let agreement =
        weights == .identity
        ? counts.gwetsFirstCoefficient(categories: categories)
        : try counts.gwetsSecondCoefficient(
          categories: Array(0..<categories), weights: weights)
      return .object(members(agreement, name: "ac"))
    },
  ])

  private static func members(
    _ agreement: ChanceCorrectedAgreement, name: String
  ) -> [String: GoldenValue] {
    // Other software gives the value itself as limits where there is no error.
    let point = agreement.naiveStandardError == 0 ? agreement.estimate.value : nil
    return [
      name: GoldenValue(agreement.estimate), "se": GoldenValue(agreement.naiveStandardError),
      "pa": GoldenValue(agreement.observedAgreement),
      "pe": GoldenValue(agreement.expectedAgreement),
      "ciLow": GoldenValue(agreement.naiveInterval?.lowerBound ?? point),
      "ciHigh": GoldenValue(agreement.naiveInterval?.upperBound ?? point),
    ]
  }
}
