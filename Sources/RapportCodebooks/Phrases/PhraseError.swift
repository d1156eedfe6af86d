/// What is wrong with a phrase, and where.
struct PhraseError: Error, Hashable {
  /// A stable id, such as `phrase-bracket`.
  var id: String
  /// One sentence.
  var message: String
  /// The way out.
  var hint: String
  /// The byte of the phrase's text at which it shows, from 0.
  var offset: Int

  init(_ id: String, _ message: String, hint: String, at offset: Int) {
    self.id = id
    self.message = message
    self.hint = hint
    self.offset = offset
  }
}
