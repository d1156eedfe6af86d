package import RapportCodebooks
import RapportCoding
package import RapportTranscripts

/// A proposal for a codebook, made from sessions coded by people, with what it would give on others.
///
/// The outer parts of the sessions measure: each is coded by a codebook fitted to the others, with
/// the engine and by the whole procedure. The inner parts choose penalty and thresholds. The proposal
/// itself is fitted to all sessions.
package struct CodebookFit: Sendable {
  /// The codebook as it is.
  package let codebook: Codebook
  /// The proposed changes; none for a code that stays as it is.
  package let revisions: [CodeRevision]
  /// The same rule by rule, in the order of the codebook.
  package let changes: [RuleChange]
  /// What the procedure gives out of fold.
  package let figures: [FitFigure]
  /// The codes too rare to be fitted.
  package let tooRare: [Code.ID]
  /// How many sessions it is made from.
  package let sessions: Int
  /// Into how many parts they were dealt.
  package let folds: Int

  /// Fits some codes of one of the codebooks.
  ///
  /// - Throws: `InvalidInput` where the scope names what isn't there or nothing can be fitted.
  package init(
    _ codebooks: Codebooks, target: Codebook, scope: FitScope, corpus: FitCorpus,
    options: FitOptions = FitOptions(), progress: (String) -> Void = { _ in }
  ) throws(InvalidInput) {
    let codes = try scope.codes(of: target)
    let units = FitUnit.units(of: codes, in: target, corpus: corpus, byFamily: scope.isByFamily)
    let fittable = units.filter {
      $0.isFittable(among: Array($0.rows.indices), least: options.leastPositives)
    }
    guard !fittable.isEmpty else { throw Self.nothingToFit(options) }
    let fitted = fittable.flatMap(\.codes)
    progress("looking where rules and phrases hold")
    let features = try FitFeatures(
      of: fitted, codebooks: codebooks.codebooks, target: target, corpus: corpus, options: options)
    let data = fittable.map { UnitData($0, corpus: corpus, features: features) }
    let examples = try ExampleGuard(codebooks.codebooks, target: target)
    let before = FitMeasure.decided(
      try RuleCoder(codebooks), corpus.sessions, codebook: target.id)
    let proposer = Proposer(
      data: data, features: features, corpus: corpus, target: target, examples: examples,
      scope: scope, options: options, before: Array(before.joined()))
    let all = Array(corpus.sessions.indices)
    let folds = SessionFolds(all, count: options.folds) { session in
      data.reduce(0) { count, data in
        count
          + data.sessions.indices.count {
            data.sessions[$0] == session && data.unit.reference[$0] < data.classes
          }
      }
    }.folds
    let after = try Self.heldOut(
      proposer, folds: folds, corpus: corpus, examples: examples, target: target, progress)
    progress("all sessions")
    let revisions = try proposer.revisions(from: all)
    self.revisions = revisions
    changes = data.flatMap { data in
      RuleChanges(data, pool: features.pool, revisions: revisions).changes
    }
    figures =
      FitMeasure(
        corpus: corpus, codebook: target, units: fittable, before: proposer.before,
        after: Array(after.joined())
      ).figures
    codebook = target
    tooRare = codes.map(\.id).filter { id in !fitted.contains { $0.id == id } }
    sessions = all.count
    self.folds = folds.count
  }

  /// The codebook with the proposed changes.
  package var proposal: Codebook { codebook.revised(by: revisions) }

  /// What codebooks fitted to all other parts decide on the sessions of each part.
  private static func heldOut(
    _ proposer: Proposer, folds: [[Int]], corpus: FitCorpus, examples: ExampleGuard,
    target: Codebook, _ progress: (String) -> Void
  ) throws(InvalidInput) -> [[FitMeasure.Decided]] {
    let all = corpus.sessions.indices
    var after = [[FitMeasure.Decided]](repeating: [], count: all.count)
    for (number, fold) in folds.enumerated() {
      progress("part \(number + 1) of \(folds.count)")
      let revisions = try proposer.revisions(from: all.filter { !fold.contains($0) })
      let coder = try RuleCoder(examples.codebooks(revisedBy: revisions))
      let decided = FitMeasure.decided(
        coder, fold.map { corpus.sessions[$0] }, codebook: target.id)
      for (session, decided) in zip(fold, decided) { after[session] = decided }
    }
    return after
  }

  private static func nothingToFit(_ options: FitOptions) -> InvalidInput {
    InvalidInput(
      Diagnostic(
        .error, id: "nothing-to-fit",
        "no code has enough utterances in the reference to be fitted; "
          + "\(options.leastPositives) are needed",
        hint: "check --map and the names in the column code, or fit other codes"))
  }
}
