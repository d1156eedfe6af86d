/// A code as a rule names it: `denial` of the same codebook, `rupture-signals/denial` of another.
public struct CodeReference: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The codebook's id.
  public var codebook: String
  /// The code's id.
  public var code: String

  /// Makes a reference.
  public init(codebook: String, code: String) {
    self.codebook = codebook
    self.code = code
  }

  /// `codebook/code`.
  public var description: String { "\(codebook)/\(code)" }

  /// Orders by codebook, then by code, byte by byte.
  public static func < (a: Self, b: Self) -> Bool {
    a.codebook == b.codebook
      ? a.code.utf8.lexicographicallyPrecedes(b.code.utf8)
      : a.codebook.utf8.lexicographicallyPrecedes(b.codebook.utf8)
  }
}
