import Foundation
import GRDB
import RapportTranscripts

/// A study's file before it is a database.
enum StudyFile {
  /// Makes an empty file beside the study to come, that only its owner may read and write; SQLite
  /// gives its own files beside it the same mode.
  ///
  /// - Returns: its path.
  static func makeDraft(of path: String) throws(InvalidInput) -> String {
    guard !FileManager.default.fileExists(atPath: path) else { throw exists(path) }
    let draft = path + ".new-" + StudyIDs.random()
    let descriptor = open(draft, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw unwritable(path) }
    close(descriptor)
    return draft
  }

  /// Gives a whole study its name; one that is there already stays.
  static func publish(_ draft: String, as path: String) throws(InvalidInput) {
    guard link(draft, path) == 0 else {
      throw errno == EEXIST ? exists(path) : unwritable(path)
    }
  }

  private static func exists(_ path: String) -> InvalidInput {
    InvalidInput(
      Diagnostic(
        .error, id: "study-exists", "there is such a file already",
        at: SourceLocation(file: path), hint: "give another name; nothing is overwritten"))
  }

  private static func unwritable(_ path: String) -> InvalidInput {
    InvalidInput(
      Diagnostic(
        .error, id: "study-unwritable", "no study can be made here",
        at: SourceLocation(file: path),
        hint: "the folder must be there and belong to you, and the disk not be full"))
  }

  /// Takes a study's files away, as far as they are there.
  static func remove(_ path: String) {
    for ending in ["", "-wal", "-shm"] { unlink(path + ending) }
  }

  /// Refuses what can't be a study: no file, a folder, another kind of file.
  ///
  /// A study that others may read, such as one that was copied, is closed to them.
  static func check(_ path: String) throws(InvalidInput) {
    guard let handle = FileHandle(forReadingAtPath: path) else {
      let exists = FileManager.default.fileExists(atPath: path)
      throw InvalidInput(
        exists
          ? Diagnostic(
            .error, id: "study-unwritable", "the study may not be read",
            at: SourceLocation(file: path), hint: "the file must belong to you")
          : Diagnostic(
            .error, id: "no-such-study", "there is no such study", at: SourceLocation(file: path),
            hint: "`rapport study init` makes one"))
    }
    defer { try? handle.close() }
    let head = Array((try? handle.read(upToCount: 100)) ?? Data())
    guard head.starts(with: Array("SQLite format 3\0".utf8)), head.count == 100 else {
      throw notAStudy(path)
    }
    if Array(head[68..<72]) != Array("RAPP".utf8) { try checkDatabase(path) }
    chmod(path, 0o600)
  }

  /// The mark may still stand in the file beside it; another program's database is left alone.
  private static func checkDatabase(_ path: String) throws(InvalidInput) {
    do {
      var configuration = Configuration()
      configuration.readonly = true
      configuration.busyMode = .timeout(10)
      let isStudy = try DatabaseQueue(path: path, configuration: configuration).read { db in
        try Int.fetchOne(db, sql: "PRAGMA application_id") == 1_380_012_112
      }
      if !isStudy { throw notAStudy(path) }
    } catch {
      throw StoreFailure.complaint(error, at: path)
    }
  }

  private static func notAStudy(_ path: String) -> InvalidInput {
    InvalidInput(
      Diagnostic(
        .error, id: "not-a-study", "this is no study", at: SourceLocation(file: path),
        hint: "a study is a file that `rapport study init` made"))
  }
}
