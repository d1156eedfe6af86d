import RapportCodebooks
import RapportCoding
import RapportReports
import RapportStore
import RapportTranscripts
import Synchronization

/// What the site has of a study: loads sessions, keeps the last ones at hand, and says who sees what.
final class ReviewDesk: Sendable {
  private struct State {
    var contents: [SessionContent] = []
    var items: [SessionItems] = []
    var digests: [Session.ID: SessionDigest] = [:]
    var readings: [Session.ID: (version: String, coded: CodedSession)] = [:]
  }

  private static let capacity = 4
  private static let mostItems = 12
  private static let mostReadings = 400
  let store: StudyStore
  let catalogue: CodeCatalogue
  private let state = Mutex(State())

  init(store: StudyStore) throws(InvalidInput) {
    self.store = store
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

  /// The codes of a session with what a person made of them so far.
  func items(of content: SessionContent, by rater: Rater.ID) throws(InvalidInput) -> SessionItems {
    let kept = state.withLock { state in
      state.items.first {
        $0.content.id == content.id && $0.content.version == content.version && $0.rater == rater
      }
    }
    var items = kept ?? SessionItems(content, by: rater)
    try items.update(from: store)
    let fresh = items
    state.withLock { state in
      state.items.removeAll { $0.content.id == content.id && $0.rater == rater }
      state.items.append(fresh)
      if state.items.count > Self.mostItems { state.items.removeFirst() }
    }
    return items
  }

  /// The rules' reading of a session, for figures about the whole study.
  func reading(of session: Session.ID) throws(InvalidInput) -> CodedSession {
    let version = try store.suggestionsVersion(of: session)
    if let kept = state.withLock({ $0.readings[session] }), kept.version == version {
      return kept.coded
    }
    let coded = try coded(session, internals: true)
    state.withLock { state in
      if state.readings.count >= Self.mostReadings { state.readings = [:] }
      state.readings[session] = (version, coded)
    }
    return coded
  }

  private func load(
    _ session: Session.ID, _ version: String
  ) throws(InvalidInput) -> SessionContent {
    let coded = try coded(session, internals: false)
    return SessionContent(version: version, coded: coded, revision: coded.transcript.revision)
  }

  private func coded(
    _ session: Session.ID, internals: Bool
  ) throws(InvalidInput) -> CodedSession {
    if let coded = try store.suggestions(in: session, internals: internals) { return coded }
    return CodedSession(transcript: try store.transcript(of: session), rater: .rules)
  }
}
