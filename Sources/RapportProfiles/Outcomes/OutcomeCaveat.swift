/// A limit of an outcome study, to be printed with its figures.
public enum OutcomeCaveat: String, Hashable, Sendable, CaseIterable {
  /// Clients were not assigned by chance.
  case observational
  /// Case mix.
  case caseMix
  /// Too few therapists or clients to speak of therapists.
  case tooFewForTherapists
  /// Few therapists: intervals are wide.
  case fewTherapists
  /// Each therapist led one group.
  case groupsNotSeparable
  /// Therapists' effects hold their groups'.
  case effectsIncludeGroups
  /// Rows left out.
  case missingData
  /// A characteristic that changes an effect is described, not proven.
  case moderationIsDescription
  /// A coded behaviour does not cause the outcome for all that is known.
  case behaviourIsNoCause
  /// Nobody is ranked.
  case notARanking

  /// What it means, as a sentence.
  public var sentence: String {
    switch self {
    case .observational:
      "Observational: clients were not assigned to therapists at random, so differences between "
        + "therapists are not proof of what therapists do."
    case .caseMix:
      "Therapists see different clients. Scores before and the covariates named are taken into "
        + "account, everything else is not."
    case .tooFewForTherapists:
      "Nothing is said about therapists: that takes 10 therapists and 5 clients each on average."
    case .fewTherapists:
      "With fewer than 20 therapists their share of variance is known only roughly; read the "
        + "interval, not the figure."
    case .groupsNotSeparable:
      "Each therapist led one group, so the therapist cannot be told apart from the group."
    case .effectsIncludeGroups:
      "A therapist's own figure holds what is due to the therapist's groups as well."
    case .missingData:
      "Clients with a missing value were left out; those who stay may differ from those who leave."
    case .moderationIsDescription:
      "That an effect differs by a client characteristic is a description of these data, one of "
        + "many that could have been looked for, and no rule for assigning clients."
    case .behaviourIsNoCause:
      "A coded behaviour that goes with outcome need not cause it: clients who do well may draw it "
        + "out of their therapists."
    case .notARanking:
      "Therapists stand in the order of their names. Intervals overlap widely; this is no ranking "
        + "and no basis for decisions about employment."
    }
  }
}
