import Foundation
import GRDB
package import RapportTranscripts

/// A study on disk: one SQLite file with transcripts, codebooks, codings and everything people decided.
///
/// Several programs may have it open at once. What a method has returned from is on the disk; a
/// method that throws has changed nothing.
///
/// ```swift
/// let store = try StudyStore(path: "clinic.rapport")
/// let log = try store.log(of: "s01")
/// ```
package final class StudyStore: Sendable {
  /// The file's path as it was given.
  package let path: String
  let database: DatabasePool
  private let clock: @Sendable () -> Int
  let passwordCost: PasswordCost
  private let transcripts = TranscriptCache()

  /// Opens a study; one written by an earlier program is brought up to date.
  ///
  /// - Parameter passwordCost: what hashing new passwords costs.
  /// - Throws: `InvalidInput` where the file isn't there, is no study, is newer than this program, or
  ///   can't be written.
  package convenience init(
    path: String, passwordCost: PasswordCost = .recommended
  ) throws(InvalidInput) {
    try self.init(path: path, upTo: nil, passwordCost: passwordCost, clock: Self.systemClock)
  }

  /// Makes a study, for its owner only, and opens it.
  ///
  /// - Parameters:
  ///   - name: what people call it.
  ///   - description: what it is about.
  /// - Throws: `InvalidInput` where there is such a file already, or none can be made.
  package static func create(
    at path: String, name: String, description: String? = nil
  ) throws(InvalidInput) -> StudyStore {
    let store = try create(at: path, name: name, upTo: nil, clock: systemClock)
    if let description {
      try store.write { db in
        try db.execute(sql: "UPDATE study SET description = ?", arguments: [description])
      }
    }
    return store
  }

  /// Makes a study with the schema of an earlier step, as the tests keep them.
  ///
  /// It is made under another name and gets its own when it is whole: a program that is killed
  /// meanwhile leaves no half of a study.
  static func create(
    at path: String, name: String, upTo step: String?, clock: @escaping @Sendable () -> Int
  ) throws(InvalidInput) -> StudyStore {
    let draft = try StudyFile.makeDraft(of: path)
    defer { StudyFile.remove(draft) }
    let store = try StudyStore(path: draft, upTo: step, isNew: true, clock: clock)
    let uid = StudyIDs.random()
    try store.write { db in
      try db.execute(
        sql: "INSERT INTO study (id, uid, name, created_at) VALUES (1, ?, ?, ?)",
        arguments: [uid, name, store.now])
    }
    try store.close()
    try StudyFile.publish(draft, as: path)
    return try StudyStore(path: path, upTo: step, clock: clock)
  }

  init(
    path: String, upTo step: String?, isNew: Bool = false,
    passwordCost: PasswordCost = .recommended, clock: @escaping @Sendable () -> Int
  ) throws(InvalidInput) {
    self.path = path
    self.passwordCost = passwordCost
    self.clock = clock
    if !isNew { try StudyFile.check(path) }
    do {
      var configuration = Configuration()
      // Some ten seconds. SQLite's own timeout sleeps longer with each try, so that a program among
      // busy ones starves.
      configuration.busyMode = .callback { tries in
        usleep(UInt32.random(in: 500...2_500))
        return tries < 6_000
      }
      configuration.label = "study"
      database = try DatabasePool(path: path, configuration: configuration)
      let migrator = StudyMigrations.migrator
      if try database.read(migrator.hasBeenSuperseded) { throw Self.tooNew(path) }
      try database.writeWithoutTransaction { db in
        // What was acknowledged survives a loss of power, not only of the process.
        try db.execute(sql: "PRAGMA synchronous = FULL")
      }
      if let step {
        try migrator.migrate(database, upTo: step)
      } else {
        try migrator.migrate(database)
      }
    } catch {
      throw StoreFailure.complaint(error, at: path)
    }
  }

  /// The transcript of a row.
  func transcript(_ record: TranscriptRecord) throws(InvalidInput) -> Transcript {
    try transcripts.transcript(record.sha256) { () throws(InvalidInput) in
      try record.transcript(at: path)
    }
  }

  /// Milliseconds since 1970.
  var now: Int { clock() }

  private static let systemClock: @Sendable () -> Int = {
    Int(Date().timeIntervalSince1970 * 1000)
  }

  private static func tooNew(_ path: String) -> InvalidInput {
    InvalidInput(
      Diagnostic(
        .error, id: "study-too-new", "the study was written by a newer version of Rapport",
        at: SourceLocation(file: path), hint: "open it with that version or a later one"))
  }

  /// Writes everything into the one file and lets go of it.
  private func close() throws(InvalidInput) {
    do {
      _ = try database.writeWithoutTransaction { try $0.checkpoint(.truncate) }
      try database.close()
    } catch {
      throw StoreFailure.complaint(error, at: path)
    }
  }

  // MARK: Access

  /// Does work that changes the study, all of it or nothing.
  func write<Value>(_ work: (Database) throws -> Value) throws(InvalidInput) -> Value {
    do {
      return try database.write(work)
    } catch {
      throw StoreFailure.complaint(error, at: path)
    }
  }

  /// Does work that reads the study as it is at one moment.
  func read<Value>(_ work: (Database) throws -> Value) throws(InvalidInput) -> Value {
    do {
      return try database.read(work)
    } catch {
      throw StoreFailure.complaint(error, at: path)
    }
  }
}
