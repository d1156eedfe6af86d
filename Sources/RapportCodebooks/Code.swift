public import RapportTranscripts

/// One thing to look for in a session, with the rules that find it and the examples that test them.
public struct Code: Hashable, Sendable {
  /// Names a code within its codebook.
  public typealias ID = Identifier<Code>

  /// What a code says about how it went.
  public enum Valence: String, Hashable, Sendable, CaseIterable {
    /// Helpful when it fits.
    case positive
    /// Harmful as a rule.
    case negative
    /// Neither; more is not better.
    case neutral
    /// A client's signal: never a judgement of anybody.
    case signal
    /// Risk language: shown to a human first, never scored.
    case flag
  }

  /// The author's expectation, before data, of what rules can do.
  public enum Tier: String, Hashable, Sendable, CaseIterable {
    /// Near human agreement.
    case a = "A"
    /// A highlighter; a person confirms.
    case b = "B"
    /// Nominates candidates only.
    case c = "C"
  }

  /// The id in kebab case, such as `validates-defensive-posture`.
  public var id: ID
  /// Other names it is known by, such as `RR09`.
  public var aliases: [String]
  /// The name people read.
  public var name: String
  /// What it is, so that a person can code it.
  public var definition: String
  /// What it is derived from.
  public var source: String
  /// What is easily mistaken for it.
  public var traps: [String]
  /// Whose utterances can carry it.
  public var roles: Set<SpeakerRole>
  /// The family it is counted with, such as `withdrawal`.
  public var family: String?
  /// What it says about how it went.
  public var valence: Valence
  /// The author's expectation of what rules can do.
  public var tier: Tier
  /// Clinicians who reviewed the definition; nobody so far where empty.
  public var reviewedBy: [String]
  /// Internal codes serve other rules and are not part of the output.
  public var isInternal: Bool
  /// Codes whose utterances are the opportunities for this one; empty for all utterances of its roles.
  public var opportunities: [CodeReference]
  /// The weights of the rules that fire must add up to this.
  public var threshold: Double
  /// Where the score starts before any rule.
  public var bias: Double
  /// Scopes in which no phrase of this code's rules matches.
  public var outside: Set<Scope>
  /// The rules in use.
  public var rules: [Rule]
  /// Utterances to which the code applies and doesn't.
  public var examples: [CodeExample]
  /// Rules that stand in the codebook and never fire.
  public var rulesSetAside: [Rule] = []
  /// Examples that stand in the codebook and aren't run.
  public var examplesSetAside: [CodeExample] = []
  /// Where it stands in the codebook.
  public var location: SourceLocation?

  /// Makes a code.
  public init(
    id: ID, aliases: [String] = [], name: String, definition: String = "", source: String = "",
    traps: [String] = [], roles: Set<SpeakerRole>, family: String? = nil,
    valence: Valence = .neutral, tier: Tier = .b, reviewedBy: [String] = [],
    isInternal: Bool = false, opportunities: [CodeReference] = [], threshold: Double = 1,
    bias: Double = 0, outside: Set<Scope> = [], rules: [Rule] = [],
    examples: [CodeExample] = [], location: SourceLocation? = nil
  ) {
    self.id = id
    self.aliases = aliases
    self.name = name
    self.definition = definition
    self.source = source
    self.traps = traps
    self.roles = roles
    self.family = family
    self.valence = valence
    self.tier = tier
    self.reviewedBy = reviewedBy
    self.isInternal = isInternal
    self.opportunities = opportunities
    self.threshold = threshold
    self.bias = bias
    self.outside = outside
    self.rules = rules
    self.examples = examples
    self.location = location
  }
}
