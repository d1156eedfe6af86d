public import RapportCodebooks
public import RapportCoding
public import RapportReliability
public import RapportTranscripts

/// How often a code is found in a therapist's sessions: never a number without what it is counted
/// against, or the reason there is none.
public struct ProfileScore: Sendable {
  /// What a code is counted against.
  public enum Denominator: String, Hashable, Sendable {
    /// Utterances with the codes that the codebook names as its opportunities.
    case opportunities
    /// Utterances of the code's roles; of therapists, this therapist's only.
    case utterances
  }

  /// The counts of one session.
  public struct SessionCount: Hashable, Sendable {
    /// The session.
    public let session: Session.ID
    /// Utterances with the code.
    public let count: Int
    /// What they are counted against.
    public let opportunities: Int
    /// How long the session took in milliseconds, where known.
    public let milliseconds: Int?
  }

  /// A place where the code stands.
  public struct Moment: Hashable, Sendable {
    /// The session.
    public let session: Session.ID
    /// The utterance's index in it.
    public let utterance: Int
  }

  /// The code.
  public let reference: CodeReference
  /// The code as the codebook has it.
  public let code: Code
  /// What agreement with human coders has shown.
  public let validation: ValidationState
  /// Whether people coded the sessions it is counted in; sessions that only rules or a model coded
  /// are never counted together with those.
  public let isConfirmed: Bool
  /// Utterances with the code.
  public let count: Int
  /// What they are counted against.
  public let opportunities: Int
  /// What kind of things those are.
  public let denominator: Denominator
  /// The sessions apart.
  public let perSession: [SessionCount]
  /// How many clients those sessions were with.
  public let clients: Int
  /// Occurrences per 100 opportunities: the sum over sessions by the sum over sessions.
  public let rate: Estimate
  /// The rate corrected by what people found to what the rules found where both coded; nil where it
  /// is withheld, the code is not validated, or people coded the sessions.
  ///
  /// It assumes that the rules err alike for all therapists, which is untested.
  public let corrected: Estimate?
  /// The rate drawn towards those of the study's other therapists; nil where it is withheld, the
  /// code is not validated, or there are too few therapists.
  public let shrunken: ShrunkenRate?
  /// By how much the rate changes over 10 sessions, as a ratio; nil without dates or where it is
  /// withheld or the code is not validated.
  ///
  /// All its sessions were coded with one version of the codebook.
  public let trend: Estimate?
  /// How much sessions differ within and between clients; nil where the rate is withheld.
  public let clientSpread: ClientSpread?
  /// Occurrences per hour of session.
  public let perHour: Estimate
  /// Why the rates are not shown.
  public let withheld: Withheld?
  /// What the rates are good for.
  public let sufficiency: SufficiencyClass
  /// The places, by session and utterance.
  public let moments: [Moment]

  /// Whether it stands in the section marked 'not validated'.
  public var isExperimental: Bool { validation == .experimental && !isConfirmed }
}
