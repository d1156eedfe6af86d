import RapportReliability

extension GoldenArea {
  /// Krippendorff's alpha of units and of passages.
  static let alpha = GoldenArea([
    "rel.krippAlpha": { input in
      let counts = ratingCounts(byRater: input["ratings"])
      let alpha = counts.alpha(level: try level(input["level"]))
      return [
        "alpha": GoldenValue(alpha.estimate), "pairable": GoldenValue(alpha.pairableRatings),
      ]
    },
    "rel.krippAlphaMerge": { input in
      let sessions = SessionTables(input["sessions"].array.map(ratingCounts(byRater:)))
      let alpha = sessions.pooled.alpha(level: try level(input["level"]))
      return [
        "alpha": GoldenValue(alpha.estimate),
        "coincidence": .list(alpha.coincidences.map { GoldenValue($0) }),
      ]
    },
  ])

  /// Counts of ratings given rater by rater.
  private static func ratingCounts(byRater raters: GoldenValue) -> RatingCounts<Double> {
    let columns = raters.array.map(\.array)
    let units = columns.first?.indices ?? 0..<0
    return RatingCounts(units: units.map { unit in columns.compactMap { $0[unit].number } })
  }

  private static func level(_ name: GoldenValue) throws -> MeasurementLevel<Double> {
    switch name.text {
    case "nominal": return .nominal
    case "ordinal": return .ordinal
    case "interval": return .interval
    case "ratio": return .ratio
    default: throw UnknownChoice(name: name.text)
    }
  }
}
