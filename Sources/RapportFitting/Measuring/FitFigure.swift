package import RapportReliability

/// What a fit gives for a code, a family or a group on sessions it was not made from.
package struct FitFigure: Sendable {
  /// What a figure is about.
  package enum Subject: String, Sendable {
    case code, family, group
  }

  /// What it is about.
  package var subject: Subject
  /// The name of the code, family or group.
  package var name: String
  /// How many utterances carry it in the reference.
  package var positives: Int
  /// F1, or macro-F1 for a group, of the codebook as it is.
  package var before: Estimate
  /// The same out of fold.
  package var after: Estimate
  /// The difference, with an interval that leaves one session out at a time.
  package var gain: Estimate
  /// Kappa of the codebook as it is.
  package var kappaBefore: Estimate
  /// Kappa out of fold.
  package var kappaAfter: Estimate

  init(
    _ subject: Subject, _ name: String, _ sessions: SessionTables<BeforeAfter<BinaryTable>>
  ) {
    self.init(subject, name, sessions, f1: { $0.f1() }, kappa: { $0.cohensKappa() })
    positives = sessions.pooled.before.referencePositives
  }

  init(
    group name: String, _ sessions: SessionTables<BeforeAfter<ConfusionTable>>
  ) {
    self.init(
      .group, name, sessions, f1: { $0.macroF1().estimate }, kappa: { $0.cohensKappa() })
    positives = sessions.pooled.units
  }

  private init<Table: AgreementTable>(
    _ subject: Subject, _ name: String, _ sessions: SessionTables<BeforeAfter<Table>>,
    f1: (Table) -> Estimate, kappa: (Table) -> Estimate
  ) {
    self.subject = subject
    self.name = name
    positives = 0
    let pooled = sessions.pooled
    before = f1(pooled.before)
    after = f1(pooled.after)
    gain = sessions.jackknife { $0.gain(f1) }
    kappaBefore = kappa(pooled.before)
    kappaAfter = kappa(pooled.after)
  }
}
