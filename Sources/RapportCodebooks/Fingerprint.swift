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

  /// The first 12 digits, enough to tell codebooks apart.
  public var short: String { String(hex.prefix(12)) }

  /// `sha256:` and the 64 digits.
  public var description: String { "sha256:\(hex)" }
}
