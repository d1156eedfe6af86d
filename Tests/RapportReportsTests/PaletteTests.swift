import Testing

@testable import RapportReports

@Suite struct PaletteTests {
  @Test(arguments: [("light", Palette.light), ("dark", Palette.dark)])
  func textHasEnoughContrast(name: String, palette: Palette) {
    for ground in [palette.paper, palette.surface, palette.tint] {
      for ink in [palette.ink, palette.muted, palette.link, palette.flag] {
        let contrast = Self.contrast(ink, ground)
        #expect(contrast >= 4.5, "\(name): \(ink) on \(ground) is \(contrast)")
      }
    }
  }

  @Test(arguments: [("light", Palette.light), ("dark", Palette.dark)])
  func shapesHaveEnoughContrast(name: String, palette: Palette) {
    let shapes = [
      palette.rupture, palette.alliance, palette.cohesion, palette.technique, palette.other,
      palette.flag,
    ]
    for ground in [palette.paper, palette.surface, palette.tint] {
      for shape in shapes {
        let contrast = Self.contrast(shape, ground)
        #expect(contrast >= 3, "\(name): \(shape) on \(ground) is \(contrast)")
      }
    }
  }

  @Test func contrastIsTheStandardsOwn() {
    #expect(abs(Self.contrast("#000000", "#FFFFFF") - 21) < 0.001)
    #expect(abs(Self.contrast("#777777", "#FFFFFF") - 4.478) < 0.001)
  }

  /// WCAG 2.2: (lighter + 0.05) / (darker + 0.05) of relative luminances.
  private static func contrast(_ one: String, _ other: String) -> Double {
    let luminances = [luminance(one), luminance(other)].sorted()
    return (luminances[1] + 0.05) / (luminances[0] + 0.05)
  }

  private static func luminance(_ colour: String) -> Double {
    let value = Int(colour.dropFirst(), radix: 16) ?? 0
    let parts = [value >> 16 & 255, value >> 8 & 255, value & 255].map { part -> Double in
      let share = Double(part) / 255
      return share <= 0.04045 ? share / 12.92 : power((share + 0.055) / 1.055)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }

  /// x to the power of 2.4: x² times the fifth root of x².
  private static func power(_ x: Double) -> Double {
    let square = x * x
    var root = 1.0
    for _ in 0..<80 {
      root -= (root * root * root * root * root - square) / (5 * root * root * root * root)
    }
    return square * root
  }
}
