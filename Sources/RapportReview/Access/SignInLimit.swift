/// How often somebody may try a password: so often under one name, and so often under all.
///
/// A try counts from the moment it begins, so that a thousand at once are not a thousand tries, and no
/// longer when it succeeds. What is refused here is not counted: whoever was locked out by a stranger's
/// guesses is let in again after ten minutes, whatever the stranger does. Names count as they were
/// typed, so that a limit doesn't tell which of them exist.
struct SignInLimit: Sendable {
  /// Tries within a while under one name.
  static let perName = 5
  /// Tries within a while under all names.
  static let inAll = 50
  /// The while: ten minutes, in milliseconds.
  static let span = 600_000

  /// Tries that failed or are under way, in their order; never more than ``inAll``.
  private var tries: [(name: String, at: Int)] = []

  /// Begins a try, unless there were too many.
  ///
  /// - Parameter now: milliseconds of a clock that never goes back.
  /// - Returns: nil where it may be made; else the milliseconds until the next one may.
  mutating func begin(_ name: String, at now: Int) -> Int? {
    tries.removeAll { $0.at <= now - Self.span }
    let own = tries.filter { $0.name == name }
    let waits = [(own, Self.perName), (tries, Self.inAll)].compactMap { tries, most in
      tries.count >= most ? tries[tries.count - most].at + Self.span - now : nil
    }
    guard let wait = waits.max() else {
      tries.append((name, now))
      return nil
    }
    return wait
  }

  /// Forgets the tries under a name: the password was right.
  mutating func forgive(_ name: String) { tries.removeAll { $0.name == name } }
}
