public import RapportCodebooks
public import RapportCoding
public import RapportReliability
public import RapportTranscripts

/// What a therapist does across sessions, made for that therapist and nobody else to be compared.
///
/// ```
/// let profile = TherapistProfile(of: "T01", sessions: codedSessions, codebooks: codebooks)
/// for score in profile.scores { print(score.code.name, score.count, score.opportunities) }
/// ```
public struct TherapistProfile: Sendable {
  /// Whose profile it is.
  public let therapist: Identifier<Therapist>
  /// The sessions it rests on, by id.
  public let sessions: [SessionPart]
  /// The sessions that could not be used.
  public let leftOut: [LeftOut]
  /// The clients of the sessions used.
  public let clients: [Identifier<Client>]
  /// The therapist's share of the words in individual sessions, and in groups.
  public let talkShare: [TalkShare]
  /// The figures of codes that data or people have confirmed, in the order of the codebooks.
  public let scores: [ProfileScore]
  /// The codes that are not validated: counts, opportunities and moments.
  public let experimental: [ProfileScore]
  /// The codebooks' measures.
  public let measures: [ProfileMeasure]
  /// The episodes, by pattern.
  public let episodes: [EpisodeSummary]
  /// Codebooks that none of the sessions was coded with.
  public let unusedCodebooks: [Codebook.ID]
  /// What the codes' validation states rest on, such as `agreement with 2 raters of kind human on 30
  /// sessions`; nil where nothing was given and every code is experimental.
  public let validationBasis: String?
  /// The cut-offs that decided what is shown.
  public let policy: SufficiencyPolicy

  /// A share of words in one format of session.
  public struct TalkShare: Sendable {
    /// The format.
    public let format: SessionFormat
    /// The therapist's words.
    public let words: Int
    /// Everybody's words.
    public let allWords: Int
    /// How many sessions.
    public let sessions: Int
    /// The share from 0 to 1, its interval over sessions.
    public let estimate: Estimate
  }

  /// Makes the profile of a therapist from a study's coded sessions.
  ///
  /// - Parameters:
  ///   - therapist: whose profile it is.
  ///   - sessions: all coded sessions of the study; those of others serve to see how much sessions
  ///     differ.
  ///   - codebooks: the codebooks they were coded with.
  ///   - validation: what agreement data have shown about codes; a code not named is experimental.
  ///   - policy: the cut-offs.
  public init(
    of therapist: Identifier<Therapist>, sessions: [CodedSession], codebooks: [Codebook],
    validation: CodeValidation = CodeValidation(),
    policy: SufficiencyPolicy = .standard
  ) {
    let study = StudyTally(sessions)
    self.init(
      of: therapist, study: study,
      builder: ScoreBuilder(
        study: study, codebooks: codebooks, validation: validation, policy: policy))
  }

  /// The profiles of everybody in a study, by id; never in an order of merit.
  public static func all(
    sessions: [CodedSession], codebooks: [Codebook],
    validation: CodeValidation = CodeValidation(),
    policy: SufficiencyPolicy = .standard
  ) -> [TherapistProfile] {
    all(
      study: StudyTally(sessions), codebooks: codebooks, validation: validation,
      policy: policy)
  }

  /// The profiles of everybody in a study of which only the tallies are at hand.
  ///
  /// They are those of the sessions themselves, bit for bit.
  public static func all(
    study: StudyTally, codebooks: [Codebook],
    validation: CodeValidation = CodeValidation(), policy: SufficiencyPolicy = .standard
  ) -> [TherapistProfile] {
    let builder = ScoreBuilder(
      study: study, codebooks: codebooks, validation: validation, policy: policy)
    return study.therapists.map {
      TherapistProfile(
        of: $0, study: study, builder: builder)
    }
  }

  private init(
    of therapist: Identifier<Therapist>, study: StudyTally, builder: ScoreBuilder
  ) {
    validationBasis = builder.validation.basis
    let tallies = study.sessions[therapist] ?? []
    self.therapist = therapist
    sessions = tallies.map(\.part)
    leftOut = study.leftOut[therapist] ?? []
    clients = Set(tallies.flatMap(\.part.clients)).sorted()
    talkShare = SessionFormat.allCases.compactMap { format in
      TalkShare(
        format, of: tallies.map(\.part).filter { $0.format == format }, policy: builder.policy)
    }
    let all = builder.scores(of: therapist)
    scores = all.filter { !$0.isExperimental }
    experimental = all.filter(\.isExperimental)
    measures = builder.measures(of: therapist)
    episodes = builder.episodes(of: therapist)
    unusedCodebooks = builder.codebooks.filter { codebook in
      !tallies.contains { $0.isCoded(with: codebook) }
    }.map(\.id)
    policy = builder.policy
  }
}

extension TherapistProfile.TalkShare {
  /// With fewer sessions than a rate needs the share has no interval.
  fileprivate init?(_ format: SessionFormat, of parts: [SessionPart], policy: SufficiencyPolicy) {
    guard !parts.isEmpty else { return nil }
    self.format = format
    words = parts.reduce(0) { $0 + $1.words }
    allWords = parts.reduce(0) { $0 + $1.allWords }
    sessions = parts.count
    let ratio = RatioEstimate.ratio(parts.map { ($0.words, $0.allWords) })
    if let value = ratio.value, sessions < policy.minimumSessions {
      estimate = Estimate(
        value, intervalUndefined: .tooFew, counts: ratio.counts, method: ratio.method,
        flags: ratio.flags)
    } else {
      estimate = ratio
    }
  }
}
