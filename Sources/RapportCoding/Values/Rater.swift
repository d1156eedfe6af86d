public import RapportTranscripts

/// Who coded a session.
public struct Rater: Hashable, Sendable {
  /// Names a rater within a study.
  public typealias ID = Identifier<Rater>

  /// What kind of rater.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// A person.
    case human
    /// A language model that read the session; its agreement is never called human-equivalent.
    case model
    /// The rules of a codebook.
    case rules
    /// What raters settled on.
    case consensus
  }

  /// The id.
  public var id: ID
  /// What kind of rater.
  public var kind: Kind

  /// Makes a rater.
  public init(id: ID, kind: Kind) {
    self.id = id
    self.kind = kind
  }

  /// The rule coder.
  public static let rules = Rater(id: "rules", kind: .rules)
}
