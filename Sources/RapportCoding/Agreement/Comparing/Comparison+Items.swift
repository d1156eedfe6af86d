import RapportCodebooks
import RapportReliability
import RapportTranscripts

extension Comparison {
  /// What is counted as one thing.
  struct Wanted {
    var name: String
    var scope: AgreementItem.Scope
    var codebook: String?
    var codes: [String]
  }

  /// Every code that was used, by name, then the families, then the codebooks.
  var wanted: [Wanted] {
    let single = codes.map {
      Wanted(name: $0, scope: .code, codebook: names.codebooks[$0], codes: [$0])
    }
    let known = single.filter { $0.codebook != nil }
    let families = Dictionary(grouping: known) {
      [$0.codebook ?? "", names.codes[$0.name]?.family ?? ""]
    }.filter { !$0.key[1].isEmpty }
    let codebooks = Dictionary(grouping: known) { $0.codebook ?? "" }
    return single
      + families.keys.sorted { ($0[1], $0[0]) < ($1[1], $1[0]) }.map { key in
        Wanted(
          name: key[1], scope: .family, codebook: key[0],
          codes: (families[key] ?? []).map(\.name))
      }
      + codebooks.keys.sorted().map { key in
        Wanted(
          name: key, scope: .codebook, codebook: key, codes: (codebooks[key] ?? []).map(\.name))
      }
  }

  /// What each rater gave a unit: whether one of some codes; nil where the unit wasn't rated.
  func answers(_ unit: Int, _ isWanted: [Bool]) -> [Bool?] {
    values.map { $0[unit].map { codes in codes.contains { isWanted[$0] } } }
  }

  /// The tables of something wanted, session by session.
  func tables(_ wanted: Wanted) -> [RaterTables<BinaryTable, Bool>] {
    let allowed = allowedRoles(wanted.codes)
    let isWanted = codes.map { wanted.codes.contains($0) }
    return sessions.map { session in
      var tables = RaterTables<BinaryTable, Bool>(
        coder: Array(repeating: .empty, count: coder == nil ? 0 : references.count),
        references: Array(repeating: .empty, count: pairsOfReferences.count), ratings: .empty,
        units: 0)
      var combinations: [[Bool]: Int] = [:]
      for unit in session.units where isEligible(unit, for: allowed) {
        let answers = answers(unit, isWanted)
        var isCompared = false
        if coder != nil, let given = answers.last, let own = given {
          for index in references.indices {
            guard let other = answers[index] else { continue }
            tables.coder[index].count(reference: other, coder: own)
            isCompared = true
          }
        }
        for (index, pair) in pairsOfReferences.enumerated() {
          guard let a = answers[pair.first], let b = answers[pair.second] else { continue }
          tables.references[index].count(reference: a, coder: b)
          isCompared = true
        }
        combinations[answers.prefix(references.count).compactMap { $0 }, default: 0] += 1
        if isCompared { tables.units += 1 }
      }
      for (answers, times) in combinations { tables.ratings.count(answers, times: times) }
      return tables
    }
  }

  /// The figures of everything wanted.
  func items(listsPairs: Bool, gate: ValidationGate) -> [AgreementItem] {
    wanted.map { item($0, listsPairs: listsPairs, gate: gate) }
  }

  private func item(
    _ wanted: Wanted, listsPairs: Bool, gate: ValidationGate
  ) -> AgreementItem {
    let perSession = tables(wanted)
    let statistics = RaterStatistics(perSession)
    let figures = ItemFigures(statistics, hasCoder: coder != nil)
    let shares = SessionShares(self, wanted)
    let coderSessions = coder == nil ? nil : shares.coder
    let total = perSession.reduce(.empty, +)
    let positiveSessions = perSession.count { session in
      (session.coder + session.references).contains {
        (coder == nil ? $0.both + $0.coderOnly : 0) + $0.referencePositives > 0
      }
    }
    let positives = meanPositives(wanted)
    let state = figures.coder.map {
      gate.state(
        on: CodeEvidence(
          referencePositives: positives, sessions: positiveSessions, kappa: $0.kappa, f1: $0.f1,
          sessionCorrelation: coderSessions?.icc, relativeBias: coderSessions?.relativeBias))
    }
    return AgreementItem(
      name: wanted.name, scope: wanted.scope, codebook: wanted.codebook, units: total.units,
      sessions: perSession.count { $0.units > 0 },
      table: total.coder.reduce(.empty, +), coder: figures.coder, references: figures.references,
      difference: figures.difference, coderSessions: coderSessions,
      referenceSessions: figures.references == nil ? nil : shares.references,
      pairs: listsPairs
        ? pairs(statistics, f1: { $0.f1() }, kappa: { $0.cohensKappa() }, ac1: { $0.gwetsAC1() })
        : [], positives: positives,
      positiveSessions: positiveSessions, found: Self.found(perSession),
      state: wanted.scope == .codebook ? nil : state,
      isHumanEquivalent: isEquivalent(state, figures, positives: positives, gate: gate))
  }

  /// What both found, session by session; sessions where neither found anything say nothing.
  private static func found(_ sessions: [RaterTables<BinaryTable, Bool>]) -> CountRatio {
    CountRatio(
      sessions: sessions.map { $0.coder.reduce(.empty, +) }
        .filter { $0.referencePositives + $0.coderPositives > 0 }
        .map { .init($0.referencePositives, $0.coderPositives) })
  }

  private func isEquivalent(
    _ state: ValidationState?, _ figures: ItemFigures, positives: Int, gate: ValidationGate
  ) -> Bool {
    guard let state, let alpha = figures.coder?.alpha else { return false }
    return gate.isHumanEquivalent(
      state, kinds: references.map(\.kind), positives: positives, alpha: alpha,
      difference: figures.difference)
  }

  /// How many units the references give one of the codes, the mean over those who rated any.
  private func meanPositives(_ wanted: Wanted) -> Int {
    let isWanted = codes.map { wanted.codes.contains($0) }
    let counts = references.indices.map { rater in
      values[rater].count { $0?.contains { isWanted[$0] } ?? false }
    }
    let rating = references.indices.count { values[$0].contains { $0 != nil } }
    return rating == 0 ? 0 : counts.reduce(0, +) / rating
  }
}
