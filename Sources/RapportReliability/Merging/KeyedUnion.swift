/// Rows under keys, which merge like sets: in any order, any number of times, the same rows come
/// out.
///
/// It is what makes the statistics of shards those of the whole: shards are united first, and rows
/// folded in the order of their keys afterwards.
public struct KeyedUnion<Key: Hashable & Comparable & Sendable, Row: Hashable & Sendable>:
  Hashable, Sendable
{
  private var rows: [Key: Row] = [:]

  /// No rows.
  public init() {}

  /// Adds a row; the same row once more changes nothing.
  ///
  /// Throws where another row has its key: the last one never wins.
  public mutating func insert(_ row: Row, for key: Key) throws(ConflictingRows<Key>) {
    if let known = rows[key], known != row { throw ConflictingRows(keys: [key]) }
    rows[key] = row
  }

  /// Adds all rows of another union.
  ///
  /// Throws where the two have different rows under one key, with all such keys; then nothing is
  /// added.
  public mutating func merge(_ other: Self) throws(ConflictingRows<Key>) {
    let conflicts = other.rows.filter { rows[$0.key] != nil && rows[$0.key] != $0.value }
    guard conflicts.isEmpty else { throw ConflictingRows(keys: conflicts.keys.sorted()) }
    rows.merge(other.rows) { own, _ in own }
  }

  /// The rows in the order of their keys.
  public var sorted: [(key: Key, row: Row)] {
    rows.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// The number of rows.
  public var count: Int { rows.count }

  /// The row of a key.
  public subscript(key: Key) -> Row? { rows[key] }
}

/// Two different rows lay claim to one key.
public struct ConflictingRows<Key: Hashable & Sendable>: Error, Hashable, Sendable,
  CustomStringConvertible
{
  /// The keys in question.
  public let keys: [Key]

  /// Makes the error.
  public init(keys: [Key]) { self.keys = keys }

  /// Which keys, in a sentence.
  public var description: String {
    "Different rows have the same key: " + keys.map { "\($0)" }.joined(separator: ", ") + "."
  }
}
