import CryptoExtras
import Foundation

/// A password as a study keeps it: `scrypt$N$r$p$salt$key`, salt and key in Base64.
///
/// Scrypt is swift-crypto's.
package struct PasswordHash: Hashable, Sendable {
  /// The text that is kept.
  package let text: String

  private static let keyLength = 32

  /// Hashes a password with a new random salt; nil where it can't be.
  package init?(of password: String, _ cost: PasswordCost = .recommended) {
    var generator = SystemRandomNumberGenerator()
    let salt = Data((0..<16).map { _ in UInt8.random(in: .min ... .max, using: &generator) })
    guard
      let key = Self.key(password, salt, cost.rounds, cost.blockSize, cost.parallelism)
    else { return nil }
    text =
      "scrypt$\(cost.rounds)$\(cost.blockSize)$\(cost.parallelism)$"
      + "\(salt.base64EncodedString())$\(key.base64EncodedString())"
  }

  /// Takes what was kept.
  init(kept text: String) { self.text = text }

  /// Whether a password is the one that was hashed; takes as long for a wrong one.
  package func holds(_ password: String) -> Bool {
    let parts = text.split(separator: "$", omittingEmptySubsequences: false)
    guard parts.count == 6, parts[0] == "scrypt", let rounds = Int(parts[1]),
      let blockSize = Int(parts[2]), let parallelism = Int(parts[3]), rounds <= 1 << 20,
      blockSize <= 32, parallelism <= 16, let salt = Data(base64Encoded: String(parts[4])),
      let kept = Data(base64Encoded: String(parts[5])), kept.count == Self.keyLength,
      let key = Self.key(password, salt, rounds, blockSize, parallelism)
    else { return false }
    return zip(key, kept).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
  }

  /// The salt, in Base64: new with every password; empty where the text is no hash.
  var salt: String {
    let parts = text.split(separator: "$", omittingEmptySubsequences: false)
    return parts.count == 6 ? String(parts[4]) : ""
  }

  private static func key(
    _ password: String, _ salt: Data, _ rounds: Int, _ blockSize: Int, _ parallelism: Int
  ) -> Data? {
    let key = try? KDF.Scrypt.deriveKey(
      from: Data(password.utf8), salt: salt, outputByteCount: keyLength, rounds: rounds,
      blockSize: blockSize, parallelism: parallelism, maxMemory: 1 << 30)
    return key.map { key in key.withUnsafeBytes { Data($0) } }
  }
}
