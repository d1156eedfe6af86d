import RapportCoding
import RapportReliability
import RapportReports

/// Agreement figures in rows: units, who sees the code, and four coefficients with their intervals.
struct AgreementTable {
  let caption: String
  let rows: [(name: String, row: PairAgreement.Row)]

  /// The table.
  func html() -> HTML {
    .element(.div, [.class("scroll")]) {
      HTML.element(.table, [.class("agreement")]) {
        HTML.element(.caption) {
          caption
          if rows.contains(where: { !$0.row.isShown }) {
            " No coefficients where a code was given fewer than \(PairAgreement.fewestPlaces) times."
          }
        }
        Controls.head([
          "", "Units", "Both", "First only", "Second only", "Per cent", "Kappa", "AC1", "Alpha",
        ])
        HTML.element(.tbody) {
          for (name, row) in rows { line(name, row) }
        }
      }
    }
  }

  private func line(_ name: String, _ row: PairAgreement.Row) -> HTML {
    let table = row.table
    return .element(.tr) {
      HTML.element(.th, [.set(.scope, "row")]) { name }
      for count in [table.units, table.both, table.referenceOnly, table.coderOnly] {
        HTML.element(.td, [.class("num")]) { String(count) }
      }
      if row.isShown {
        cell(row.percent, scale: 100, decimals: 1)
        for estimate in [row.kappa, row.ac1, row.alpha] { cell(estimate) }
      } else {
        HTML.element(.td, [.set(.colspan, "4"), .class("hint")]) {
          "given too seldom: \(Figure.count(row.places, "time"))"
        }
      }
    }
  }

  private func cell(_ estimate: Estimate, scale: Double = 1, decimals: Int = 2) -> HTML {
    .element(.td, [.class("figure")]) { Self.words(estimate, scale: scale, decimals: decimals) }
  }

  /// `.71 (.60 to .80)`, the value alone where there is one session, or why there is none.
  static func words(_ estimate: Estimate, scale: Double = 1, decimals: Int = 2) -> String {
    func short(_ value: Double) -> String {
      Figure.withoutZero(Figure.rounded(value * scale, decimals))
    }
    guard let value = estimate.value else { return estimate.sentence ?? "not defined" }
    guard let interval = estimate.interval else {
      return short(value)
        + (estimate.intervalUndefined == .oneSession
          ? "" : estimate.sentence.map { " (\($0))" } ?? "")
    }
    let high = min(interval.upperBound, 1)
    return "\(short(value)) (\(short(interval.lowerBound)) to \(short(high)))"
  }
}
