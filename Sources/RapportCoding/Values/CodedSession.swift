public import RapportCodebooks
public import RapportTranscripts

/// One rater's reading of one session.
public struct CodedSession: Sendable {
  /// A codebook as it was when it was used.
  public struct CodebookVersion: Hashable, Sendable {
    /// The codebook.
    public var id: Codebook.ID
    /// Its version.
    public var version: String
    /// The fingerprint of its text.
    public var fingerprint: Fingerprint

    /// A version that was written down.
    package init(id: Codebook.ID, version: String, fingerprint: Fingerprint) {
      self.id = id
      self.version = version
      self.fingerprint = fingerprint
    }

    /// The version of a codebook.
    public init(_ codebook: Codebook) {
      id = codebook.id
      version = codebook.version
      fingerprint = codebook.fingerprint
    }
  }

  /// The session's record.
  public var transcript: Transcript
  /// The codebooks it was coded with; empty for a human coding without one.
  public var codebooks: [CodebookVersion]
  /// Who coded it.
  public var rater: Rater
  /// The codings, by utterance, then by code.
  public var codings: [Coding]
  /// The codings of internal codes, which serve as opportunities and in measures and stand in no table
  /// or page.
  public var internalCodings: [Coding]
  /// The episodes, by first utterance.
  public var episodes: [Episode]
  /// Whom each utterance is said to; one entry for each utterance.
  public var addressees: [Addressee]

  /// Makes a coded session.
  public init(
    transcript: Transcript, codebooks: [CodebookVersion] = [], rater: Rater,
    codings: [Coding] = [], internalCodings: [Coding] = [], episodes: [Episode] = [],
    addressees: [Addressee] = []
  ) {
    self.transcript = transcript
    self.codebooks = codebooks
    self.rater = rater
    self.codings = codings
    self.internalCodings = internalCodings
    self.episodes = episodes
    self.addressees = addressees
  }
}
