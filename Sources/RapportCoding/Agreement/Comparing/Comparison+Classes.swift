import RapportCodebooks
import RapportReliability
import RapportTranscripts

extension Comparison {
  /// Classes of which each unit has one, and how each rater's is found.
  struct Classes {
    var name: String
    /// How many classes the codebook offers; 0 where it isn't known.
    var offered: Int
    /// The codes; empty for whatever main code there is.
    var order: [String]
    /// The class of an utterance that got none of them.
    var otherwise: String?
  }

  /// The main codes where each reference has one code for each utterance; else each codebook's
  /// groups of which a reference uses two codes.
  func classes(_ codebooks: [Codebook]) -> [AgreementClasses] {
    if isExclusive {
      return [figures(Classes(name: "main code", offered: 0, order: []))]
    }
    let groups = codebooks.flatMap { book in book.groups.map { (book.id.rawValue, $0) } }
    return groups.compactMap { book, group in
      let order = group.codes.map { names.id($0.rawValue, codebook: book) }
      let otherwise = group.otherwise.map { names.id($0.rawValue, codebook: book) }
      let all = order + (otherwise.map { [$0] } ?? [])
      let used = Set(references.flatMap { $0.codes.values.joined() }).intersection(all)
      guard used.count > 1 else { return nil }
      return figures(
        Classes(name: group.name, offered: all.count, order: all, otherwise: otherwise))
    }
  }

  private static let none = "(none)"

  /// A rater's class of a unit; nil where the rater didn't rate it.
  private func main(_ rater: Int, _ unit: Int, _ classes: Classes) -> String? {
    guard let given = values[rater][unit] else { return nil }
    guard !classes.order.isEmpty else { return given.first.map { codes[$0] } ?? Self.none }
    let own = rater < references.count ? references[rater] : coder
    return own?.mainCode(units[unit].key, among: classes.order) ?? classes.otherwise
      ?? Self.none
  }

  private func figures(_ classes: Classes) -> AgreementClasses {
    let perSession = tables(classes)
    let statistics = RaterStatistics(perSession)
    let total = perSession.reduce(.empty, +)
    let offered = max(classes.offered, total.ratings.values.count)
    let areSeveral = !statistics.references.tables.isEmpty
    let references =
      areSeveral
      ? AgreementFigures(
        prevalence: nil, precision: nil, recall: nil,
        f1: statistics.ofReferences { $0.macroF1().estimate },
        kappa: statistics.ofReferences { $0.cohensKappa() },
        ac1: statistics.ofRatings { $0.gwetsAC1(categories: offered) },
        alpha: statistics.ofRatings { $0.krippendorffsAlpha() }) : nil
    let ofCoder =
      coder == nil
      ? nil
      : AgreementFigures(
        prevalence: nil, precision: nil, recall: nil,
        f1: statistics.ofCoder { $0.macroF1().estimate },
        kappa: statistics.ofCoder { $0.cohensKappa() },
        ac1: statistics.ofCoder { $0.gwetsAC1() },
        alpha: statistics.ofCoder { $0.krippendorffsAlpha() })
    return AgreementClasses(
      name: classes.name, units: total.units, sessions: perSession.count { $0.units > 0 },
      table: (coder == nil ? total.references : total.coder).reduce(.empty, +),
      coder: ofCoder, references: references,
      difference: ofCoder == nil || !areSeveral
        ? nil
        : statistics.difference({ $0.krippendorffsAlpha() }, less: { $0.krippendorffsAlpha() }),
      pairs: pairs(
        statistics, f1: { $0.macroF1().estimate }, kappa: { $0.cohensKappa() },
        ac1: { $0.gwetsAC1() }))
  }

  private func tables(_ classes: Classes) -> [RaterTables<ConfusionTable, String>] {
    let allowed = classes.order.isEmpty ? nil : allowedRoles(classes.order)
    let pairs = pairsOfReferences
    return sessions.map { session in
      let eligible = session.units.filter { isEligible($0, for: allowed) }
      let given = values.indices.map { rater in eligible.map { main(rater, $0, classes) } }
      func table(_ first: Int, _ second: Int) -> ConfusionTable {
        ConfusionTable(
          pairs: zip(given[first], given[second]).compactMap { a, b in
            guard let a, let b else { return nil }
            return (reference: a, coder: b)
          })
      }
      let among = given.prefix(references.count)
      return RaterTables(
        coder: coder == nil ? [] : references.indices.map { table($0, references.count) },
        references: pairs.map { table($0.first, $0.second) },
        ratings: RatingCounts(
          units: eligible.indices.map { unit in among.compactMap { $0[unit] } }),
        units: eligible.indices.count { unit in given.count { $0[unit] != nil } > 1 })
    }
  }
}
