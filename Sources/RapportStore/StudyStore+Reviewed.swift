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
    var reviewed: [ReviewedSession] = []
    for session in try sessions() where !hidden.contains(session.id) {
      reviewed.append(try reviewedSession(session.id))
    }
    return reviewed
  }

  private func reviewedSession(_ session: Session.ID) throws(InvalidInput) -> ReviewedSession {
    var suggested = try suggestions(in: session)
    if suggested == nil {
      suggested = CodedSession(transcript: try transcript(of: session), rater: .rules)
    }
    guard let suggested else { throw unknownSession(session) }
    return ReviewedSession(
      suggested: suggested, log: try log(of: session),
      adjudications: try adjudications(of: session),
      finished: try finishedReadings(of: session).map(\.reading))
  }
}
