/// What only this site and one browser know.
enum Secret {
  /// 128 random bits of the system's generator, in hexadecimal digits.
  static func random() -> String {
    var generator = SystemRandomNumberGenerator()
    return (0..<2).map { _ in
      let digits = String(generator.next(), radix: 16)
      return String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }.joined()
  }

  /// Compares in a time that doesn't tell how many signs were right.
  static func isSame(_ right: String, _ given: String) -> Bool {
    guard right.utf8.count == given.utf8.count else { return false }
    return zip(right.utf8, given.utf8).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
  }
}
