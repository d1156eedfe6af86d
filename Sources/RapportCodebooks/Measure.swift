public import RapportTranscripts

/// A figure made of codings that a profile shows beside the rate of each code.
public struct Measure: Hashable, Sendable {
  /// Names a measure within its codebook.
  public typealias ID = Identifier<Measure>

  /// How it is calculated.
  public enum Kind: Hashable, Sendable {
    /// Codings of some codes per coding of others, e.g. reflections per question.
    case ratio(of: [CodeReference], to: [CodeReference])
    /// The share of some codes among a larger set, e.g. open among all questions.
    case share(of: [CodeReference], among: [CodeReference])
    /// How often a signal is followed by an answer within so many turns.
    case response(to: [CodeReference], by: [CodeReference], within: Int)
    /// The share of episodes that were answered, or that had one of these outcomes.
    case episodes(EpisodePattern.ID, outcomes: [String])
  }

  /// The id, such as `reflections-per-question`.
  public var id: ID
  /// The name people read.
  public var name: String
  /// What it says and what it doesn't.
  public var definition: String
  /// How it is calculated.
  public var kind: Kind
  /// Where it stands in the codebook.
  public var location: SourceLocation?

  /// Makes a measure.
  public init(
    id: ID, name: String, definition: String = "", kind: Kind, location: SourceLocation? = nil
  ) {
    self.id = id
    self.name = name
    self.definition = definition
    self.kind = kind
    self.location = location
  }
}
