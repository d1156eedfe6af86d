import GRDB
package import RapportCodebooks
package import RapportCoding
package import RapportTranscripts

extension StudyStore {
  /// How many decisions somebody has made on each session, undos and notes left out.
  package func decisionCounts(by rater: Rater.ID) throws(InvalidInput) -> [Session.ID: Int] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT session, count(*) AS n FROM decision
          WHERE rater = ? AND kind NOT IN ('undo', 'note') GROUP BY session
          """, arguments: [rater.rawValue]
      ).reduce(into: [:]) { $0[Session.ID($1["session"] as String)] = $1["n"] }
    }
  }

  /// The sessions that somebody could code so that they are coded twice: fewer than two raters have
  /// them in a packet, and this one hasn't.
  package func sessionsToDoubleCode(by rater: Rater.ID) throws(InvalidInput) -> [Session.ID] {
    let raters = try packets().reduce(into: [Session.ID: Set<Rater.ID>]()) { raters, packet in
      for session in packet.sessions { raters[session, default: []].insert(packet.rater) }
    }
    return try sessions().map(\.id).filter { session in
      let own = raters[session] ?? []
      return own.count < 2 && !own.contains(rater)
    }
  }

  /// The codes that somebody added last, the latest first.
  package func recentCodes(
    of rater: Rater.ID, most: Int
  ) throws(InvalidInput) -> [CodeReference] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT codebook, code FROM decision WHERE rater = ? AND kind = 'add'
          GROUP BY codebook, code ORDER BY max(id) DESC LIMIT ?
          """, arguments: [rater.rawValue, most]
      ).map { CodeReference(codebook: $0["codebook"], code: $0["code"]) }
    }
  }
}
