import RapportReliability

extension GoldenArea {
  /// Passages that raters mark themselves.
  static let unitizing = GoldenArea([
    "rel.uAlpha": { input in
      let sessions = try input["sessions"].array.map { try continuum($0).counts }
      let counts = SessionTables(sessions).pooled
      return [
        "nominal": GoldenValue(counts.unitizingAlpha()),
        "binary": GoldenValue(counts.binaryUnitizingAlpha()),
        "cu": GoldenValue(counts.codingAlpha()),
      ]
    }
  ])

  private static func continuum(_ session: GoldenValue) throws -> MarkedContinuum<String> {
    let raters = session["coders"].array.map { passages in
      passages.array.map { passage in
        let parts = passage.array
        return MarkedContinuum<String>.Mark(parts[0].int..<parts[1].int, parts[2].text)
      }
    }
    return try MarkedContinuum(length: session["L"].int, raters: raters)
  }
}
