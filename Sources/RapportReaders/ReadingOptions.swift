public import RapportTranscripts

/// What a user may say about a source beside the source itself.
public struct ReadingOptions: Sendable {
  /// Roles by label, from `--roles T=therapist,C=client` or sessions.csv.
  public var roles: [String: SpeakerRole]
  /// Which of several parallel texts to read (`--div norm`), where a TEI file has the same talk twice.
  public var division: String?
  /// The session's id where the source has none; by default the file's name without its ending.
  public var sessionID: String?
  /// Whether a transcript may have speakers whose role is unknown: yes for a look at a file, no for
  /// a batch, which never asks.
  ///
  /// Format readers leave it alone; `CorpusReader` keeps to it.
  public var allowsUnknownRoles: Bool

  /// Makes options.
  public init(
    roles: [String: SpeakerRole] = [:], division: String? = nil, sessionID: String? = nil,
    allowsUnknownRoles: Bool = false
  ) {
    self.allowsUnknownRoles = allowsUnknownRoles
    self.roles = roles
    self.division = division
    self.sessionID = sessionID
  }
}
