public import RapportCodebooks

/// A rule that fired, and the words that made it.
public struct Evidence: Hashable, Sendable {
  /// The rule; nil for a passage that a person chose.
  public var rule: Rule.ID?
  /// What the rule adds to the score.
  public var weight: Double
  /// The words, as UTF-8 bytes of the utterance's text, ascending; empty for a rule that looks at no
  /// words.
  public var ranges: [Range<Int>]

  /// Makes evidence.
  public init(rule: Rule.ID?, weight: Double = 1, ranges: [Range<Int>] = []) {
    self.rule = rule
    self.weight = weight
    self.ranges = ranges
  }
}
