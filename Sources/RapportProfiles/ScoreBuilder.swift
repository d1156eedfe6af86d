import RapportCodebooks
import RapportCoding
import RapportReliability
import RapportTranscripts

/// Makes the figures of profiles from a study's tallies.
struct ScoreBuilder: Sendable {
  let study: StudyTally
  let codebooks: [Codebook]
  let validation: CodeValidation
  let policy: SufficiencyPolicy
  private let cohorts: StudyCohorts

  init(
    study: StudyTally, codebooks: [Codebook], validation: CodeValidation,
    policy: SufficiencyPolicy
  ) {
    self.study = study
    self.codebooks = codebooks.sorted { $0.id < $1.id }
    self.validation = validation
    self.policy = policy
    cohorts = StudyCohorts(
      study: study, codebooks: codebooks, validation: validation, policy: policy)
  }

  // MARK: Codes

  /// The scores of a therapist's codes, by codebook in the codebook's order.
  ///
  /// Sessions that people coded are scored apart from the others. Risk language is never scored,
  /// internal codes are no output.
  func scores(of therapist: Identifier<Therapist>) -> [ProfileScore] {
    codebooks.flatMap { codebook in
      let tallies = (study.sessions[therapist] ?? []).filter { $0.isCoded(with: codebook) }
      guard !tallies.isEmpty else { return [ProfileScore]() }
      return codebook.codes.filter { !$0.isInternal && $0.valence != .flag }.flatMap { code in
        [false, true].compactMap { isConfirmed in
          score(
            of: code, in: codebook, tallies: tallies.filter { $0.isConfirmed == isConfirmed },
            isConfirmed: isConfirmed)
        }
      }
    }
  }

  private func score(
    of code: Code, in codebook: Codebook, tallies: [SessionTally], isConfirmed: Bool
  ) -> ProfileScore? {
    let used = tallies.filter {
      $0.isCoded(with: codebook, and: code.opportunities, of: codebooks)
    }
    guard !used.isEmpty else { return nil }
    let reference = CodeReference(codebook: codebook.id.rawValue, code: code.id.rawValue)
    let perSession = used.map { ProfileScore.SessionCount(of: reference, code, in: $0) }
    let count = perSession.reduce(0) { $0 + $1.count }
    let opportunities = perSession.reduce(0) { $0 + $1.opportunities }
    let clients = Set(used.flatMap(\.part.clients)).count
    let withheld = policy.withheld(
      sessions: used.count, clients: clients, opportunities: opportunities)
    let state = validation.state(of: reference)
    let cohort = cohorts.cohort(of: reference, isConfirmed: isConfirmed)
    let isShown = withheld == nil && (isConfirmed || state != .experimental)
    let shrunken = isShown ? cohort.shrunken(perSession, policy: policy) : nil
    let rate = rate(count, Double(opportunities), 100, cohort.dispersion, used.count, withheld)
    return ProfileScore(
      reference: reference, code: code, validation: state, isConfirmed: isConfirmed,
      count: count, opportunities: opportunities,
      denominator: code.opportunities.isEmpty ? .utterances : .opportunities,
      perSession: perSession, clients: clients,
      rate: rate,
      corrected: isShown && !isConfirmed
        ? validation.corrections[reference].map { CalibratedRate.corrected(rate, by: $0) } : nil,
      shrunken: shrunken, trend: isShown ? SessionOrder.trend(used, perSession) : nil,
      clientSpread: withheld == nil ? SessionOrder.spread(used, perSession) : nil,
      perHour: perHour(perSession, cohort.dispersion, withheld), withheld: withheld,
      sufficiency: policy.sufficiency(
        sessions: used.count, clients: clients, reliability: shrunken?.reliability),
      moments: used.flatMap { tally in
        (tally.utterances[reference] ?? []).map {
          .init(session: tally.part.session, utterance: $0)
        }
      })
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
  ///
  /// Sessions that people coded are counted apart from the others.
  func measures(of therapist: Identifier<Therapist>) -> [ProfileMeasure] {
    codebooks.flatMap { codebook in
      let tallies = (study.sessions[therapist] ?? []).filter { $0.isCoded(with: codebook) }
      let apart = [false, true].map { isConfirmed in
        tallies.filter { $0.isConfirmed == isConfirmed }
      }
      return codebook.measures.flatMap { measure in
        apart.filter { !$0.isEmpty }.map { self.measure(measure, in: codebook, tallies: $0) }
      }
    }
  }

  private func measure(
    _ measure: Measure, in codebook: Codebook, tallies: [SessionTally]
  ) -> ProfileMeasure {
    let isConfirmed = tallies.allSatisfy(\.isConfirmed)
    let cohort = cohorts.cohort(of: measure, in: codebook.id, isConfirmed: isConfirmed)
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
        ShareEstimate.share(
          count: numerator, of: denominator, dispersion: cohort.dispersion,
          sessions: tallies.count)
      }
    let shrunken =
      withheld == nil && measure.kind.scale == .share
      ? cohort.shrunken(counts, thresholds: Threshold.published(for: measure.id.rawValue)) : nil
    return ProfileMeasure(
      codebook: codebook.id, measure: measure, scale: measure.kind.scale,
      isConfirmed: isConfirmed,
      isExperimental: !isConfirmed && isExperimental(measure, in: codebook),
      numerator: numerator, denominator: denominator, sessions: tallies.count, clients: clients,
      estimate: estimate, shrunken: shrunken?.estimate, reliability: shrunken?.reliability,
      verdicts: shrunken?.verdicts ?? [], withheld: withheld,
      moments: zip(tallies, counts).flatMap { tally, count in
        count.utterances.map { .init(session: tally.part.session, utterance: $0) }
      })
  }

  private func isExperimental(_ measure: Measure, in codebook: Codebook) -> Bool {
    measure.codes(in: codebook).contains { validation.state(of: $0) == .experimental }
  }

  /// The episodes of a therapist's sessions, by pattern.
  func episodes(of therapist: Identifier<Therapist>) -> [EpisodeSummary] {
    let tallies = study.sessions[therapist] ?? []
    return codebooks.flatMap { codebook in
      let episodes = tallies.filter { $0.isCoded(with: codebook) }
        .flatMap(\.episodes).filter { $0.codebook == codebook.id }
      return codebook.episodes.map { pattern in
        EpisodeSummary(
          codebook: codebook.id, pattern: pattern,
          episodes: episodes.filter { $0.pattern == pattern.id })
      }
    }
  }
}
