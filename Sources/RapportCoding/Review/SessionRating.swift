public import RapportTranscripts

/// A rating of a whole session on a scale, such as empathy from 1 to 5.
///
/// The last one of a rater on a scale holds; earlier ones stay on record.
public struct SessionRating: Hashable, Sendable {
  /// The id, of the same form as a decision's.
  public var id: Decision.ID
  /// The session.
  public var session: Session.ID
  /// The scale, such as `empathy`.
  public var scale: String
  /// From 1 to 5.
  public var value: Int
  /// Who rated.
  public var rater: Rater.ID
  /// When, in milliseconds since 1970.
  public var at: Int

  /// Makes a rating.
  public init(
    id: Decision.ID, session: Session.ID, scale: String, value: Int, rater: Rater.ID, at: Int
  ) {
    self.id = id
    self.session = session
    self.scale = scale
    self.value = value
    self.rater = rater
    self.at = at
  }
}
