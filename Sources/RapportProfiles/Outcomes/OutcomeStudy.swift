public import RapportReliability

/// How much of clients' outcome goes with their therapists, and with what therapists do; with the
/// limits of saying so.
///
/// The score after is explained by the score before and the covariates named, with an intercept for
/// each therapist. Nothing is standardised.
///
/// ```
/// let study = OutcomeStudy(table, design: OutcomeDesign())
/// print(study.therapistShare.value, study.caveats.map(\.sentence))
/// ```
public struct OutcomeStudy: Sendable {
  /// What was asked.
  public let design: OutcomeDesign
  /// How many clients the figures rest on.
  public let clients: Int
  /// How many rows were left out for a missing value.
  public let leftOut: Int
  /// The therapists' share of the variance that scores before and covariates leave, from 0 to 1:
  /// REML with its profile interval, or ``groupShare``'s model where groups can be told apart.
  public let therapistShare: Estimate
  /// The same averaged over a grid, which is never exactly 0.
  public let therapistShareOnGrid: Estimate
  /// The share of groups within therapists; nil without groups.
  public let groupShare: Estimate?
  /// Each therapist, by name.
  public let therapists: [TherapistOutcome]
  /// The slope of the score before, then of each adjusted covariate.
  public let adjustments: [Term]
  /// What the behaviour has to do with outcome; nil where none was named.
  public let behaviour: BehaviourEffect?
  /// By how much the slope of the behaviour (or of the score before, where no behaviour is named)
  /// changes with a point of the client characteristic; nil where none was named.
  public let moderation: Estimate?
  /// Effect sizes and change from before to after over all clients.
  public let change: PairedChange
  /// The share of clients who responded.
  public let responseRate: Estimate
  /// What to keep in mind, in order.
  public let caveats: [OutcomeCaveat]

  /// A named figure.
  public struct Term: Sendable {
    /// What it belongs to.
    public let name: String
    /// The figure.
    public let estimate: Estimate

    package init(name: String, estimate: Estimate) {
      self.name = name
      self.estimate = estimate
    }
  }

  /// A coded behaviour against outcome.
  public struct BehaviourEffect: Sendable {
    /// A client with a point more of it than the therapist's other clients.
    public let within: Estimate
    /// A therapist whose clients get a point more of it on average.
    public let between: Estimate
    /// Between less within.
    public let contextual: Estimate
    /// How much of the therapists' variance it explains; below 0 where it makes it larger.
    public let explained: Estimate
  }

  /// Computes the study; rows without one of the values needed are left out.
  ///
  /// Names that are no column of the table are as if not asked for; ``OutcomeTable/covariates`` says
  /// which there are.
  public init(_ table: OutcomeTable, design: OutcomeDesign = OutcomeDesign()) {
    let data = OutcomeData(table, design: design)
    let models = OutcomeModels(data)
    self.design = design
    clients = data.rows.count
    leftOut = table.rows.count - data.rows.count
    therapistShare = models.nested?.therapistShare ?? models.base.therapistShare
    therapistShareOnGrid = models.grid.therapistShare
    groupShare = models.nested?.groupShare
    adjustments = zip(data.adjustedNames, models.base.coefficients.dropFirst()).map {
      Term(name: $0, estimate: $1)
    }
    behaviour = models.behaviour
    moderation = models.moderation
    change = data.change
    let responders = data.rows.count { data.hasResponded($0) }
    responseRate = ObservedProportion(responders, of: data.rows.count).wilson()
    therapists = models.therapists
    caveats = models.caveats(leftOut: leftOut)
  }
}
