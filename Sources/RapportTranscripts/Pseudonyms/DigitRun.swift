/// Groups of digits with blanks, dots, hyphens or brackets between them.
enum DigitRun {
  /// Where a telephone number, or a number of that form, ends that begins at a byte; nil for none.
  ///
  /// Seven to fifteen digits, in groups that look like a number's: one of four digits and more, two
  /// of three (one, where more than blanks divides them), or a zero in front. Years in a row and
  /// counting are none.
  static func telephone(from start: Int, in text: [UInt8]) -> Int? {
    let (groups, end, isLoose) = groups(from: start, in: text)
    let digits = groups.reduce(0) { $0 + $1.count }
    guard (7...15).contains(digits) else { return nil }
    if groups.allSatisfy(isYear) { return nil }
    if text[start] == UInt8(ascii: "+") || groups.count == 1 { return end }
    let long = groups.count { $0.count >= 3 }
    let isLikely =
      groups.contains { $0.count >= 4 && !isYear($0) } || long >= (isLoose ? 2 : 1)
      || groups.first?.first == UInt8(ascii: "0")
    return isLikely ? end : nil
  }

  private static func isYear(_ group: ArraySlice<UInt8>) -> Bool {
    group.count == 4 && (group.starts(with: "19".utf8) || group.starts(with: "20".utf8))
  }

  /// The groups, where the last ends, and whether nothing but blanks divides them.
  private static func groups(
    from start: Int, in text: [UInt8]
  ) -> (groups: [ArraySlice<UInt8>], end: Int, isLoose: Bool) {
    var groups: [ArraySlice<UInt8>] = []
    var (index, end, isLoose) = (start, start, true)
    while index < text.count {
      let first = index
      while index < text.count, text[index] >= 0x30, text[index] <= 0x39 { index += 1 }
      if index > first {
        groups.append(text[first..<index])
        end = index
      }
      var isBlank = true
      let gap = index
      while index < text.count, index - gap < 3, " .-()+".utf8.contains(text[index]) {
        isBlank = isBlank && text[index] == 0x20
        index += 1
      }
      guard index < text.count, text[index] >= 0x30, text[index] <= 0x39, index > first else {
        break
      }
      if !groups.isEmpty { isLoose = isLoose && isBlank }
    }
    return (groups, end, isLoose)
  }
}
