public import RapportTranscripts

/// Codes of which one is an utterance's main code.
public struct CodeGroup: Hashable, Sendable {
  /// How the main code is chosen among those that reached their threshold.
  public enum Choice: String, Hashable, Sendable, CaseIterable {
    /// The first in the order of the list.
    case first
    /// The one furthest above its threshold; the first of the list where equal.
    case best
  }

  /// The group's name.
  public var name: String
  /// The codes, in order of precedence.
  public var codes: [Code.ID]
  /// How the main code is chosen.
  public var choice: Choice
  /// Whether the others stay beside the main one, or go.
  public var keepsOthers: Bool
  /// The code of an utterance, by a speaker with one of its roles, that got none of the group.
  public var otherwise: Code.ID?
  /// Where it stands in the codebook.
  public var location: SourceLocation?

  /// Makes a group.
  public init(
    name: String, codes: [Code.ID], choice: Choice = .first, keepsOthers: Bool = false,
    otherwise: Code.ID? = nil, location: SourceLocation? = nil
  ) {
    self.name = name
    self.codes = codes
    self.choice = choice
    self.keepsOthers = keepsOthers
    self.otherwise = otherwise
    self.location = location
  }
}
