/// Waits for what must become so, for a bounded time.
struct Deadline {
  private let end: ContinuousClock.Instant

  init(seconds: Int) { end = .now + .seconds(seconds) }

  /// Asks again and again until there is an answer.
  ///
  /// What fails meanwhile is asked again too: a page on its way has no elements.
  ///
  /// - Parameter what: what is waited for, for the message where it doesn't come.
  func wait<Answer>(
    for what: String, isolation: isolated (any Actor)? = #isolation,
    until answer: () async throws -> Answer?
  ) async throws -> Answer {
    var latest: (any Error)?
    while true {
      do {
        if let answer = try await answer() { return answer }
        latest = nil
      } catch is CancellationError {
        throw CancellationError()
      } catch {
        latest = error
      }
      guard .now < end else {
        throw BrowserFailure("no \(what) in time" + (latest.map { ": \($0)" } ?? ""))
      }
      try await Task.sleep(for: .milliseconds(30))
    }
  }
}
