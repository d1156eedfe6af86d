import ArgumentParser
import RapportReaders
import RapportTranscripts

/// How to read transcripts.
struct FormatOptions: ParsableArguments {
  @Option(help: "The format, where it should not be chosen by content.")
  var from: String?

  @Option(help: ArgumentHelp("A mapping file for an XML vocabulary.", valueName: "file"))
  var mapping: String?

  @Option(
    help: ArgumentHelp(
      "Roles of speakers by label, e.g. T=therapist,C=client.", valueName: "label=role"))
  var roles: String?

  @Option(help: "Which of several parallel texts of a TEI file to read.")
  var div: String?

  /// The options that readers take.
  func readingOptions(allowsUnknownRoles: Bool = false) throws -> ReadingOptions {
    var options = ReadingOptions(division: div)
    if let roles { options.roles = try RoleMap.parse(roles) }
    options.allowsUnknownRoles = allowsUnknownRoles
    return options
  }

  /// All readers, the mapping's first where one is given.
  func readers() throws -> TranscriptReaders {
    try mapping.map {
      TranscriptReaders.all.adding(XMLReader(mapping: try XMLMapping.load(contentsOf: $0)))
    } ?? .all
  }

  /// The corpus of some paths.
  func corpus(_ paths: [String], allowsUnknownRoles: Bool = false) throws -> CorpusReader {
    CorpusReader(
      paths, options: try readingOptions(allowsUnknownRoles: allowsUnknownRoles), from: from,
      readers: try readers())
  }
}
