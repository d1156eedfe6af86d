import Crypto

/// The SHA-256 of some bytes: the same fingerprint, the same content.
public struct Fingerprint: Hashable, Sendable, CustomStringConvertible {
  /// 64 hexadecimal digits.
  public let hex: String

  /// The fingerprint of bytes.
  public init(of bytes: [UInt8]) {
    hex = SHA256.hash(data: bytes).map { byte in
      let digits = String(byte, radix: 16)
      return digits.count == 1 ? "0" + digits : digits
    }.joined()
  }

  /// The fingerprint that 64 lower-case hexadecimal digits write; nil where they are none.
  package init?(hex: String) {
    guard hex.utf8.count == 64,
      hex.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) })
    else { return nil }
    self.hex = hex
  }

  /// The first 12 digits, enough to tell codebooks apart.
  public var short: String { String(hex.prefix(12)) }

  /// `sha256:` and the 64 digits.
  public var description: String { "sha256:\(hex)" }
}
