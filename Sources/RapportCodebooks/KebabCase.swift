/// The form of all names in a codebook: small letters and digits, hyphens between.
enum KebabCase {
  /// Whether a name is in kebab case, such as `open-question`.
  static func isValid(_ name: String) -> Bool {
    guard name.utf8.count <= 100 else { return false }
    return name.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
      .allSatisfy { part in
        !part.isEmpty
          && part.allSatisfy { $0 >= 0x61 && $0 <= 0x7A || $0 >= 0x30 && $0 <= 0x39 }
      }
  }
}
