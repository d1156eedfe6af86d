package import RapportCoding
import RapportReliability

/// What randomly drawn utterances say about codes and families, as a tidy table: one row for each.
///
/// Columns: `scope` (`codebook/code` or `codebook/family:name`), `flagged` (M), `flagged_judged` (m),
/// `flagged_present` (tp), `unflagged` (N), `unflagged_judged` (n), `unflagged_present` (f), `blind`,
/// `passed_over`, `disputed`, `waiting`, then `precision`, `recall`, `f1`, `kappa` and `calibration`,
/// the first two with `_low` and `_high`, and each with `_undefined`: why it has no value.
package struct DrawnResultsTable: Sendable {
  /// The rows.
  package let table: Table

  /// Makes the table.
  package init(_ results: [DrawnResult]) {
    var table = Table(
      columns: [
        "scope", "flagged", "flagged_judged", "flagged_present", "unflagged", "unflagged_judged",
        "unflagged_present", "blind", "passed_over", "disputed", "waiting", "precision",
        "precision_low", "precision_high", "precision_undefined", "recall", "recall_low",
        "recall_high", "recall_undefined", "f1", "f1_undefined", "kappa", "kappa_undefined",
        "calibration", "calibration_undefined",
      ])
    for result in results {
      guard let review = try? result.review() else { continue }
      let (m, n) = (result.flaggedSample, result.unflaggedSample)
      let counts = [
        result.flagged, m.judged, m.present, result.unflagged, n.judged, n.present,
        m.blind + n.blind, m.skipped + n.skipped, m.disputed + n.disputed, m.waiting + n.waiting,
      ]
      table.append(
        [.text(result.scope.id)] + counts.map { .integer($0) }
          + Self.withInterval(review.precision()) + Self.withInterval(review.recall())
          + Self.alone(review.f1()) + Self.alone(review.kappa())
          + Self.alone(review.calibration()))
    }
    self.table = table
  }

  private static func withInterval(_ estimate: Estimate) -> [Table.Cell] {
    [
      .number(estimate.value), .number(estimate.low), .number(estimate.high),
      .text(estimate.undefined?.rawValue),
    ]
  }

  private static func alone(_ estimate: Estimate) -> [Table.Cell] {
    [.number(estimate.value), .text(estimate.undefined?.rawValue)]
  }
}
