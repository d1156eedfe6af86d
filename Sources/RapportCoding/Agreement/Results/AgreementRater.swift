/// Who took part in a comparison.
public struct AgreementRater: Hashable, Sendable {
  /// The rater's name.
  public let name: String
  /// What kind of rater; nil where nobody said.
  public let kind: Rater.Kind?
  /// How many of the compared sessions the rater coded.
  public let sessions: Int
}
