package import RapportCoding
package import RapportTranscripts

/// Sessions for one rater to code in an order of their own, and what is hidden meanwhile.
package struct Packet: Hashable, Sendable {
  /// Names a packet.
  package typealias ID = Identifier<Packet>

  /// 128 random bits in hexadecimal digits: knowing it is no right to see it, but nobody guesses it.
  package var id: ID
  /// Who codes it.
  package var rater: Rater.ID
  /// Whether the machine's codes are hidden.
  package var hidesMachine: Bool
  /// Whether other raters' codes are hidden.
  package var hidesRaters: Bool
  /// The sessions, in the order in which they are coded.
  package var sessions: [Session.ID]
  /// Those of them that the rater has finished: nothing is coded blind in them any more.
  package var finished: Set<Session.ID> = []
  /// When it was made, in milliseconds since 1970.
  package var at: Int

  /// Whether a session is still to be coded in it.
  package func isOpen(_ session: Session.ID) -> Bool {
    sessions.contains(session) && !finished.contains(session)
  }
}
