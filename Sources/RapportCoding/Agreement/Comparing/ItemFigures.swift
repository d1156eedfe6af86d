import RapportReliability

/// The figures of a yes-or-no question.
struct ItemFigures {
  let coder: AgreementFigures?
  let references: AgreementFigures?
  let difference: Estimate?

  init(_ statistics: RaterStatistics<BinaryTable, Bool>, hasCoder: Bool) {
    coder =
      hasCoder
      ? AgreementFigures(
        prevalence: statistics.ofCoderPooled { $0.prevalence() },
        precision: statistics.ofCoderPooled { $0.precision() },
        recall: statistics.ofCoderPooled { $0.recall() }, f1: statistics.ofCoderPooled { $0.f1() },
        kappa: statistics.ofCoder { $0.cohensKappa() },
        ac1: statistics.ofCoder { $0.gwetsAC1() },
        alpha: statistics.ofCoder { $0.krippendorffsAlpha() }) : nil
    let areSeveral = !statistics.references.tables.isEmpty
    references =
      areSeveral
      ? AgreementFigures(
        prevalence: statistics.ofReferencesPooled(Self.prevalence), precision: nil, recall: nil,
        f1: statistics.ofReferencesPooled { $0.f1() },
        kappa: statistics.ofReferences { $0.cohensKappa() },
        ac1: statistics.ofRatings { $0.gwetsAC1(categories: 2) },
        alpha: statistics.ofRatings { $0.krippendorffsAlpha() }) : nil
    difference =
      hasCoder && areSeveral
      ? statistics.difference({ $0.krippendorffsAlpha() }, less: { $0.krippendorffsAlpha() })
      : nil
  }

  /// The mean of both raters' shares.
  private static func prevalence(_ table: BinaryTable) -> Estimate {
    let method = "prevalence"
    guard table.units > 0 else { return Estimate(undefined: .noData, method: method) }
    return Estimate(
      Double(table.referencePositives + table.coderPositives) / Double(2 * table.units),
      counts: Counts(units: table.units), method: method)
  }
}
