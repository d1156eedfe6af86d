import RapportReliability

/// A figure as a dot with its interval on a scale that begins at 0.
struct IntervalDrawing {
  /// What the figure is, for those who can't see the drawing.
  var title: String
  var estimate: Estimate
  /// The scale's other end.
  var maximum: Double

  /// The drawing; nothing where there is no figure.
  func html() -> HTML {
    guard let value = estimate.value, maximum > 0 else { return .empty }
    let place = { (figure: Double) in
      Figure.ascii(min(max(figure / maximum, 0), 1) * 100, 2) + "%"
    }
    return .element(.svg, [.class("interval"), .set(.role, "img"), .set(.height, "16")]) {
      HTML.element(.title) { title }
      HTML.element(.desc) { description(value) }
      HTML.element(.line, line("axisline", "0", "100%"))
      if let interval = estimate.interval {
        HTML.element(.line, line("range", place(interval.lowerBound), place(interval.upperBound)))
      }
      HTML.element(
        .circle,
        [
          .class("dot"), .set(.cx, place(value)), .set(.cy, "8"), .set(.r, "4"),
        ])
    }
  }

  private func description(_ value: Double) -> String {
    let range = estimate.interval.map {
      ", 95% interval \(Figure.rounded($0.lowerBound)) to \(Figure.rounded($0.upperBound))"
    }
    return Figure.rounded(value) + (range ?? ", no interval") + ", on a scale from 0 to "
      + Figure.rounded(maximum)
  }

  private func line(_ name: String, _ from: String, _ to: String) -> [Attribute] {
    [
      .class(name), .set(.x1, from), .set(.x2, to), .set(.y1, "8"), .set(.y2, "8"),
    ]
  }
}
