import GRDB
import RapportCoding
package import RapportTranscripts

extension StudyStore {
  /// What the study is called, its own random id, and what it is about.
  package func description() throws(InvalidInput) -> StudyDescription {
    let row = try read { try Row.fetchOne($0, sql: "SELECT * FROM study") }
    guard let row else {
      throw InvalidInput(
        Diagnostic(
          .error, id: "not-a-study", "this is no study", at: SourceLocation(file: path),
          hint: "a study is a file that `rapport study init` made"))
    }
    return StudyDescription(
      uid: row["uid"], name: row["name"], description: row["description"],
      createdAt: row["created_at"])
  }

  /// How far the review of each session has come, by session.
  package func progress() throws(InvalidInput) -> [SessionProgress] {
    var progress: [SessionProgress] = []
    for session in try sessions() {
      let suggestions = try suggestions(in: session.id)
      let log = try log(of: session.id)
      let states = log.raters.map { rater in
        SessionProgress.Rating(
          rater: rater, states: suggestions.map { log.states(of: $0, by: rater) } ?? [],
          decisions: log.standing(by: rater).count)
      }
      progress.append(
        SessionProgress(
          session: session, isCoded: suggestions != nil,
          suggestions: suggestions?.codings.count ?? 0, raters: states,
          lost: try lostDecisions(of: session.id).count))
    }
    return progress
  }
}
