import GRDB
package import RapportCoding
package import RapportTranscripts

extension StudyStore {
  /// Makes a packet of sessions in random order, each once.
  ///
  /// - Throws: `InvalidInput` where the study lacks a session or can't be written.
  package func makePacket(
    for rater: Rater.ID, of sessions: [Session.ID], hidesMachine: Bool = true,
    hidesRaters: Bool = true, by actor: String
  ) throws(InvalidInput) -> Packet {
    var generator = SystemRandomNumberGenerator()
    let packet = Packet(
      id: .init(StudyIDs.random()), rater: rater, hidesMachine: hidesMachine,
      hidesRaters: hidesRaters, sessions: Set(sessions).sorted().shuffled(using: &generator),
      at: now)
    try write { db in
      try add(Rater(id: rater, kind: .human), db)
      try db.execute(
        sql: """
          INSERT INTO packet (id, rater, hides_machine, hides_raters, at) VALUES (?, ?, ?, ?, ?)
          """,
        arguments: [
          packet.id.rawValue, rater.rawValue, hidesMachine, hidesRaters, packet.at,
        ])
      for (position, session) in packet.sessions.enumerated() {
        try mustKnow(session, db)
        try db.execute(
          sql: "INSERT INTO packet_session (packet, position, session) VALUES (?, ?, ?)",
          arguments: [packet.id.rawValue, position, session.rawValue])
      }
      try record(actor, "make-packet", nil, about: rater.rawValue, db)
    }
    return packet
  }

  /// Writes down that a packet's rater is done with a session of it; a second time adds nothing.
  ///
  /// - Throws: `InvalidInput` where the packet has no such session or the study can't be written.
  package func finish(
    _ session: Session.ID, in packet: Packet.ID, by actor: String
  ) throws(InvalidInput) {
    try write { db in
      try db.execute(
        sql: """
          INSERT INTO packet_finish (packet, session, at) VALUES (?, ?, ?)
          ON CONFLICT (packet, session) DO NOTHING
          """,
        arguments: [packet.rawValue, session.rawValue, now])
      if db.changesCount > 0 { try record(actor, "finish-session", session, db) }
    }
  }

  /// A packet; nil where there is none with this id.
  package func packet(_ id: Packet.ID) throws(InvalidInput) -> Packet? {
    try packets().first { $0.id == id }
  }

  /// The packets, in the order in which they were made; of one rater where one is named.
  package func packets(of rater: Rater.ID? = nil) throws(InvalidInput) -> [Packet] {
    try read { db in
      let sessions = try Dictionary(
        grouping: Row.fetchAll(
          db, sql: "SELECT packet, session FROM packet_session ORDER BY packet, position")
      ) { $0["packet"] as String }
      let finished = try Dictionary(
        grouping: Row.fetchAll(db, sql: "SELECT packet, session FROM packet_finish")
      ) { $0["packet"] as String }
      return try Row.fetchAll(db, sql: "SELECT * FROM packet ORDER BY rowid").map { row in
        let id: String = row["id"]
        return Packet(
          id: .init(id), rater: .init(row["rater"] as String), hidesMachine: row["hides_machine"],
          hidesRaters: row["hides_raters"],
          sessions: (sessions[id] ?? []).map { .init($0["session"] as String) },
          finished: Set((finished[id] ?? []).map { .init($0["session"] as String) }),
          at: row["at"])
      }.filter { rater == nil || $0.rater == rater }
    }
  }
}
