package import RapportTranscripts

/// The text of a codebook file, which can be revised without being written anew: comments, order and
/// everything that doesn't change stay byte by byte.
package struct CodebookText: Sendable {
  /// The bytes as they are in the file.
  package let bytes: [UInt8]
  let source: CodebookSource

  /// Reads a file.
  ///
  /// - Throws: `InvalidInput` where it can't be read or isn't YAML.
  package init(path: String) throws(InvalidInput) { try self.init(CodebookSource(path: path)) }

  /// Takes a text from memory; `file` names it in complaints.
  ///
  /// - Throws: `InvalidInput` where it isn't YAML.
  package init(yaml: String, file: String) throws(InvalidInput) {
    try self.init(CodebookSource(bytes: Array(yaml.utf8), file: file))
  }

  private init(_ source: CodebookSource) {
    self.source = source
    bytes = source.bytes
  }

  /// Whether it extends another codebook, so that rules stand elsewhere.
  package var isExtension: Bool { source.root["extends"] != nil }

  /// The text with some codes revised.
  ///
  /// - Throws: `InvalidInput` where a code is written so that a rule can't be added to it by line.
  package func revised(by revisions: [CodeRevision]) throws(InvalidInput) -> [UInt8] {
    var editor = CodebookEditor(source)
    for revision in revisions { editor.revise(revision) }
    guard editor.diagnostics.isEmpty else { throw InvalidInput(editor.diagnostics) }
    return editor.result
  }
}
