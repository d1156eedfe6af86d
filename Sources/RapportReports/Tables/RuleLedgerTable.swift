import RapportCodebooks
package import RapportCoding
import RapportReliability

/// The ledger of rules as a tidy table: one row for each rule of each version of a codebook.
///
/// Columns: `rule` (`codebook@version/rule`), `code`, `fired`, `reviewed`, `accepted`, `rejected`,
/// `changed`, `disputed`, `blind`, `precision`, `precision_low`, `precision_high`, the same with
/// `alone_` for the codings on which no other rule spoke for the code, `last_session` (a date) and
/// `last_decision` (a time, UTC).
package struct RuleLedgerTable: Sendable {
  /// The rows.
  package let table: Table

  /// Makes the table.
  package init(_ entries: [RuleLedger.Entry]) {
    let counts = [
      "fired", "reviewed", "accepted", "rejected", "changed", "disputed", "blind", "precision",
      "precision_low", "precision_high",
    ]
    var table = Table(
      columns: ["rule", "code"] + counts + counts.map { "alone_" + $0 }
        + ["last_session", "last_decision"])
    for entry in entries {
      table.append(
        [.text(entry.key.description), .text(entry.code.description)] + Self.cells(entry.all)
          + Self.cells(entry.alone) + [
            .text(entry.lastSession), .text(entry.lastDecision.map(UTCTime.text)),
          ])
    }
    self.table = table
  }

  private static func cells(_ tally: RuleTally) -> [Table.Cell] {
    let precision = tally.precision
    return [
      tally.fired, tally.reviewed, tally.accepted, tally.rejected, tally.changed, tally.disputed,
      tally.blind,
    ].map { .integer($0) } + [precision.value, precision.low, precision.high].map { .number($0) }
  }
}
