import GRDB
package import RapportTranscripts

extension StudyStore {
  /// Copies the study as it is at this moment, while others go on writing; the copy is for its owner
  /// only.
  ///
  /// - Throws: `InvalidInput` where there is such a file already or it can't be written; no half of a
  ///   copy is left.
  package func backup(to path: String, by actor: String = "local") throws(InvalidInput) {
    let draft = try StudyFile.makeDraft(of: path)
    defer { StudyFile.remove(draft) }
    do {
      let copy = try DatabaseQueue(path: draft)
      try database.backup(to: copy)
      // A file by itself, without a second one beside it.
      try copy.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
      try copy.close()
    } catch {
      throw StoreFailure.complaint(error, at: path)
    }
    try StudyFile.publish(draft, as: path)
    try record(actor, "backup")
  }
}
