import GRDB

/// The steps that lead from an empty file to a study as this program knows it.
///
/// A step is a file of its own and never edited once released; a change of the schema is a new one,
/// and a study written before it goes into the tests.
enum StudyMigrations {
  /// The name of the first step.
  static let first = "001-create-study"
  /// The names of all steps, in order.
  static let names = [first, "002-describe-study", "003-finish-and-answer", "004-name-the-subject"]

  /// All of them, in order.
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration(first) { try Migration001CreateStudy.run($0) }
    migrator.registerMigration(names[1]) { try Migration002DescribeStudy.run($0) }
    migrator.registerMigration(names[2]) { try Migration003FinishAndAnswer.run($0) }
    migrator.registerMigration(names[3]) { try Migration004NameTheSubject.run($0) }
    return migrator
  }
}
