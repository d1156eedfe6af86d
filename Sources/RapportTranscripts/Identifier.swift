/// A name that tells things of one kind apart: `Identifier<Session>` and `Identifier<Speaker>`
/// can't be mixed up.
public struct Identifier<Kind>: Hashable, Sendable, Comparable {
  /// The name itself.
  public var rawValue: String

  /// Makes an identifier of a name.
  public init(_ rawValue: String) { self.rawValue = rawValue }

  /// Orders by the bytes of the name, so that output never depends on a locale.
  public static func < (a: Self, b: Self) -> Bool {
    a.rawValue.utf8.lexicographicallyPrecedes(b.rawValue.utf8)
  }
}

extension Identifier: ExpressibleByStringLiteral {
  /// Makes an identifier of a literal.
  public init(stringLiteral value: String) { self.init(value) }
}

extension Identifier: CustomStringConvertible {
  /// The name itself.
  public var description: String { rawValue }
}

extension Identifier: Codable {
  /// Reads the name as a plain string.
  public init(from decoder: any Decoder) throws {
    self.init(try decoder.singleValueContainer().decode(String.self))
  }

  /// Writes the name as a plain string.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(rawValue)
  }
}
