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
  /// When it was made, in milliseconds since 1970.
  package var at: Int
}
