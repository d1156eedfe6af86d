import Synchronization

/// A value that several threads may change.
final class Locked<Value: Sendable>: Sendable {
  private let mutex: Mutex<Value>

  init(_ value: Value) { mutex = Mutex(value) }

  /// Changes the value and returns it.
  @discardableResult
  func update(_ change: @Sendable (inout Value) -> Void) -> Value {
    mutex.withLock {
      change(&$0)
      return $0
    }
  }
}
