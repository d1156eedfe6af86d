public import RapportTranscripts

extension Codebook {
  /// Reads a codebook file and checks it as a whole.
  ///
  /// - Throws: `InvalidInput` with every complaint about the file, in the order of its lines.
  public static func load(contentsOf path: String) throws(InvalidInput) -> Diagnosed<Codebook> {
    try load(try CodebookSource(path: path))
  }

  /// Reads a codebook from memory; `file` names it in complaints.
  ///
  /// - Throws: `InvalidInput` with every complaint, in the order of the lines.
  public static func load(yaml: String, file: String) throws(InvalidInput) -> Diagnosed<Codebook> {
    try load(try CodebookSource(bytes: Array(yaml.utf8), file: file))
  }

  private static func load(_ source: CodebookSource) throws(InvalidInput) -> Diagnosed<Codebook> {
    var reader = CodebookReader(names: CodebookNames(source.root), files: [source.lines])
    let codebook = reader.codebook(source.root, fingerprint: Fingerprint(of: source.bytes))
    let diagnostics = reader.sortedDiagnostics
    guard let codebook, !diagnostics.contains(where: { $0.severity == .error }) else {
      throw InvalidInput(diagnostics)
    }
    return Diagnosed(codebook, diagnostics)
  }
}
