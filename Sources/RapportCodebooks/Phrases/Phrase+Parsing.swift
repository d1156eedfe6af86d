public import RapportTranscripts

extension Phrase {
  /// Reads a phrase as it is written in a codebook, such as `you never|always listen~`.
  ///
  /// Lists it names are not looked up.
  ///
  /// - Throws: `InvalidInput` with one diagnostic whose column is the byte of the phrase.
  public init(parsing text: String) throws(InvalidInput) {
    do {
      self.init(text: text, elements: try PhraseParser.parse(text).elements)
    } catch {
      throw InvalidInput(
        Diagnostic(
          .error, id: error.id, error.message,
          at: SourceLocation(file: "phrase", line: 1, column: error.offset + 1), hint: error.hint,
          sourceLine: text))
    }
  }
}
