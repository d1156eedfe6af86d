import RapportCodebooks
import RapportCoding
import RapportReports
import RapportStore
import RapportTranscripts
import Synchronization

/// One person's work on a study: loads sessions, keeps the last ones at hand, and writes decisions.
final class ReviewDesk: Sendable {
  private struct State {
    var contents: [SessionContent] = []
    var digests: [Session.ID: SessionDigest] = [:]
  }

  private static let capacity = 4
  let store: StudyStore
  let rater: Rater.ID
  let catalogue: CodeCatalogue
  private let state = Mutex(State())

  init(store: StudyStore, rater: Rater.ID) throws(InvalidInput) {
    self.store = store
    self.rater = rater
    catalogue = CodeCatalogue(try store.codebooks()?.codebooks ?? [])
  }

  /// A session as the rules read it now.
  ///
  /// - Throws: `InvalidInput` where the study has no such session.
  func content(of session: Session.ID) throws(InvalidInput) -> SessionContent {
    let version = try store.suggestionsVersion(of: session)
    let kept = state.withLock { state in
      state.contents.first { $0.id == session && $0.version == version }
    }
    if let kept { return kept }
    let content = try load(session, version)
    state.withLock { state in
      state.contents.removeAll { $0.id == session }
      state.contents.append(content)
      if state.contents.count > Self.capacity { state.contents.removeFirst() }
    }
    return content
  }

  /// What the list says of each session.
  func digests() throws(InvalidInput) -> [SessionDigest] {
    var digests: [SessionDigest] = []
    for session in try store.sessions() {
      let version = try store.suggestionsVersion(of: session.id)
      if let kept = state.withLock({ $0.digests[session.id] }), kept.version == version {
        digests.append(kept)
        continue
      }
      let digest = SessionDigest(try load(session.id, version), catalogue)
      state.withLock { $0.digests[session.id] = digest }
      digests.append(digest)
    }
    return digests
  }

  /// The codes of a session with what the person made of them.
  func items(of content: SessionContent) throws(InvalidInput) -> [ReviewItem] {
    content.items(try store.log(of: content.id), by: rater)
  }

  /// Writes down that the person read a session.
  func noteReading(of session: Session.ID) throws(InvalidInput) {
    try store.record(rater.rawValue, "read-transcript", session)
  }

  private func load(
    _ session: Session.ID, _ version: String
  ) throws(InvalidInput) -> SessionContent {
    let transcript = try store.transcript(of: session)
    let coded =
      try store.suggestions(in: session) ?? CodedSession(transcript: transcript, rater: .rules)
    return SessionContent(version: version, coded: coded, revision: coded.transcript.revision)
  }
}
