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
      var suggested = try suggestions(in: session.id)
      if suggested == nil {
        suggested = CodedSession(transcript: try transcript(of: session.id), rater: .rules)
      }
      if let suggested { reviewed.append(try self.reviewed(suggested)) }
    }
    return reviewed
  }

  /// A session of which the rules' current reading is at hand, with all that people decided and
  /// settled about it.
  package func reviewed(_ suggested: CodedSession) throws(InvalidInput) -> ReviewedSession {
    let session = suggested.transcript.session.id
    return ReviewedSession(
      suggested: suggested, log: try log(of: session),
      adjudications: try adjudications(of: session),
      finished: try finishedReadings(of: session).map(\.reading))
  }
}
