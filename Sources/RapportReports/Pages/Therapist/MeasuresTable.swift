import RapportCodebooks
import RapportProfiles
import RapportReliability

/// The codebooks' measures as a table.
struct MeasuresTable {
  let page: TherapistPage
  let measures: [ProfileMeasure]

  /// The table; nothing without measures.
  func html() -> HTML {
    guard !measures.isEmpty else { return .empty }
    return .joined([
      .element(.h3) { "Measures" },
      Page.table(
        caption: "Measures of the codebooks over the sessions",
        head: ["Measure", "Counted", "Value, 95% interval", "Sessions", "Clients"],
        numeric: [1, 3, 4], kind: "measures", rows: measures.map(row)),
    ])
  }

  private func row(_ measure: ProfileMeasure) -> [HTML] {
    [
      .joined([
        .text(measure.measure.name),
        .element(.span, [.class("sub")]) { measure.measure.definition },
      ]),
      .text(
        measure.scale == .share
          ? "\(measure.numerator) of \(measure.denominator)"
          : "\(measure.numerator) to \(measure.denominator)"),
      value(measure), .text(String(measure.sessions)), .text(String(measure.clients)),
    ]
  }

  private func value(_ measure: ProfileMeasure) -> HTML {
    if let withheld = measure.withheld {
      return .element(.span, [.class("withheld")]) { "Withheld: \(withheld.sentence)." }
    }
    switch measure.scale {
    case .share:
      return .joined([
        .text(EstimateText.withInterval(measure.estimate, scale: 100, unit: "%")),
        IntervalDrawing(title: measure.measure.name, estimate: measure.estimate, maximum: 1).html(),
      ])
    case .ratio: return .text(EstimateText.withInterval(measure.estimate))
    }
  }
}
