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

  /// The fingerprint of a codebook's bytes that extend another codebook, or none.
  package init(of bytes: [UInt8], extending base: Fingerprint?) {
    self.init(of: bytes + (base.map { Array("\n\($0)\n".utf8) } ?? []))
  }

  /// Takes a fingerprint that was written down; nil where it isn't 64 hexadecimal digits.
  package init?(hex: String) {
    let isHex = hex.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
    guard hex.utf8.count == 64, isHex else { return nil }
    self.hex = hex
  }

  /// The first 12 digits, enough to tell codebooks apart.
  public var short: String { String(hex.prefix(12)) }

  /// `sha256:` and the 64 digits.
  public var description: String { "sha256:\(hex)" }
}
