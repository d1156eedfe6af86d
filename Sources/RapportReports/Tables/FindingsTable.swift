public import RapportTranscripts

/// Findings about files as a tidy table: one row for each.
///
/// Columns: `severity`, `id`, `file`, `line` and `column` (from 1; empty where the whole file or line is
/// meant), `message`, `hint`.
public struct FindingsTable: Sendable {
  /// The rows.
  public let table: Table

  /// Makes the table, in the order given.
  public init(_ findings: [Diagnostic]) {
    var table = Table(columns: ["severity", "id", "file", "line", "column", "message", "hint"])
    for finding in findings {
      let place = finding.location
      table.append([
        .text(finding.severity.rawValue), .text(finding.id), .text(place?.file),
        .integer(place.flatMap { $0.line > 0 ? $0.line : nil }),
        .integer(place.flatMap { $0.column > 0 ? $0.column : nil }), .text(finding.message),
        .text(finding.hint),
      ])
    }
    self.table = table
  }
}
