/// What became of the parts of a source: every line of a text, every element with text of an XML
/// file.
///
/// Nothing is dropped without a row here.
public struct SourceAccount: Hashable, Sendable {
  /// A kind of part and how many there were.
  public struct Entry: Hashable, Sendable {
    /// The kind, such as `turn`, `continuation`, `header`, `blank`, `unassigned`, `element note`.
    public var kind: String
    /// How many.
    public var count: Int
    /// Lines of the first few, from 1.
    public var lines: [Int]

    /// Makes an entry.
    public init(kind: String, count: Int, lines: [Int] = []) {
      self.kind = kind
      self.count = count
      self.lines = lines
    }
  }

  /// The unit counted: `line`, `row`, `element`.
  public var unit: String
  /// The number of units in the source; 0 where it isn't known.
  public var total: Int
  /// The kinds; for lines and rows their counts add up to `total`.
  public var entries: [Entry]

  /// Makes an account.
  public init(unit: String = "line", total: Int = 0, entries: [Entry] = []) {
    self.unit = unit
    self.total = total
    self.entries = entries
  }
}
