import RapportCodebooks
import RapportCoding
import RapportProfiles
import RapportTranscripts

/// The files of tallies that `rapport profile --merge` unites.
struct TalliesFiles {
  private let paths: [String]

  init(_ paths: [String]) { self.paths = paths }

  /// The study they make together.
  ///
  /// - Throws: `InvalidInput` where one can't be read, they don't fit together, or they were made
  ///   without one of these codebooks.
  func study(of codebooks: [Codebook]) throws -> StudyTally {
    let shards = try paths.map { path in
      StudyTally.Shard(
        try StudyTally(json: try InputFile.bytes(of: path), file: path), file: path)
    }
    let study = try StudyTally.united(shards)
    for codebook in codebooks where !study.codebooks.contains(.init(codebook)) {
      let others = study.codebooks.map { "\($0.id) \($0.version) (\($0.fingerprint.short))" }
      throw InvalidInput(
        Diagnostic(
          .error, id: "codebook-not-of-tallies",
          "the tallies were not made with codebook \(codebook.id) as it is now "
            + "(\(codebook.fingerprint.short))",
          hint: others.isEmpty
            ? "they were made without any"
            : "they were made with \(others.joined(separator: ", "))"))
    }
    return study
  }
}
