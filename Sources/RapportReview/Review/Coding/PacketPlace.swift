import RapportCoding
import RapportStore
import RapportTranscripts

/// A session within a packet of whoever codes it.
struct PacketPlace {
  let packet: Packet
  let session: Session.ID

  /// The place that counts: in an open packet before one that is done, in one that hides the machine
  /// before one that doesn't; nil where no packet has the session.
  init?(of session: Session.ID, in packets: [Packet]) {
    let own = packets.filter { $0.sessions.contains(session) }
    let open = own.filter { $0.isOpen(session) }
    guard
      let packet = open.first(where: \.hidesMachine) ?? open.first
        ?? own.last(where: \.hidesMachine) ?? own.last
    else { return nil }
    self.packet = packet
    self.session = session
  }

  /// From 0.
  var index: Int { packet.sessions.firstIndex(of: session) ?? 0 }
  /// Whether its rater still codes it.
  var isOpen: Bool { packet.isOpen(session) }
  /// The session before it in the packet.
  var previous: Session.ID? { index > 0 ? packet.sessions[index - 1] : nil }
  /// The session behind it.
  var next: Session.ID? {
    packet.sessions.indices.contains(index + 1) ? packet.sessions[index + 1] : nil
  }
}

extension Packet {
  /// The first session that is still to be coded.
  var nextOpen: Session.ID? { sessions.first(where: isOpen) }
}
