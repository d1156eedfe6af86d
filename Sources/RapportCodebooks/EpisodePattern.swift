public import RapportTranscripts

/// How codings that belong together in time make an episode: a marker, the responses to it, the
/// reaction to those, and an outcome.
///
/// Source: the stage-process model of rupture resolution (Safran & Muran 1996) as an automaton;
/// windows are the codebook's.
public struct EpisodePattern: Hashable, Sendable {
  /// Names a pattern within its codebook.
  public typealias ID = Identifier<EpisodePattern>

  /// The id, such as `rupture`.
  public var id: ID
  /// The name people read.
  public var name: String
  /// Codes that open an episode or, while it is open, join it.
  public var markers: [CodeReference]
  /// Codes that answer it in a repairing way.
  public var repairs: [CodeReference]
  /// Codes that answer it in an aggravating way.
  public var aggravations: [CodeReference]
  /// Codes of the reaction that show engagement.
  public var engagements: [CodeReference]
  /// A further marker within so many turns of the markers' role joins the episode.
  public var gap: Int
  /// An answer must come within so many turns of the answering role, or the episode is missed.
  public var answerWithin: Int
  /// The reaction is looked for in so many turns of the markers' role after the first answer.
  public var reactionWithin: Int
  /// So many engagement codings without a new marker make an episode improved.
  public var engagementsToImprove: Int
  /// Where it stands in the codebook.
  public var location: SourceLocation?

  /// Makes a pattern.
  public init(
    id: ID, name: String, markers: [CodeReference], repairs: [CodeReference],
    aggravations: [CodeReference], engagements: [CodeReference], gap: Int = 4,
    answerWithin: Int = 6, reactionWithin: Int = 3, engagementsToImprove: Int = 2,
    location: SourceLocation? = nil
  ) {
    self.id = id
    self.name = name
    self.markers = markers
    self.repairs = repairs
    self.aggravations = aggravations
    self.engagements = engagements
    self.gap = gap
    self.answerWithin = answerWithin
    self.reactionWithin = reactionWithin
    self.engagementsToImprove = engagementsToImprove
    self.location = location
  }
}
