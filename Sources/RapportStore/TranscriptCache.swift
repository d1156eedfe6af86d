import RapportTranscripts
import Synchronization

/// The transcripts used last, by hash, so that a decision need not read a session's JSON anew.
final class TranscriptCache: Sendable {
  private struct State {
    var transcripts: [String: Transcript] = [:]
    var order: [String] = []
  }

  private static let capacity = 16
  private let state = Mutex(State())

  /// The transcript with a hash, made where it isn't there.
  func transcript(
    _ hash: String, or make: () throws(InvalidInput) -> Transcript
  ) throws(InvalidInput) -> Transcript {
    if let known = state.withLock({ $0.transcripts[hash] }) { return known }
    let made = try make()
    state.withLock { state in
      guard state.transcripts.updateValue(made, forKey: hash) == nil else { return }
      state.order.append(hash)
      if state.order.count > Self.capacity {
        state.transcripts[state.order.removeFirst()] = nil
      }
    }
    return made
  }
}
