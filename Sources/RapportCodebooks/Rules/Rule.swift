public import RapportTranscripts

/// A condition and what it counts for or against a code.
public struct Rule: Hashable, Sendable {
  /// Names a rule within its codebook, such as `denial.not-upset`.
  public typealias ID = Identifier<Rule>

  /// The id.
  public var id: ID
  /// What it adds to the score when it fires; negative counts against the code.
  public var weight: Double
  /// When it fires.
  public var condition: Condition
  /// Why it is set aside: it stands in the codebook and never fires; nil for a rule in use.
  public var setAside: String?
  /// Where it stands in the codebook.
  public var location: SourceLocation?

  /// Makes a rule.
  public init(
    id: ID, weight: Double = 1, condition: Condition, setAside: String? = nil,
    location: SourceLocation? = nil
  ) {
    self.id = id
    self.weight = weight
    self.condition = condition
    self.setAside = setAside
    self.location = location
  }
}
