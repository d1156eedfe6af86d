import GRDB
package import RapportTranscripts

/// Users as they sign in.
extension StudyStore {
  /// The users, by name.
  package func users() throws(InvalidInput) -> [StudyUser] {
    try read { db in try Row.fetchAll(db, sql: "SELECT * FROM user ORDER BY name") }
      .compactMap { Self.account($0)?.user }
  }

  /// The user of a name; nil where there is none.
  package func user(named name: String) throws(InvalidInput) -> StudyUser? {
    try account(named: name)?.user
  }

  /// The account of a name; nil where there is none.
  package func account(named name: String) throws(InvalidInput) -> StudyAccount? {
    try row(name).flatMap(Self.account)
  }

  /// The account with a name and a password; nil where either is wrong, after the same time.
  package func account(
    named name: String, password: String
  ) throws(InvalidInput) -> StudyAccount? {
    let row = try row(name)
    guard let row, PasswordHash(kept: row["password"]).holds(password) else {
      if row == nil { _ = PasswordHash(of: password, passwordCost) }
      return nil
    }
    return Self.account(row)
  }

  private func row(_ name: String) throws(InvalidInput) -> Row? {
    try read { db in
      try Row.fetchOne(db, sql: "SELECT * FROM user WHERE name = ?", arguments: [name])
    }
  }

  private static func account(_ row: Row) -> StudyAccount? {
    guard let role = StudyUser.Role(rawValue: row["role"]) else { return nil }
    let therapist: String? = row["therapist"]
    let salt = PasswordHash(kept: row["password"]).salt
    return StudyAccount(
      user: StudyUser(name: row["name"], role: role, therapist: therapist.map { .init($0) }),
      mark: "\(role.rawValue) \(salt) \(therapist ?? "")")
  }
}
