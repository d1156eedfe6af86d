import GRDB
package import RapportTranscripts

extension StudyStore {
  /// Adds a user, or gives one another role and password.
  ///
  /// - Throws: `InvalidInput` where the user makes no sense, the password is shorter than 8
  ///   characters, or the study can't be written.
  package func save(
    _ user: StudyUser, password: String, by actor: String
  ) throws(InvalidInput) {
    try check(user)
    let hash = try hash(of: password)
    try write { db in
      try upsert(user, hash, db)
      try record(actor, "save-user", nil, about: user.name, db)
    }
  }

  /// Adds a user.
  ///
  /// - Throws: `InvalidInput` where there is one of this name already, and as ``save(_:password:by:)``
  ///   does.
  package func add(_ user: StudyUser, password: String, by actor: String) throws(InvalidInput) {
    try check(user)
    let hash = try hash(of: password)
    try write { db in
      guard try row(user.name, db) == nil else {
        throw complaint(
          "user-exists", "there is a user of this name already",
          hint: "give another name, or the user another role or password")
      }
      try upsert(user, hash, db)
      try record(actor, "add-user", nil, about: "\(user.name), \(user.role.rawValue)", db)
    }
  }

  /// Gives a user another role.
  ///
  /// - Parameter keepsAdmin: refuse to leave the study without an admin.
  package func setRole(
    of user: StudyUser, by actor: String, keepsAdmin: Bool
  ) throws(InvalidInput) {
    try check(user)
    try write { db in
      let password: String = try known(user.name, db)["password"]
      try upsert(user, PasswordHash(kept: password), db)
      if keepsAdmin { try checkAdmin(db) }
      try record(actor, "set-role", nil, about: "\(user.name), \(user.role.rawValue)", db)
    }
  }

  /// Gives a user another password.
  package func setPassword(
    of name: String, to password: String, by actor: String
  ) throws(InvalidInput) {
    let hash = try hash(of: password)
    try write { db in
      _ = try known(name, db)
      try db.execute(
        sql: "UPDATE user SET password = ? WHERE name = ?", arguments: [hash.text, name])
      try record(actor, "set-password", nil, about: name, db)
    }
  }

  /// Takes a user away; what they decided stays.
  ///
  /// - Parameter keepsAdmin: refuse to leave the study without an admin.
  package func removeUser(
    _ name: String, by actor: String, keepsAdmin: Bool = false
  ) throws(InvalidInput) {
    try write { db in
      _ = try known(name, db)
      try db.execute(sql: "DELETE FROM user WHERE name = ?", arguments: [name])
      if keepsAdmin { try checkAdmin(db) }
      try record(actor, "remove-user", nil, about: name, db)
    }
  }

  // MARK: Within a transaction

  private func upsert(_ user: StudyUser, _ hash: PasswordHash, _ db: Database) throws {
    try db.execute(
      sql: """
        INSERT INTO user (name, role, password, therapist) VALUES (?, ?, ?, ?)
        ON CONFLICT (name) DO UPDATE SET role = excluded.role, password = excluded.password,
          therapist = excluded.therapist
        """,
      arguments: [user.name, user.role.rawValue, hash.text, user.therapist?.rawValue])
  }

  private func row(_ name: String, _ db: Database) throws -> Row? {
    try Row.fetchOne(db, sql: "SELECT * FROM user WHERE name = ?", arguments: [name])
  }

  private func known(_ name: String, _ db: Database) throws -> Row {
    guard let row = try row(name, db) else {
      throw complaint(
        "no-such-user", "the study has no user of this name",
        hint: "`rapport study user list` names them")
    }
    return row
  }

  private func checkAdmin(_ db: Database) throws {
    let isLeft = try Bool.fetchOne(
      db, sql: "SELECT EXISTS (SELECT 1 FROM user WHERE role = 'admin')")
    guard isLeft == true else {
      throw complaint(
        "last-admin", "the study would be without an admin", hint: "make another user admin first")
    }
  }

  // MARK: Before it

  private func hash(of password: String) throws(InvalidInput) -> PasswordHash {
    guard password.count >= 8, password.utf8.count <= 1_000,
      let hash = PasswordHash(of: password, passwordCost)
    else {
      throw complaint(
        "weak-password", "a password has at least 8 characters, and no more than 1,000",
        hint: "several words are easier to keep in mind")
    }
    return hash
  }

  /// Names are those of raters; some are not for people.
  private func check(_ user: StudyUser) throws(InvalidInput) {
    let isPlain = user.name.unicodeScalars.allSatisfy {
      !$0.properties.isDefaultIgnorableCodePoint && $0.properties.generalCategory != .control
    }
    guard isPlain, (1...100).contains(user.name.utf8.count), user.name.first?.isWhitespace == false,
      user.name.last?.isWhitespace == false,
      !["rules", "consensus", "local", "unknown"].contains(user.name)
    else {
      throw complaint(
        "user-name", "a user needs a name of at most 100 letters that isn't the program's own",
        hint: "rules, consensus, local and unknown are; no spaces at its ends")
    }
    guard (user.role == .therapist) == (user.therapist?.rawValue.isEmpty == false) else {
      throw complaint(
        "study-user",
        "a therapist needs the id of one of the study's therapists, and nobody else does",
        hint: "sessions name their therapists")
    }
  }

  private func complaint(_ id: String, _ sentence: String, hint: String) -> InvalidInput {
    InvalidInput(
      Diagnostic(.error, id: id, sentence, at: SourceLocation(file: path), hint: hint))
  }
}
