/// A coder against a reference on one code: in how many units each of them sees it.
///
/// Two raters of equal standing fit as well; then `reference` is the first of them.
public struct BinaryTable: AgreementTable {
  /// Both see the code: true positives.
  public var both: Int
  /// Only the reference sees it: false negatives.
  public var referenceOnly: Int
  /// Only the coder sees it: false positives.
  public var coderOnly: Int
  /// Neither sees it: true negatives.
  public var neither: Int

  /// Makes a table.
  public init(both: Int = 0, referenceOnly: Int = 0, coderOnly: Int = 0, neither: Int = 0) {
    self.both = both
    self.referenceOnly = referenceOnly
    self.coderOnly = coderOnly
    self.neither = neither
  }

  /// The table of no units.
  public static let empty = BinaryTable()

  /// The number of units.
  public var units: Int { both + referenceOnly + coderOnly + neither }
  /// Units in which the reference sees the code.
  public var referencePositives: Int { both + referenceOnly }
  /// Units in which the coder sees the code.
  public var coderPositives: Int { both + coderOnly }

  /// Counts one more unit.
  public mutating func count(reference: Bool, coder: Bool) {
    switch (reference, coder) {
    case (true, true): both += 1
    case (true, false): referenceOnly += 1
    case (false, true): coderOnly += 1
    case (false, false): neither += 1
    }
  }

  /// The same units with reference and coder exchanged.
  public var exchanged: BinaryTable {
    BinaryTable(
      both: both, referenceOnly: coderOnly, coderOnly: referenceOnly, neither: neither)
  }

  /// The table of both together.
  public static func + (a: Self, b: Self) -> Self {
    BinaryTable(
      both: a.both + b.both, referenceOnly: a.referenceOnly + b.referenceOnly,
      coderOnly: a.coderOnly + b.coderOnly, neither: a.neither + b.neither)
  }

  /// The table of `a` without `b`.
  public static func - (a: Self, b: Self) -> Self {
    BinaryTable(
      both: a.both - b.both, referenceOnly: a.referenceOnly - b.referenceOnly,
      coderOnly: a.coderOnly - b.coderOnly, neither: a.neither - b.neither)
  }

  /// Flags that follow from the counts alone.
  var flags: Set<Flag> {
    var flags: Set<Flag> = []
    if referencePositives < 20 { flags.insert(.rareCode) }
    if units > 0, abs(Double(both - neither)) / Double(units) > 0.8 {
      flags.insert(.depressedByRarity)
    }
    return flags
  }
}
