extension EventAlignment {
  /// A table for each code: how many events of the reference have one of the coder's of the same
  /// code within the tolerance, each used once.
  ///
  /// `both` is the largest number of such pairs; there are no true negatives, so that kappa makes
  /// no sense here and precision, recall and F1 do.
  public static func tolerantTables(
    reference: [CodedEvent<Code>], coder: [CodedEvent<Code>], tolerance: Int
  ) -> [Code: BinaryTable] {
    var tables: [Code: BinaryTable] = [:]
    for code in Set((reference + coder).map(\.code)) {
      let first = reference.filter { $0.code == code }.map(\.position).sorted()
      let second = coder.filter { $0.code == code }.map(\.position).sorted()
      let both = matches(first, second, tolerance: max(0, tolerance))
      tables[code] = BinaryTable(
        both: both, referenceOnly: first.count - both, coderOnly: second.count - both)
    }
    return tables
  }

  /// The largest number of pairs, found by taking the earliest partner that is not too early.
  private static func matches(_ a: [Int], _ b: [Int], tolerance: Int) -> Int {
    var (i, j, found) = (0, 0, 0)
    while i < a.count, j < b.count {
      if abs(a[i] - b[j]) <= tolerance {
        (i, j, found) = (i + 1, j + 1, found + 1)
      } else if a[i] < b[j] {
        i += 1
      } else {
        j += 1
      }
    }
    return found
  }
}
