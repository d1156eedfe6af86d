import ArgumentParser
import RapportStore
import RapportTranscripts

/// Which study is meant.
struct StudyArgument: ParsableArguments {
  @Argument(help: ArgumentHelp("The study's file.", valueName: "study"))
  var path: String

  /// Opens it.
  func open() throws(InvalidInput) -> StudyStore { try StudyStore(path: path) }
}
