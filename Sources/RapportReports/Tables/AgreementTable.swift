public import RapportCoding
import RapportReliability

/// Agreement of a coder with a reference as a tidy table: one row for each level, code and statistic.
///
/// Columns: `level` (`utterance`, `session`, `classes`), `name`, `family` (yes where the name is a
/// family's), `statistic`, `value`, `low`, `high` (95%), `undefined` (the reason), `both`,
/// `reference_only`, `coder_only`, `neither`, `units`, `sessions`.
public struct AgreementTable: Sendable {
  /// The rows.
  public let table: Table

  /// Makes the table; the classes and codes at utterance level, or the session level.
  public init(_ agreement: Agreement, isSessionLevel: Bool) {
    var table = Table(columns: [
      "level", "name", "family", "statistic", "value", "low", "high", "undefined", "both",
      "reference_only", "coder_only", "neither", "units", "sessions",
    ])
    if isSessionLevel {
      for row in agreement.sessionRows {
        for (name, estimate) in [
          ("icc", row.icc), ("pearson", row.correlation), ("bias", row.bias),
        ] {
          table.append(Self.cells("session", row.name, nil, name, estimate))
        }
      }
    } else {
      if let classes = agreement.classes {
        for (name, estimate) in [("macro_f1", classes.macroF1), ("kappa", classes.kappa)] {
          table.append(Self.cells("classes", "", nil, name, estimate))
        }
      }
      for row in agreement.rows {
        for (name, estimate) in [
          ("prevalence", row.prevalence), ("precision", row.precision), ("recall", row.recall),
          ("f1", row.f1), ("kappa", row.kappa),
        ] {
          let counts = [
            row.table.both, row.table.referenceOnly, row.table.coderOnly, row.table.neither,
          ]
          table.append(
            Self.cells("utterance", row.name, row.isFamily, name, estimate, counts: counts))
        }
      }
    }
    self.table = table
  }

  private static func cells(
    _ level: String, _ name: String, _ isFamily: Bool?, _ statistic: String, _ estimate: Estimate,
    counts: [Int]? = nil
  ) -> [Table.Cell] {
    let start: [Table.Cell] = [
      .text(level), .text(name), .flag(isFamily), .text(statistic), .number(estimate.value),
      .number(estimate.low), .number(estimate.high),
      .text((estimate.undefined ?? estimate.intervalUndefined)?.rawValue),
    ]
    let cells =
      counts.map { $0.map { Table.Cell.integer($0) } } ?? Array(repeating: .missing, count: 4)
    return start + cells
      + [.integer(estimate.counts.units), .integer(estimate.counts.sessions)]
  }
}
