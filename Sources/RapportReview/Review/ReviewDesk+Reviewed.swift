import RapportCodebooks
import RapportCoding
import RapportReports
import RapportStore
import RapportTranscripts

/// The study as a whole, as far as somebody may see it.
extension ReviewDesk {
  /// The sessions with all that people decided, and how many are left out because the machine's or
  /// others' codes in them are hidden from somebody at present.
  func reviewedSessions(
    for visitor: Visitor
  ) throws(InvalidInput) -> (sessions: [ReviewedSession], leftOut: Int) {
    let hidden = try hidden(from: visitor)
    var sessions: [ReviewedSession] = []
    for session in try store.sessions() where !hidden.contains(session.id) {
      sessions.append(try store.reviewed(try reading(of: session.id)))
    }
    return (sessions, hidden.count)
  }

  /// What drawing utterances needs of the sessions that aren't hidden from somebody.
  func drawnSessions(
    for visitor: Visitor
  ) throws(InvalidInput) -> (sessions: [SessionForDrawing], leftOut: Int) {
    let hidden = try hidden(from: visitor)
    var sessions: [SessionForDrawing] = []
    for digest in try digests() where !hidden.contains(digest.id) {
      sessions.append(
        SessionForDrawing(
          id: digest.id, roles: digest.roles, suggestions: digest.suggestions.map(\.anchor),
          log: try store.log(of: digest.id), adjudications: try store.adjudications(of: digest.id)
        ))
    }
    return (sessions, hidden.count)
  }

  /// The codes of a session with what all people together made of them, for whoever decides nothing.
  func settledItems(of content: SessionContent) throws(InvalidInput) -> [ReviewItem] {
    let reviewed = ReviewedSession(
      suggested: content.coded, log: try store.log(of: content.id),
      adjudications: try store.adjudications(of: content.id))
    return zip(content.coded.codings, reviewed.judgements).compactMap { coding, judgement in
      Anchor(coding, in: content.transcript).map { anchor in
        let state: SuggestionState =
          switch judgement.outcome {
          case .pending, .disputed: .pending
          case .accepted: .accepted
          case .rejected: .rejected
          case .changed(let code): .changed(to: code)
          }
        return ReviewItem(anchor: anchor, coding: coding, state: state, decision: nil)
      }
    }
  }

  /// A line that says how many sessions are left out, and why; nothing where none is.
  static func leftOutNotice(_ count: Int) -> HTML {
    guard count > 0 else { return .empty }
    return .element(.p, [.class("notice")]) {
      Figure.count(count, "session") + (count == 1 ? " is" : " are") + " left out: you code "
      (count == 1 ? "it" : "them") + " in a packet, without the codes of the machine or of others."
    }
  }

  /// Writes down that somebody read words with the machine's codes in several sessions.
  func noteReading(
    of sessions: Set<Session.ID>, by visitor: Visitor
  ) throws(InvalidInput) {
    for session in sessions.sorted() { try noteReading(of: session, by: visitor, .suggestions) }
  }
}
