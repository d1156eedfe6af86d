public import RapportReliability

/// How far raters agree on a code's share of each session's utterances.
public struct SessionFigures: Hashable, Sendable {
  /// ICC(A,1), absolute agreement of single ratings.
  public let icc: Estimate
  /// Pearson's correlation; nil among references.
  public let correlation: Estimate?
  /// The coder's mean share less the reference's; nil among references.
  public let bias: Estimate?
  /// The same as a share of the reference's mean; nil among references, or where that is 0.
  public let relativeBias: Double?
}
