import RapportCoding
import RapportStore
import RapportTranscripts

/// Who sees what of a session: the one place that says so.
extension ReviewDesk {
  /// What somebody sees of a session.
  ///
  /// A packet hides the machine's codes from its rater, whatever role they have, until they are done
  /// with the session; from raters and trainees also afterwards.
  ///
  /// - Throws: ``AccessRefusal/hidden`` where they may not see it or there is none.
  func sight(of session: Session.ID, for visitor: Visitor) throws -> Sight {
    let mine = try packets(of: visitor).filter { $0.sessions.contains(session) }
    if let hiding = mine.first(where: { $0.hidesMachine && $0.isOpen(session) }) {
      return .blind(hiding)
    }
    if visitor.may(.reviewSessions) { return .suggestions }
    if mine.contains(where: { $0.isOpen(session) }) { return .suggestions }
    if let hiding = mine.first(where: \.hidesMachine) { return .blind(hiding) }
    if !mine.isEmpty { return .suggestions }
    guard let therapist = visitor.therapist,
      try store.sessions().contains(where: { $0.id == session }),
      try store.transcript(of: session).session.therapists.contains(therapist)
    else { throw AccessRefusal.hidden }
    return .reading
  }

  /// The sessions in which other people's and the machine's codes are hidden from somebody at present.
  func hidden(from visitor: Visitor) throws(InvalidInput) -> Set<Session.ID> {
    Set(
      try packets(of: visitor).flatMap { packet in
        packet.sessions.filter { packet.isOpen($0) && (packet.hidesMachine || packet.hidesRaters) }
      })
  }

  /// The packets of somebody who codes.
  func packets(of visitor: Visitor) throws(InvalidInput) -> [Packet] {
    visitor.may(.codePackets) ? try store.packets(of: visitor.name) : []
  }

  /// A session as somebody sees it.
  func content(of session: Session.ID, _ sight: Sight) throws(InvalidInput) -> SessionContent {
    let content = try content(of: session)
    return sight.showsMachine ? content : content.withoutCodes
  }

  private static let reading = "read-transcript"

  /// Writes down that somebody read a session.
  func noteReading(
    of session: Session.ID, by visitor: Visitor, _ sight: Sight
  ) throws(InvalidInput) {
    try store.record(
      visitor.name.rawValue, sight.showsMachine ? Self.reading : Self.reading + "-blind", session)
  }

  /// Whether somebody decides without ever having had the machine's codes of a session in sight.
  func isBlind(
    _ visitor: Visitor, to session: Session.ID, _ sight: Sight
  ) throws(InvalidInput) -> Bool {
    guard !sight.showsMachine else { return false }
    return try !store.has(visitor.name.rawValue, done: Self.reading, with: session)
  }
}
