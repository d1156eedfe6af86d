public import RapportTranscripts

extension Codebook {
  /// Reads a codebook file and checks it as a whole.
  ///
  /// - Throws: `InvalidInput` with every complaint about the file, in the order of its lines.
  public static func load(contentsOf path: String) throws(InvalidInput) -> Diagnosed<Codebook> {
    var loaded = try load(try CodebookSource(path: path))
    let name = path.split(separator: "/").last.map(String.init) ?? path
    if name != "\(loaded.value.id).yaml" {
      loaded.diagnostics.insert(.otherFileName(loaded.value.id.rawValue, path), at: 0)
    }
    return loaded
  }

  /// Reads a codebook from memory; `file` names it in complaints.
  ///
  /// - Throws: `InvalidInput` with every complaint, in the order of the lines.
  public static func load(yaml: String, file: String) throws(InvalidInput) -> Diagnosed<Codebook> {
    try load(try CodebookSource(bytes: Array(yaml.utf8), file: file))
  }

  private static func load(_ source: CodebookSource) throws(InvalidInput) -> Diagnosed<Codebook> {
    try load(CodebookChain(source))
  }

  static func load(_ chain: CodebookChain) throws(InvalidInput) -> Diagnosed<Codebook> {
    var reader = CodebookReader(names: CodebookNames(chain.root), files: chain.files)
    reader.take(chain.diagnostics)
    let codebook = reader.codebook(chain.root, fingerprint: chain.fingerprint)
    let diagnostics = reader.sortedDiagnostics
    guard let codebook, !diagnostics.contains(where: { $0.severity == .error }) else {
      throw InvalidInput(diagnostics)
    }
    return Diagnosed(codebook, diagnostics)
  }
}
