import RapportCodebooks
package import RapportCoding
package import RapportTranscripts

extension StudyStore {
  /// The sessions as the rules read them, with all that people decided and settled, by id.
  ///
  /// - Parameter hidden: sessions that are left out.
  package func reviewedSessions(
    except hidden: Set<Session.ID> = []
  ) throws(InvalidInput) -> [ReviewedSession] {
    let packets = try packets().filter(\.hidesMachine)
    var reviewed: [ReviewedSession] = []
    for session in try sessions() where !hidden.contains(session.id) {
      let raters = packets.filter { $0.finished.contains(session.id) }.map(\.rater)
      reviewed.append(try reviewedSession(session.id, codedBy: Set(raters).sorted()))
    }
    return reviewed
  }

  private func reviewedSession(
    _ session: Session.ID, codedBy raters: [Rater.ID]
  ) throws(InvalidInput) -> ReviewedSession {
    var suggested = try suggestions(in: session)
    if suggested == nil {
      suggested = CodedSession(transcript: try transcript(of: session), rater: .rules)
    }
    guard let suggested else { throw unknownSession(session) }
    let log = try log(of: session)
    return ReviewedSession(
      suggested: suggested, log: log, adjudications: try adjudications(of: session),
      finished: raters.map { log.reading(of: suggested, by: $0) })
  }
}
