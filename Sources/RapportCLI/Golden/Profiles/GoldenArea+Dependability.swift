import RapportReliability

extension GoldenArea {
  /// Generalizability and dependability.
  static let dependability = GoldenArea([
    "prof.gOneFacet": { input in
      let components = try VarianceComponents(
        sessionsOfTherapists: input["y"].array.map(\.doubles))
      return [
        "var_t": GoldenValue(components.values.therapist),
        "var_t_raw": GoldenValue(components.raw.therapist),
        "var_s:t": GoldenValue(components.raw.session),
        "G_by_sessions": byKey(["1", "2", "4", "8", "16"]) {
          components.generalizability(sessions: Int($0) ?? 0).value
        },
        "sessionsNeeded": byKey(["0.7", "0.8", "0.9"]) {
          components.sessionsNeeded(for: Double($0) ?? .nan).map(Double.init)
        },
      ]
    },
    "prof.gTwoFacet": { input in
      let components = try VarianceComponents(
        sessionsAndRaters: input["y"].array.map { $0.array.map(\.doubles) })
      return [
        "var": members(components.values), "varRaw": members(components.raw),
        "dStudy": dStudy(components),
      ]
    },
    "prof.shrinkReliability": { input in
      let components = VarianceComponents(
        .init(therapist: input["sigma2u"].double, session: input["sigma2e"].double))
      return [
        "reliability": GoldenValue(
          input["n"].ints.map { components.dependability(sessions: $0).value ?? .nan }),
        "sessionsFor": byKey(["0.7", "0.8"]) {
          components.sessionsNeeded(for: Double($0) ?? .nan).map(Double.init)
        },
      ]
    },
  ])

  /// An object with a figure for each key.
  static func byKey(_ keys: [String], _ figure: (String) -> Double?) -> GoldenValue {
    .object(Dictionary(uniqueKeysWithValues: keys.map { ($0, GoldenValue(figure($0))) }))
  }

  private static func members(_ values: VarianceComponents.Values) -> GoldenValue {
    [
      "t": GoldenValue(values.therapist), "s:t": GoldenValue(values.session),
      "r": GoldenValue(values.rater), "tr": GoldenValue(values.therapistRater),
      "sr:t": GoldenValue(values.residual),
    ]
  }

  private static func dStudy(_ components: VarianceComponents) -> GoldenValue {
    let designs = [(1, 1), (3, 1), (3, 2), (6, 2), (10, 3)]
    return .object(
      Dictionary(
        uniqueKeysWithValues: designs.map { sessions, raters in
          (
            "\(sessions)x\(raters)",
            [
              "G": GoldenValue(
                components.generalizability(sessions: sessions, raters: raters).value),
              "Phi": GoldenValue(
                components.dependability(sessions: sessions, raters: raters).value),
            ]
          )
        }))
  }
}
