/// A stretch of an utterance's text that is no word: a pause, a laugh, an unclear passage.
///
/// Marks keep what was heard beside the words apart from the words: phrases never match inside
/// them and they never count as words.
public struct Mark: Hashable, Sendable, Codable {
  /// What was heard.
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    /// Silence, e.g. `[pause 5s]`, `(3)`, `(.)`.
    case pause
    /// Laughing, e.g. `[laughs]`, `(chuckles)`.
    case laugh
    /// Crying, e.g. `[crying]`, `((weint))`.
    case cry
    /// A sigh or audible breath, e.g. `*sighs*`, `.hhh`.
    case sigh
    /// Words nobody could make out, e.g. `[inaudible]`, `xxx`.
    case inaudible
    /// A mark of overlapping speech, e.g. `//`, `[overlap]`.
    case overlap
    /// A listener's short sound within a turn, e.g. `(T: mhm)`.
    case interjection
    /// Anything else that is not speech: `[door closes]`, a translation, a note.
    case other
  }

  /// What was heard.
  public var kind: Kind
  /// Where it stands: UTF-8 bytes of the utterance's text.
  public var range: Range<Int>
  /// How long it took in milliseconds, where the transcript says so.
  public var milliseconds: Int?

  /// Makes a mark.
  public init(_ kind: Kind, _ range: Range<Int>, milliseconds: Int? = nil) {
    self.kind = kind
    self.range = range
    self.milliseconds = milliseconds
  }
}
