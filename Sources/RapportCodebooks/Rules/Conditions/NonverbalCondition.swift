public import RapportTranscripts

/// `nonverbal`: the utterance holds a nonverbal of one of these kinds.
public struct NonverbalCondition: Hashable, Sendable {
  /// The kinds, any of which will do.
  public var kinds: Set<Mark.Kind>

  /// Makes the condition.
  public init(kinds: Set<Mark.Kind>) { self.kinds = kinds }
}
