package import RapportReliability

/// Two coders' tables on the same units: with the codebook as it is and as it is proposed.
package struct BeforeAfter<Table: AgreementTable>: AgreementTable {
  /// With the codebook as it is.
  package var before: Table
  /// As it is proposed.
  package var after: Table

  /// Makes a pair.
  package init(before: Table, after: Table) {
    self.before = before
    self.after = after
  }

  /// The tables of no units.
  package static var empty: Self { .init(before: .empty, after: .empty) }

  /// The number of units.
  package var units: Int { before.units }

  /// The tables of both together.
  package static func + (a: Self, b: Self) -> Self {
    .init(before: a.before + b.before, after: a.after + b.after)
  }

  /// The tables of `a` without `b`.
  package static func - (a: Self, b: Self) -> Self {
    .init(before: a.before - b.before, after: a.after - b.after)
  }

  /// How much higher a statistic is after than before; undefined where one of them is.
  func gain(_ statistic: (Table) -> Estimate) -> Estimate {
    let old = statistic(before)
    let new = statistic(after)
    guard let a = old.value, let b = new.value else {
      return Estimate(
        undefined: new.undefined ?? old.undefined ?? .noEvents, counts: new.counts,
        method: "gain in \(new.method)")
    }
    return Estimate(b - a, counts: new.counts, method: "gain in \(new.method)")
  }
}
