import GRDB
import RapportTranscripts

/// What SQLite refuses, in words for the user.
///
/// Nothing of a statement's values stands in them: they could be a client's words.
enum StoreFailure {
  /// The complaint about an error; one that is a complaint already is kept.
  static func complaint(_ error: any Error, at path: String) -> InvalidInput {
    if let complaint = error as? InvalidInput { return complaint }
    guard let error = error as? DatabaseError else {
      return InvalidInput(unknown("", at: path))
    }
    return InvalidInput(diagnostic(error, at: path))
  }

  private static func diagnostic(_ error: DatabaseError, at path: String) -> Diagnostic {
    let place = SourceLocation(file: path)
    switch error.resultCode {
    case .SQLITE_FULL, .SQLITE_IOERR:
      return Diagnostic(
        .error, id: "study-disk-full",
        "the study could not be written: the disk is full or failed; nothing of this step was kept",
        at: place, hint: "make room, then run `rapport study check` and repeat the step")
    case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_CANTOPEN, .SQLITE_AUTH:
      return Diagnostic(
        .error, id: "study-unwritable", "the study can't be opened for writing", at: place,
        hint: "the file and its folder must belong to you and not be read-only")
    case .SQLITE_CORRUPT, .SQLITE_NOTADB:
      return Diagnostic(
        .error, id: "study-damaged", "the study's file is damaged", at: place,
        hint: "keep it as it is and go on with the last backup")
    case .SQLITE_BUSY, .SQLITE_LOCKED:
      return Diagnostic(
        .error, id: "study-busy", "another program has been writing into the study for 10 seconds",
        at: place, hint: "wait for it to end, then repeat the step")
    case .SQLITE_CONSTRAINT:
      return Diagnostic(
        .error, id: "study-constraint",
        "the study refuses an entry that breaks its rules: \(error.message ?? "unknown")",
        at: place, hint: "docs/reference/study-file.md has the rules; nothing was kept")
    default:
      return unknown(" (SQLite code \(error.extendedResultCode.rawValue))", at: path)
    }
  }

  private static func unknown(_ detail: String, at path: String) -> Diagnostic {
    Diagnostic(
      .error, id: "study-failed", "the study could not be used\(detail)",
      at: SourceLocation(file: path),
      hint: "run `rapport study check`; please report this if it finds nothing")
  }
}
