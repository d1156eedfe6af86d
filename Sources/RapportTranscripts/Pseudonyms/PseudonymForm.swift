/// How pseudonyms look: `MemberA`, `MemberB` and so on.
///
/// They have no digit, so that the rules take them for names as they took the names they stand for.
enum PseudonymForm {
  /// The beginning of the pseudonyms of a kind.
  static func stem(_ kind: PseudonymKey.Kind) -> String {
    kind.rawValue.prefix(1).uppercased() + kind.rawValue.dropFirst()
  }

  /// `A` to `Z`, then `AA`, `AB` and so on.
  static func letters(_ number: Int) -> String {
    let last = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(number % 26)))
    return number < 26 ? last : letters(number / 26 - 1) + last
  }

  /// Whether a word has the form of a pseudonym or of what stands for an address or number.
  static func contains(_ word: String) -> Bool {
    if Mask.allCases.contains(where: { $0.rawValue == word }) { return true }
    return PseudonymKey.Kind.allCases.contains { kind in
      guard kind.isReplaced, word.hasPrefix(stem(kind)) else { return false }
      let letters = word.utf8.dropFirst(stem(kind).utf8.count)
      return (1...3).contains(letters.count) && letters.allSatisfy { $0 >= 0x41 && $0 <= 0x5A }
    }
  }
}
