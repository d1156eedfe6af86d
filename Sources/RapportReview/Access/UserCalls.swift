import RapportReports
import RapportStore
import RapportTranscripts

/// What an admin, or whoever has the file, does with users.
struct UserCalls {
  let visit: Visit

  init(_ visit: Visit) { self.visit = visit }

  private var store: StudyStore { visit.desk.store }
  private var name: String { visit.form["name"] ?? "" }
  private var password: String { visit.form["password"] ?? "" }
  private var actor: String { visit.visitor.name.rawValue }
  /// Whoever has the file can do without an admin.
  private var keepsAdmin: Bool { visit.visitor.role != nil }

  /// The users.
  func page() throws -> ReviewResponse { try UsersPage(visit: visit).response() }

  /// Adds one.
  func add() async throws -> ReviewResponse {
    let user = try user()
    return try await save("added") { [store, actor, password] in
      try store.add(user, password: password, by: actor)
    }
  }

  /// Gives one another role.
  func setRole() async throws -> ReviewResponse {
    let user = try user()
    guard name != actor else { return try refusing(Self.oneself) }
    return try await save("role") { [store, actor, keepsAdmin] in
      try store.setRole(of: user, by: actor, keepsAdmin: keepsAdmin)
    }
  }

  /// Gives one another password.
  func setPassword() async throws -> ReviewResponse {
    guard name != actor else { return try refusing(Self.oneself) }
    return try await save("password") { [store, actor, name, password] in
      try store.setPassword(of: name, to: password, by: actor)
    }
  }

  /// Takes one away.
  func remove() async throws -> ReviewResponse {
    guard name != actor else { return try refusing(Self.oneself) }
    return try await save("removed") { [store, actor, name, keepsAdmin] in
      try store.removeUser(name, by: actor, keepsAdmin: keepsAdmin)
    }
  }

  private static let oneself =
    "Nobody changes their own role here or takes themself away; another admin can. Your password has"
    + " a page of its own."

  private func user() throws(FormRefusal) -> StudyUser {
    guard let role = visit.form["role"].flatMap(StudyUser.Role.init) else { throw .incomplete }
    return StudyUser(name: name, role: role, therapist: visit.form["therapist"].map { .init($0) })
  }

  private func save(
    _ done: String, _ work: @escaping @Sendable () throws -> Void
  ) async throws -> ReviewResponse {
    do {
      try await visit.passwords.aside(work)
    } catch let error as InvalidInput {
      guard let first = error.diagnostics.first, Self.refusals.contains(first.id) else {
        throw error
      }
      return try refusing(first.message + (first.hint.map { " (" + $0 + ")" } ?? "") + ".")
    }
    return .redirect(to: .site(["users"], query: [("done", done)]))
  }

  private static let refusals = [
    "weak-password", "user-exists", "no-such-user", "last-admin", "user-name", "study-user",
  ]

  private func refusing(_ words: String) throws -> ReviewResponse {
    try UsersPage(visit: visit, complaint: words).response()
  }
}
