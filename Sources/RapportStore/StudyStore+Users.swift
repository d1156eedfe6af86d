import GRDB
package import RapportTranscripts

extension StudyStore {
  /// Adds a user, or gives one another role or password.
  ///
  /// - Throws: `InvalidInput` where a therapist isn't said to be one of the study's, the password is
  ///   shorter than 8 characters, or the study can't be written.
  package func save(
    _ user: StudyUser, password: String, by actor: String
  ) throws(InvalidInput) {
    guard !user.name.isEmpty, (user.role == .therapist) == (user.therapist != nil) else {
      throw InvalidInput(
        Diagnostic(
          .error, id: "study-user", "a user needs a name, and a therapist the id of one",
          at: SourceLocation(file: path), hint: "only the role therapist has such an id"))
    }
    guard password.count >= 8, let hash = PasswordHash(of: password) else {
      throw InvalidInput(
        Diagnostic(
          .error, id: "weak-password", "the password has fewer than 8 characters",
          at: SourceLocation(file: path), hint: "several words are easier to keep in mind"))
    }
    try write { db in
      try db.execute(
        sql: """
          INSERT INTO user (name, role, password, therapist) VALUES (?, ?, ?, ?)
          ON CONFLICT (name) DO UPDATE SET role = excluded.role, password = excluded.password,
            therapist = excluded.therapist
          """,
        arguments: [user.name, user.role.rawValue, hash.text, user.therapist?.rawValue])
      try record(actor, "save-user", nil, db)
    }
  }

  /// Takes a user away; what they decided stays.
  package func removeUser(_ name: String, by actor: String) throws(InvalidInput) {
    try write { db in
      try db.execute(sql: "DELETE FROM user WHERE name = ?", arguments: [name])
      try record(actor, "remove-user", nil, db)
    }
  }

  /// The users, by name.
  package func users() throws(InvalidInput) -> [StudyUser] {
    try read { db in
      try Row.fetchAll(db, sql: "SELECT name, role, therapist FROM user ORDER BY name")
        .compactMap(Self.user)
    }
  }

  /// The user of a name; nil where there is none.
  package func user(named name: String) throws(InvalidInput) -> StudyUser? {
    try read { db in
      try Row.fetchOne(
        db, sql: "SELECT name, role, therapist FROM user WHERE name = ?", arguments: [name])
    }.flatMap(Self.user)
  }

  /// The user with a name and a password; nil where either is wrong, after the same time.
  package func user(
    named name: String, password: String
  ) throws(InvalidInput) -> StudyUser? {
    let row = try read { db in
      try Row.fetchOne(db, sql: "SELECT * FROM user WHERE name = ?", arguments: [name])
    }
    guard let row, PasswordHash(kept: row["password"]).holds(password) else {
      if row == nil { _ = PasswordHash(of: password) }
      return nil
    }
    return Self.user(row)
  }

  private static func user(_ row: Row) -> StudyUser? {
    StudyUser.Role(rawValue: row["role"]).map {
      StudyUser(
        name: row["name"], role: $0, therapist: (row["therapist"] as String?).map { .init($0) })
    }
  }
}
