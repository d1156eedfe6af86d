/// A short word as one number, so that looking it up makes no string.
enum WordKey {
  /// The bytes of a word of at most eight; nil for a longer one.
  static func key(of word: ArraySlice<UInt8>) -> UInt64? {
    guard word.count <= 8 else { return nil }
    return word.reduce(0) { $0 << 8 | UInt64($1) }
  }
}
