import RapportCoding
import RapportStore
import RapportTranscripts

/// Whether a therapist's report may be read by others: therapists who have an account see their own
/// first.
struct ReportSeal {
  /// The therapist's accounts.
  let users: [StudyUser]
  /// When the therapist last opened the report, in milliseconds since 1970; nil where they never did.
  let openedAt: Int?
  /// When the first of their sessions came into the study; nil without sessions.
  let since: Int?
  /// How many of their sessions came after they last opened it.
  let newSessions: Int

  static let action = "read-report"

  /// Looks it up.
  init(
    of therapist: Identifier<Therapist>, sessions: Set<Session.ID>, in store: StudyStore
  ) throws(InvalidInput) {
    users = try store.users().filter { $0.therapist == therapist }
    var times: [Int] = []
    for user in users {
      let time = try store.lastTime(
        of: user.name, doing: Self.action, to: therapist.rawValue)
      if let time { times.append(time) }
    }
    let opened = times.max()
    openedAt = opened
    let added = try store.sessions().filter { sessions.contains($0.id) }.map(\.addedAt)
    since = added.min()
    newSessions = opened.map { opened in added.count { $0 > opened } } ?? 0
  }

  /// Whether others must wait: a report opened before there was a session in it wasn't seen.
  var isClosed: Bool {
    guard !users.isEmpty, let openedAt else { return !users.isEmpty }
    return since.map { openedAt < $0 } ?? false
  }
}
