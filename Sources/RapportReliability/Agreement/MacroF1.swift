/// The mean of F1 over the codes that the reference uses at all.
public struct MacroF1: Hashable, Sendable {
  /// The mean; undefined where the reference uses none of the codes.
  public let estimate: Estimate
  /// The codes it is the mean of.
  public let codes: [String]
  /// The codes left out because the reference never uses them.
  public let leftOut: [String]

  init(_ tables: [(code: String, table: BinaryTable)], units: Int) {
    let supported = tables.filter { $0.table.referencePositives > 0 }
    codes = supported.map(\.code)
    leftOut = tables.filter { $0.table.referencePositives == 0 }.map(\.code)
    let counts = Counts(units: units)
    if let mean = supported.compactMap({ $0.table.f1().value }).mean() {
      estimate = Estimate(mean, counts: counts, method: "macro-F1")
    } else {
      estimate = Estimate(
        undefined: units == 0 ? .noData : .noEvents, counts: counts, method: "macro-F1")
    }
  }
}

extension ConfusionTable {
  /// The mean of F1 over the categories the reference uses.
  public func macroF1() -> MacroF1 {
    MacroF1(categories.map { ($0, binaryTable(of: $0)) }, units: units)
  }
}

extension CodeTables {
  /// The mean of F1 over the codes the reference uses.
  public func macroF1() -> MacroF1 {
    MacroF1(codes.map { ($0, self[$0]) }, units: units)
  }

  /// F1 of all judgements pooled.
  public func microF1() -> Estimate {
    let pooled = pooled
    return share(
      2 * pooled.both, of: pooled.referencePositives + pooled.coderPositives, units: units,
      method: "micro-F1", otherwise: .noEvents)
  }
}
