@testable import RapportReview

/// Packets, adjudication, progress.
extension AccessTable {
  /// What supervisors alone may do.
  static let onlySupervisor: [AccessRow.Outcome] = [.yes, .no, .no, .no, .no, .no]
  private static let supervisorsPage: [AccessRow.Outcome] = [.yes, .no, .no, .no, .no, .signIn]

  static let work: [AccessRow] = [
    .init(
      "POST /session/*/rate", "a session of theirs", "/session/s01/rate",
      [.yes, .yes, .yes, .no, .no, .no]),
    .init(
      "POST /session/*/rate", "a session of others", "/session/s02/rate",
      [.yes, .hidden, .hidden, .no, .no, .no]),
    .init("GET /coding", "", "/coding", [.yes, .yes, .yes, .no, .no, .signIn]),
    .init(
      "GET /packet/*", "the rater's packet", "/packet/\(ratersPacket)",
      [.hidden, .yes, .hidden, .no, .no, .signIn]),
    .init(
      "GET /packet/*", "a guessed packet", "/packet/0123456789abcdef0123456789abcdef",
      [.hidden, .hidden, .hidden, .no, .no, .signIn]),
    .init(
      "POST /packet/*/finish/*", "the rater's packet", "/packet/\(ratersPacket)/finish/s01",
      [.hidden, .yes, .hidden, .no, .no, .no]),
    .init(
      "POST /packet/*/finish/*", "the rater's packet, another session",
      "/packet/\(ratersPacket)/finish/s02", [("sure", "yes")],
      [.hidden, .hidden, .hidden, .no, .no, .no]),
    .init(
      "POST /packet/*/finish/*", "a guessed packet",
      "/packet/0123456789abcdef0123456789abcdef/finish/s01", [("sure", "yes")],
      [.hidden, .hidden, .hidden, .no, .no, .no]),
    .init("GET /packets", "", "/packets", supervisorsPage),
    .init("POST /packets", "", "/packets", onlySupervisor),
    .init("GET /adjudication", "", "/adjudication", supervisorsPage),
    .init(
      "GET /adjudication/*", "a session two have coded", "/adjudication/s04",
      [.yes, .no, .no, .no, .no, .signIn]),
    .init(
      "GET /adjudication/*", "one in the supervisor's packet", "/adjudication/s03",
      [.hidden, .no, .no, .no, .no, .signIn]),
    .init(
      "GET /adjudication/*/difference", "a session two have coded",
      "/adjudication/s04/difference?at=\(card)", [.words, .no, .no, .no, .no, .signIn]),
    .init(
      "GET /adjudication/*/difference", "one in the supervisor's packet",
      "/adjudication/s03/difference?at=\(card)", [.hidden, .no, .no, .no, .no, .signIn]),
    .init(
      "POST /adjudication/*/settle", "a session two have coded", "/adjudication/s04/settle",
      [("at", card), ("outcome", "present")], onlySupervisor),
    .init(
      "POST /adjudication/*/settle", "one in the supervisor's packet", "/adjudication/s03/settle",
      [("at", card), ("outcome", "present")], [.hidden, .no, .no, .no, .no, .no]),
    .init("GET /progress", "", "/progress", [.no, .no, .yes, .no, .no, .signIn]),
    .init("GET /progress/*", "the trainee's", "/progress/tina", supervisorsPage),
    .init(
      "GET /progress/*", "the rater's", "/progress/ben", [.hidden, .no, .no, .no, .no, .signIn]),
    .init("GET /trainees", "", "/trainees", supervisorsPage),
  ]

  static let figures: [AccessRow] = [
    .init("GET /ledger", "", "/ledger", [.codes, .no, .no, .no, .no, .signIn]),
    .init(
      "GET /ledger/rule", "", "/ledger/rule?rule=book@0.1.0/refusal.not",
      [.codes, .no, .no, .no, .no, .signIn]),
    .init(
      "GET /ledger/set-aside", "", "/ledger/set-aside?codebook=book&rule=refusal.not",
      [.codes, .no, .no, .no, .no, .signIn]),
    .init("POST /ledger/set-aside", "", "/ledger/set-aside", onlySupervisor),
    .init(
      "GET /ledger/changed", "no change", "/ledger/changed?codebook=book&since=00",
      [.hidden, .no, .no, .no, .no, .signIn]),
    .init("GET /flags", "", "/flags", supervisorsPage),
    .init("GET /therapists", "", "/therapists", supervisorsPage),
    .init(
      "GET /therapist/*", "the therapist's own", "/therapist/t-1",
      [.yes, .no, .no, .yes, .no, .signIn]),
    .init(
      "GET /therapist/*", "another therapist's", "/therapist/t-2",
      [.yes, .no, .no, .hidden, .no, .signIn]),
    .init(
      "GET /therapist/*", "no such therapist", "/therapist/t-9",
      [.hidden, .no, .no, .hidden, .no, .signIn]),
    .init(
      "POST /therapist/*/answer", "the therapist's own", "/therapist/t-1/answer",
      [.yes, .no, .no, .yes, .no, .no]),
    .init(
      "POST /therapist/*/answer", "another therapist's", "/therapist/t-2/answer",
      [("text", "Well.")], [.yes, .no, .no, .hidden, .no, .no]),
    .init("GET /drawn", "", "/drawn", supervisorsPage),
    .init(
      "GET /drawn/next", "", "/drawn/next?of=book/refusal",
      [.words, .no, .no, .no, .no, .signIn]),
    .init("POST /drawn/answer", "", "/drawn/answer", onlySupervisor),
    .init("POST /drawn/undo", "", "/drawn/undo", onlySupervisor),
  ]
}
