public import RapportCodebooks
public import RapportReliability
import RapportTranscripts

/// How far a coder agrees with a reference, code by code and as a whole.
///
/// Intervals leave one session out at a time (statistics.md R11). Eligible for a code are the
/// utterances of the code's roles, where a codebook and the utterances' roles are given; else all
/// utterances that either table or the table of utterances names.
public struct Agreement: Sendable {
  /// The figures of one code, or of a family of codes.
  public struct Row: Sendable {
    /// The code, or the family.
    public let name: String
    /// Whether it is a family: any of its codes on the utterance.
    public let isFamily: Bool
    /// The counts of all sessions.
    public let table: BinaryTable
    /// The share of utterances that the reference codes so.
    public let prevalence: Estimate
    /// Precision: of what the coder codes so, the share that the reference does too.
    public let precision: Estimate
    /// Recall: of what the reference codes so, the share that the coder does too.
    public let recall: Estimate
    /// F1.
    public let f1: Estimate
    /// Cohen's kappa.
    public let kappa: Estimate
  }

  /// The figures of classes of which each utterance has exactly one.
  public struct Classes: Sendable {
    /// The counts of all sessions; reference in rows.
    public let table: ConfusionTable
    /// The mean of the classes' F1.
    public let macroF1: Estimate
    /// Cohen's kappa.
    public let kappa: Estimate
  }

  /// The figures of one code's share of the eligible utterances, session by session.
  public struct SessionRow: Sendable {
    /// The code.
    public let name: String
    /// ICC(A,1), absolute agreement of single ratings.
    public let icc: Estimate
    /// Pearson's correlation.
    public let correlation: Estimate
    /// The coder's mean share less the reference's.
    public let bias: Estimate
  }

  /// Every code of either side, by name, then families.
  public let rows: [Row]
  /// The classes, where the reference has exactly one code for each utterance.
  public let classes: Classes?
  /// The session level.
  public let sessionRows: [SessionRow]
  /// How many utterances were compared.
  public let utterances: Int
  /// How many sessions they are of.
  public let sessions: Int
  /// What a reader must know to read the figures.
  public let notes: [String]

  /// Compares two tables of codings.
  ///
  /// - Parameters:
  ///   - map: which codes of the coder stand for which of the reference.
  ///   - utterances: all utterances that could be coded; left out, those that either table names.
  ///   - codebooks: resolve aliases (`RW1` is `denial`), give roles and families.
  public init(
    coder: CodingsFile, reference: CodingsFile, map: CodeMap? = nil,
    utterances: UtterancesFile? = nil, codebooks: [Codebook] = []
  ) {
    let comparison = Comparison(
      coder: coder, reference: reference, map: map, utterances: utterances, codebooks: codebooks)
    rows = comparison.rows
    classes = comparison.classes
    sessionRows = comparison.sessionRows
    self.utterances = comparison.eligible.count
    sessions = comparison.bySession.count
    notes = comparison.notes
  }
}
