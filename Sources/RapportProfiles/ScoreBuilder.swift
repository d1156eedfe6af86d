import RapportCodebooks
import RapportCoding
import RapportReliability
import RapportTranscripts

/// Makes the figures of profiles from a study's tallies.
struct ScoreBuilder: Sendable {
  let study: StudyTally
  let codebooks: [Codebook]
  let validation: [CodeReference: ValidationState]
  let policy: SufficiencyPolicy
  private let dispersions: [CodeReference: Dispersion]

  init(
    study: StudyTally, codebooks: [Codebook], validation: [CodeReference: ValidationState],
    policy: SufficiencyPolicy
  ) {
    self.study = study
    self.codebooks = codebooks.sorted { $0.id < $1.id }
    self.validation = validation
    self.policy = policy
    var dispersions: [CodeReference: Dispersion] = [:]
    for codebook in codebooks {
      for code in codebook.codes {
        let reference = CodeReference(codebook: codebook.id.rawValue, code: code.id.rawValue)
        dispersions[reference] = Dispersion(
          study.therapists.map { therapist in
            (study.sessions[therapist] ?? [])
              .filter { $0.isCoded(with: codebook, and: code.opportunities, of: codebooks) }
              .map { tally in
                let counted = Self.sessionCount(reference, code, in: tally)
                return (counted.count, Double(counted.opportunities))
              }
          })
      }
    }
    self.dispersions = dispersions
  }

  // MARK: Codes

  /// The scores of a therapist's codes, by codebook in the codebook's order.
  ///
  /// Risk language is never scored, internal codes are no output.
  func scores(of therapist: Identifier<Therapist>) -> [ProfileScore] {
    codebooks.flatMap { codebook in
      let tallies = (study.sessions[therapist] ?? []).filter { $0.isCoded(with: codebook) }
      guard !tallies.isEmpty else { return [ProfileScore]() }
      return codebook.codes.filter { !$0.isInternal && $0.valence != .flag }.compactMap {
        score(of: $0, in: codebook, tallies: tallies)
      }
    }
  }

  private func score(
    of code: Code, in codebook: Codebook, tallies: [SessionTally]
  ) -> ProfileScore? {
    let used = tallies.filter {
      $0.isCoded(with: codebook, and: code.opportunities, of: codebooks)
    }
    guard !used.isEmpty else { return nil }
    let reference = CodeReference(codebook: codebook.id.rawValue, code: code.id.rawValue)
    let perSession = used.map { Self.sessionCount(reference, code, in: $0) }
    let count = perSession.reduce(0) { $0 + $1.count }
    let opportunities = perSession.reduce(0) { $0 + $1.opportunities }
    let clients = Set(used.flatMap(\.part.clients)).count
    let withheld = policy.withheld(
      sessions: used.count, clients: clients, opportunities: opportunities)
    let dispersion = dispersions[reference] ?? Dispersion([])
    return ProfileScore(
      reference: reference, code: code, validation: validation[reference] ?? .experimental,
      isConfirmed: used.allSatisfy { [.human, .consensus].contains($0.part.rater.kind) },
      count: count, opportunities: opportunities,
      denominator: code.opportunities.isEmpty ? .utterances : .opportunities,
      perSession: perSession, clients: clients,
      rate: rate(count, Double(opportunities), 100, dispersion, used.count, withheld),
      perHour: perHour(perSession, dispersion, withheld), withheld: withheld,
      sufficiency: policy.sufficiency(sessions: used.count, clients: clients, reliability: nil),
      moments: used.flatMap { tally in
        (tally.utterances[reference] ?? []).map {
          .init(session: tally.part.session, utterance: $0)
        }
      })
  }

  private static func sessionCount(
    _ reference: CodeReference, _ code: Code, in tally: SessionTally
  ) -> ProfileScore.SessionCount {
    let opportunities =
      code.opportunities.isEmpty
      ? code.roles.reduce(0) { $0 + (tally.utteranceCounts[$1] ?? 0) }
      : tally.utterances(of: code.opportunities).count
    return .init(
      session: tally.part.session, count: tally.utterances[reference]?.count ?? 0,
      opportunities: opportunities, milliseconds: tally.part.milliseconds)
  }

  private func rate(
    _ count: Int, _ exposure: Double, _ scale: Double, _ dispersion: Dispersion, _ sessions: Int,
    _ withheld: Withheld?
  ) -> Estimate {
    if let withheld {
      let reason: UndefinedReason =
        withheld.reasons.contains(.noOpportunity) ? .zeroDenominator : .tooFew
      return Estimate(
        undefined: reason, counts: Counts(units: count, sessions: sessions, therapists: 1),
        method: "ratio of sums")
    }
    return RateEstimate.rate(
      count: count, exposure: exposure, scale: scale, dispersion: dispersion, sessions: sessions)
  }

  private func perHour(
    _ sessions: [ProfileScore.SessionCount], _ dispersion: Dispersion, _ withheld: Withheld?
  ) -> Estimate {
    let count = sessions.reduce(0) { $0 + $1.count }
    let lengths = sessions.compactMap(\.milliseconds)
    guard lengths.count == sessions.count else {
      return Estimate(
        undefined: .missingTimes,
        counts: Counts(units: count, sessions: sessions.count, therapists: 1),
        method: "ratio of sums")
    }
    let hours = Double(lengths.reduce(0, +)) / 3_600_000
    return rate(count, hours, 1, dispersion, sessions.count, withheld)
  }

  // MARK: Measures and episodes

  /// The codebooks' measures over a therapist's sessions.
  func measures(of therapist: Identifier<Therapist>) -> [ProfileMeasure] {
    codebooks.flatMap { codebook in
      let tallies = (study.sessions[therapist] ?? []).filter { $0.isCoded(with: codebook) }
      return tallies.isEmpty
        ? [] : codebook.measures.map { measure($0, in: codebook, tallies: tallies) }
    }
  }

  private func measure(
    _ measure: Measure, in codebook: Codebook, tallies: [SessionTally]
  ) -> ProfileMeasure {
    let counts = tallies.map { MeasureCount(measure.kind, codebook: codebook.id, in: $0) }
    let numerator = counts.reduce(0) { $0 + $1.numerator }
    let denominator = counts.reduce(0) { $0 + $1.denominator }
    let clients = Set(tallies.flatMap(\.part.clients)).count
    let withheld = policy.withheld(
      sessions: tallies.count, clients: clients, opportunities: denominator)
    let estimate: Estimate =
      switch (withheld, measure.kind.scale) {
      case (let withheld?, _):
        Estimate(
          undefined: withheld.reasons.contains(.noOpportunity) ? .zeroDenominator : .tooFew,
          counts: Counts(units: denominator, sessions: tallies.count, therapists: 1),
          method: "ratio of sums")
      case (nil, .ratio): RatioEstimate.ratio(counts.map { ($0.numerator, $0.denominator) })
      case (nil, .share):
        ShareEstimate.share(count: numerator, of: denominator, sessions: tallies.count)
      }
    return ProfileMeasure(
      codebook: codebook.id, measure: measure, scale: measure.kind.scale,
      isExperimental: isExperimental(measure, in: codebook, tallies: tallies),
      numerator: numerator, denominator: denominator, sessions: tallies.count, clients: clients,
      estimate: estimate,
      withheld: withheld,
      moments: zip(tallies, counts).flatMap { tally, count in
        count.utterances.map { .init(session: tally.part.session, utterance: $0) }
      })
  }

  private func isExperimental(
    _ measure: Measure, in codebook: Codebook, tallies: [SessionTally]
  ) -> Bool {
    if tallies.allSatisfy({ [.human, .consensus].contains($0.part.rater.kind) }) { return false }
    return measure.codes(in: codebook).contains {
      (validation[$0] ?? .experimental) == .experimental
    }
  }

  /// The episodes of a therapist's sessions, by pattern.
  func episodes(of therapist: Identifier<Therapist>) -> [EpisodeSummary] {
    let tallies = study.sessions[therapist] ?? []
    return codebooks.flatMap { codebook in
      let episodes = tallies.filter { $0.isCoded(with: codebook) }
        .flatMap(\.coded.episodes).filter { $0.codebook == codebook.id }
      return codebook.episodes.map { pattern in
        EpisodeSummary(
          codebook: codebook.id, pattern: pattern,
          episodes: episodes.filter { $0.pattern == pattern.id })
      }
    }
  }
}
