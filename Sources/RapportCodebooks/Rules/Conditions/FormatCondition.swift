public import RapportTranscripts

/// `format`: whether the session is a group's or not.
public struct FormatCondition: Hashable, Sendable {
  /// The format.
  public var format: SessionFormat

  /// Makes the condition.
  public init(format: SessionFormat) { self.format = format }
}
