import ArgumentParser
import RapportReaders

/// Which transcripts to read, and what to say about them.
struct InputOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "Transcripts: files, folders, or - for standard input.", valueName: "files"))
  var paths: [String]

  @OptionGroup var format: FormatOptions

  /// The corpus.
  func corpus(allowsUnknownRoles: Bool = false) throws -> CorpusReader {
    try format.corpus(paths, allowsUnknownRoles: allowsUnknownRoles)
  }
}
