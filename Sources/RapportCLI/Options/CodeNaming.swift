import RapportCodebooks
import RapportTranscripts

extension [Codebook] {
  /// The code that a user names by id or alias, with or without its codebook before a slash.
  ///
  /// - Throws: `InvalidInput` where no codebook has it.
  func code(named name: String) throws -> (codebook: Codebook.ID, code: RapportCodebooks.Code) {
    let parts = name.split(separator: "/", maxSplits: 1).map(String.init)
    for codebook in self where parts.count == 1 || codebook.id.rawValue == parts[0] {
      if let code = codebook.code(named: parts.last ?? name) { return (codebook.id, code) }
    }
    throw InvalidInput(
      Diagnostic(
        .error, id: "unknown-code", "the codebooks have no code '\(name)'",
        hint: "codes: " + flatMap { $0.codes.map(\.id.rawValue) }.joined(separator: ", ")))
  }
}
