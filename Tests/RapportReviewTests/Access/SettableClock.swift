import Synchronization

/// A clock that tests set.
final class SettableClock: Sendable {
  private let milliseconds = Mutex(0)

  /// What the site asks.
  var now: @Sendable () -> Int { { self.milliseconds.withLock { $0 } } }

  /// Lets time pass.
  func pass(minutes: Int) { milliseconds.withLock { $0 += minutes * 60_000 } }
}
