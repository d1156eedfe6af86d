/// What hashing a password costs: rounds, block size and parallelism of scrypt.
package struct PasswordCost: Hashable, Sendable {
  let rounds: Int
  let blockSize: Int
  let parallelism: Int

  /// 32 MiB and some tenths of a second: N = 2^15, r = 8, p = 3, which OWASP's Password Storage Cheat
  /// Sheet recommends.
  package static let recommended = PasswordCost(rounds: 1 << 15, blockSize: 8, parallelism: 3)

  /// Next to nothing, for tests that are about something else.
  package static let none = PasswordCost(rounds: 16, blockSize: 8, parallelism: 1)
}
