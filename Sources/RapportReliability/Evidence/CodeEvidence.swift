/// How well a code is shown to be coded as people would: the figures its standing is read from.
public struct CodeEvidence: Hashable, Sendable {
  /// Units that carry the code in the reference.
  public var referencePositives: Int
  /// Sessions that were read by both.
  public var sessions: Int
  /// Cohen's kappa of the utterances, with its interval over sessions.
  public var kappa: Estimate?
  /// F1 of the utterances, with its interval over sessions.
  public var f1: Estimate?
  /// ICC(A,1) of the sessions' rates.
  public var sessionCorrelation: Estimate?
  /// How much more the coder counts than the reference, as a share of the reference's count.
  public var relativeBias: Double?

  /// Makes evidence.
  public init(
    referencePositives: Int, sessions: Int, kappa: Estimate? = nil, f1: Estimate? = nil,
    sessionCorrelation: Estimate? = nil, relativeBias: Double? = nil
  ) {
    self.referencePositives = referencePositives
    self.sessions = sessions
    self.kappa = kappa
    self.f1 = f1
    self.sessionCorrelation = sessionCorrelation
    self.relativeBias = relativeBias
  }
}
