@testable import RapportReview

/// Who may do what: written out here, and nowhere computed from the program's own tables.
///
/// The study of ``AccessTableTests``: `s01` is of therapist t-1, who signs in as tess, and in a packet of
/// the rater and of the trainee; `s02` is of therapist t-2 and in nobody's packet; `s03` is in a packet
/// of the supervisor; `s03` and `s04` were coded by two others, who differ; there is no `s99`.
enum AccessTable {
  static let rows: [AccessRow] = sessions + work + figures + accounts

  /// Stands for the id of the rater's packet in targets.
  static let ratersPacket = "RATERS-PACKET"

  /// A code of the sessions.
  static let card = "3.2.13.book/refusal"

  private static let sessions: [AccessRow] = [
    .init("GET /sessions", "", "/sessions", [.yes, .no, .no, .no, .no, .signIn]),
    .init(
      "GET /session/*", "a session of theirs", "/session/s01",
      [.codes, .words, .words, .codes, .no, .signIn]),
    .init(
      "GET /session/*", "a session of others", "/session/s02",
      [.codes, .hidden, .hidden, .hidden, .no, .signIn]),
    .init(
      "GET /session/*", "one in the supervisor's packet", "/session/s03",
      [.words, .hidden, .hidden, .codes, .no, .signIn]),
    .init(
      "GET /session/*", "no such session", "/session/s99",
      [.hidden, .hidden, .hidden, .hidden, .no, .signIn]),
    .init(
      "GET /session/*/code", "a session of theirs", "/session/s01/code?at=\(card)",
      [.codes, .hidden, .hidden, .codes, .no, .signIn]),
    .init(
      "GET /session/*/code", "a session of others", "/session/s02/code?at=\(card)",
      [.codes, .hidden, .hidden, .hidden, .no, .signIn]),
    .init(
      "GET /session/*/code", "one in the supervisor's packet", "/session/s03/code?at=\(card)",
      [.hidden, .hidden, .hidden, .codes, .no, .signIn]),
    .init(
      "GET /session/*/why-not", "a session of theirs",
      "/session/s01/why-not?u=3&code=book/refusal",
      [.codes, .hidden, .hidden, .codes, .no, .signIn]),
    .init(
      "GET /session/*/why-not", "a session of others",
      "/session/s02/why-not?u=3&code=book/refusal",
      [.codes, .hidden, .hidden, .hidden, .no, .signIn]),
    .init(
      "GET /session/*/why-not", "one in the supervisor's packet",
      "/session/s03/why-not?u=3&code=book/refusal",
      [.hidden, .hidden, .hidden, .codes, .no, .signIn]),
    .init(
      "GET /session/*/add", "a session of theirs", "/session/s01/add?u=3",
      [.words, .words, .words, .no, .no, .signIn]),
    .init(
      "GET /session/*/add", "a session of others", "/session/s02/add?u=3",
      [.words, .hidden, .hidden, .no, .no, .signIn]),
    .init(
      "POST /session/*/decide", "a session of theirs", "/session/s01/decide",
      [("accept", card)], [.yes, .yes, .yes, .no, .no, .no]),
    .init(
      "POST /session/*/decide", "a session of others", "/session/s02/decide",
      [("accept", card)], [.yes, .hidden, .hidden, .no, .no, .no]),
    .init(
      "POST /session/*/add", "a session of theirs", "/session/s01/add",
      [("u", "3"), ("code", "book/hedge")], [.yes, .yes, .yes, .no, .no, .no]),
    .init(
      "POST /session/*/add", "a session of others", "/session/s02/add",
      [("u", "3"), ("code", "book/hedge")], [.yes, .hidden, .hidden, .no, .no, .no]),
    .init(
      "POST /session/*/accept-rest", "a session of theirs", "/session/s01/accept-rest",
      [("except", card)], [.yes, .yes, .yes, .no, .no, .no]),
    .init(
      "POST /session/*/accept-rest", "a session of others", "/session/s02/accept-rest",
      [("except", card)], [.yes, .hidden, .hidden, .no, .no, .no]),
  ]

  private static let onlyAdmin: [AccessRow.Outcome] = [.no, .no, .no, .no, .yes, .no]
  private static let everybody: [AccessRow.Outcome] = [.yes, .yes, .yes, .yes, .yes, .no]

  private static let accounts: [AccessRow] = [
    .init("GET /users", "", "/users", [.no, .no, .no, .no, .yes, .signIn]),
    .init(
      "POST /users/add", "", "/users/add",
      [("name", "new"), ("role", "admin"), ("password", "a quiet morning")], onlyAdmin),
    .init(
      "POST /users/role", "oneself made admin", "/users/role",
      [("name", "ben"), ("role", "admin")], onlyAdmin),
    .init(
      "POST /users/password", "the admin's", "/users/password",
      [("name", "ada"), ("password", "a quiet morning")], onlyAdmin),
    .init("POST /users/remove", "the admin", "/users/remove", [("name", "ada")], onlyAdmin),
    .init("GET /audit", "", "/audit", [.no, .no, .no, .no, .yes, .signIn]),
    .init("GET /password", "", "/password", [.yes, .yes, .yes, .yes, .yes, .signIn]),
    .init(
      "POST /password", "", "/password", [("new", "a quiet morning"), ("again", "another")],
      everybody),
    .init("POST /sign-out", "", "/sign-out", everybody),
  ]
}

extension AccessRow {
  /// A page, or a form that sends nothing.
  init(_ route: String, _ about: String, _ target: String, _ expected: [Outcome]) {
    self.init(route, about, target, [], expected)
  }
}
