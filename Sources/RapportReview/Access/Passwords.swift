import Dispatch
import RapportStore
import RapportTranscripts
import Synchronization

/// Tries and sets passwords: beside the requests, one at a time, and not too often.
///
/// Scrypt keeps a processor busy for some tenths of a second on purpose; on the threads that answer
/// requests everybody else would wait for it.
final class Passwords: Sendable {
  private let store: StudyStore
  private let clock: @Sendable () -> Int
  private let limit = Mutex(SignInLimit())
  private let queue = DispatchQueue(label: "rapport.passwords")

  init(_ store: StudyStore, clock: @escaping @Sendable () -> Int) {
    self.store = store
    self.clock = clock
  }

  /// The account with a name and a password.
  ///
  /// - Throws: ``AccessRefusal/password`` where either is wrong, ``AccessRefusal/tooManyTries(_:)``
  ///   without having looked.
  func account(named name: String, password: String) async throws -> StudyAccount {
    if let wait = limit.withLock({ $0.begin(name, at: clock()) }) {
      throw AccessRefusal.tooManyTries((wait + 999) / 1000)
    }
    let found = try await aside { [store] in
      try store.account(named: name, password: password)
    }
    guard let found else {
      // A name that isn't a user's may be a password in the wrong field.
      let known = try store.user(named: name)?.name
      try store.record(known ?? "unknown", "sign-in-refused")
      throw AccessRefusal.password
    }
    limit.withLock { $0.forgive(name) }
    return found
  }

  /// Does work that hashes a password.
  func aside<Value: Sendable>(
    _ work: @escaping @Sendable () throws -> Value
  ) async throws -> Value {
    try await withCheckedThrowingContinuation { continuation in
      queue.async { continuation.resume(with: Result(catching: work)) }
    }
  }
}
