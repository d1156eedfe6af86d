import RapportCoding
import RapportReliability
import RapportReports

/// Kappa against the final codes, session by session, as a line; the table below it says the same.
struct ProgressDrawing {
  let lines: [TraineeProgress.SessionLine]

  private static let width = 600.0
  private static let height = 120.0
  private static let margin = 12.0

  /// The sessions with a figure: their place among all, and kappa.
  private var points: [(place: Int, kappa: Double)] {
    lines.enumerated().compactMap { place, line in
      guard line.places >= TraineeProgress.fewestPlacesOfSession,
        let kappa = line.agreement.kappa.value
      else { return nil }
      return (place, kappa)
    }
  }

  /// The drawing; nothing with fewer than two figures.
  func html() -> HTML {
    let points = points
    guard points.count > 1 else { return .empty }
    return .element(
      .svg,
      [
        .class("progressline"), .set(.role, "img"),
        .set(.viewBox, "0 0 \(Int(Self.width)) \(Int(Self.height))"),
      ]
    ) {
      HTML.element(.title) { "Kappa against the final codes, session by session" }
      HTML.element(.desc) {
        points.map { "\(lines[$0.place].session): \(Figure.rounded($0.kappa, 2))" }
          .joined(separator: ", ")
      }
      for level in [0.0, 0.5, 1.0] { grid(level) }
      HTML.element(.path, [.class("line"), .set(.d, path(points))])
      for point in points {
        HTML.element(
          .circle,
          [
            .class("dot"), .set(.cx, x(point.place)), .set(.cy, y(point.kappa)), .set(.r, "4"),
          ])
      }
    }
  }

  private func grid(_ level: Double) -> HTML {
    .joined([
      .element(
        .line,
        [
          .class("axisline"), .set(.x1, "30"), .set(.x2, Figure.ascii(Self.width, 0)),
          .set(.y1, y(level)), .set(.y2, y(level)),
        ]),
      .element(.text, [.set(.x, "0"), .set(.y, y(level - 0.03))]) { Figure.rounded(level, 1) },
    ])
  }

  private func path(_ points: [(place: Int, kappa: Double)]) -> String {
    points.enumerated().map { number, point in
      (number == 0 ? "M" : "L") + x(point.place) + " " + y(point.kappa)
    }.joined(separator: " ")
  }

  private func x(_ place: Int) -> String {
    let span = Self.width - 30 - 2 * Self.margin
    let share = lines.count > 1 ? Double(place) / Double(lines.count - 1) : 0.5
    return Figure.ascii(30 + Self.margin + share * span, 1)
  }

  /// From 0, below which figures are drawn on the line, to 1.
  private func y(_ kappa: Double) -> String {
    let span = Self.height - 2 * Self.margin
    return Figure.ascii(Self.margin + (1 - min(max(kappa, -0.1), 1)) * span, 1)
  }
}
