/// Makes words comparable: lower case, no diacritics, straight apostrophes and hyphens.
package enum WordFolding {
  /// The folded form of a word in UTF-8.
  package static func folded(_ word: ArraySlice<UInt8>) -> [UInt8] {
    if word.allSatisfy({ $0 < 0x80 }) {
      return word.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
    }
    var result: [UInt8] = []
    for scalar in String(decoding: word, as: UTF8.self).unicodeScalars {
      switch scalar.value {
      case 0x2018, 0x2019, 0x02BC: result.append(UInt8(ascii: "'"))
      case 0x2010, 0x2011: result.append(UInt8(ascii: "-"))
      default:
        guard scalar.properties.generalCategory != .nonspacingMark else { continue }
        result.append(contentsOf: lowerCaseBase(of: scalar).utf8)
      }
    }
    return result
  }

  /// `É` gives `e`: the letter that the character's Unicode name says it is made from.
  private static func lowerCaseBase(of scalar: Unicode.Scalar) -> String {
    let properties = scalar.properties
    guard !scalar.isASCII, let name = properties.name, name.hasPrefix("LATIN "),
      let with = name.firstRange(of: " WITH "),
      let letter = name[..<with.lowerBound].split(separator: " ").last, letter.utf8.count <= 2
    else { return properties.lowercaseMapping }
    return letter.lowercased()
  }

  /// Whether a word begins with a capital letter.
  static func isCapitalized(_ word: ArraySlice<UInt8>) -> Bool {
    guard let byte = word.first else { return false }
    if byte < 0x80 { return byte >= 0x41 && byte <= 0x5A }
    return String(decoding: word, as: UTF8.self).unicodeScalars.first?.properties.isUppercase
      ?? false
  }
}
