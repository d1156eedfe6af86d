import RapportCoding
import RapportReliability

/// The ledger of rules for reading.
struct LedgerText {
  let entries: [RuleLedger.Entry]

  /// A line for each rule.
  var text: String {
    guard !entries.isEmpty else { return "no rule is as chosen\n" }
    var table = TextTable([
      "rule", "fired", "reviewed", "accepted", "rejected", "changed", "disputed", "blind",
      "precision", "alone", "last seen",
    ])
    for entry in entries {
      let (all, alone) = (entry.all, entry.alone)
      table.add(
        [PlainLine.of(entry.key.description)]
          + [
            all.fired, all.reviewed, all.accepted, all.rejected, all.changed, all.disputed,
            all.blind,
          ].map(String.init) + [
            all.reviewed > 0 ? FigureText.withInterval(all.precision) : "not reviewed",
            "\(alone.accepted) of \(alone.reviewed)", PlainLine.of(entry.lastSession ?? ""),
          ])
    }
    return table.text
  }
}
