public import RapportTranscripts

/// A stretch of a session in which rules may behave otherwise: role-play, guided practice, reading
/// aloud, check-in.
public struct Region: Hashable, Sendable {
  /// The name rules use.
  public var name: String
  /// An utterance that meets this opens the region and belongs to it.
  public var opens: Condition
  /// An utterance that meets this, within the region and after the first, closes it and no longer
  /// belongs to it.
  public var closes: Condition?
  /// The region closes by itself after so many utterances.
  public var utterances: Int
  /// Where it stands in the codebook.
  public var location: SourceLocation?

  /// Makes a region.
  public init(
    name: String, opens: Condition, closes: Condition? = nil, utterances: Int,
    location: SourceLocation? = nil
  ) {
    self.name = name
    self.opens = opens
    self.closes = closes
    self.utterances = utterances
    self.location = location
  }
}
