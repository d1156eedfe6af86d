import RapportReliability

/// The models of an outcome study.
struct OutcomeModels {
  let data: OutcomeData
  let base: RandomIntercept
  let grid: RandomInterceptGrid
  let nested: NestedIntercepts?
  let behaviour: OutcomeStudy.BehaviourEffect?
  let moderation: Estimate?

  init(_ data: OutcomeData) {
    self.data = data
    // Too few therapists are no therapists: every figure on them is undefined then.
    let isEnough = data.isEnoughForTherapists
    let cases = isEnough ? data.cases() : []
    base = RandomIntercept(cases)
    grid = RandomInterceptGrid(cases)
    nested =
      isEnough && data.hasGroups && data.areGroupsSeparable
      ? NestedIntercepts(data.nestedCases) : nil
    let hasBehaviour = data.rows.contains { $0.behaviour != nil }
    behaviour =
      hasBehaviour ? Self.behaviour(isEnough ? data : nil, base: base) : nil
    moderation =
      data.rows.contains { $0.moderator != nil }
      ? Self.moderation(isEnough ? data : nil, hasBehaviour: hasBehaviour) : nil
  }

  private static func behaviour(
    _ data: OutcomeData?, base: RandomIntercept
  ) -> OutcomeStudy.BehaviourEffect {
    guard let data else {
      let none = Estimate(undefined: .tooFew, method: RandomIntercept.method)
      return .init(within: none, between: none, contextual: none, explained: none)
    }
    let column = data.adjustedNames.count
    let fit = RandomIntercept(
      WithinBetween.split(data.cases { [$0.behaviour ?? 0] }, column: column))
    return .init(
      within: fit.coefficients[column + 1], between: fit.coefficients[column + 2],
      contextual: WithinBetween.contextual(fit), explained: fit.explained(comparedWith: base))
  }

  /// The slope of the product of the characteristic with the behaviour, or with the score before.
  private static func moderation(_ data: OutcomeData?, hasBehaviour: Bool) -> Estimate {
    guard let data else { return Estimate(undefined: .tooFew, method: RandomIntercept.method) }
    let moderator = data.rows.compactMap(\.moderator).mean() ?? 0
    let other = data.rows.map { hasBehaviour ? $0.behaviour ?? 0 : $0.before }.mean() ?? 0
    let fit = RandomIntercept(
      data.cases { row in
        let moderating = (row.moderator ?? 0) - moderator
        let moderated = (hasBehaviour ? row.behaviour ?? 0 : row.before) - other
        return (hasBehaviour ? [moderated] : []) + [moderating, moderating * moderated]
      })
    return fit.coefficients.last ?? Estimate(undefined: .notConverged, method: "")
  }

  /// Each therapist by name.
  var therapists: [TherapistOutcome] {
    let effects = grid.effects
    let reliabilities = grid.reliabilities
    let responders = data.byTherapist.map { rows in rows.count { data.hasResponded($0) } }
    let proportions = zip(responders, data.byTherapist).map {
      ObservedProportion($0, of: $1.count)
    }
    let rates = BetaBinomialGrid(proportions).estimates
    return data.names.indices.map { index in
      let rows = data.byTherapist[index]
      return TherapistOutcome(
        therapist: data.names[index], clients: rows.count,
        meanChange: rows.map { $0.after - $0.before }.mean(),
        effect: index < effects.count
          ? effects[index]
          : Estimate(
            undefined: .tooFew, counts: Counts(units: rows.count),
            method: RandomIntercept.method),
        reliability: index < reliabilities.count ? reliabilities[index] : nil,
        responders: responders[index],
        responseRate: data.isEnoughForTherapists
          ? rates[index]
          : Estimate(
            undefined: .tooFew, counts: Counts(units: rows.count), method: "response rate"))
    }
  }

  func caveats(leftOut: Int) -> [OutcomeCaveat] {
    var caveats: [OutcomeCaveat] = [.observational, .caseMix]
    if !data.isEnoughForTherapists { caveats.append(.tooFewForTherapists) }
    if data.isEnoughForTherapists, data.names.count < 20 { caveats.append(.fewTherapists) }
    if data.hasGroups {
      caveats.append(data.areGroupsSeparable ? .effectsIncludeGroups : .groupsNotSeparable)
    }
    if leftOut > 0 { caveats.append(.missingData) }
    if moderation != nil { caveats.append(.moderationIsDescription) }
    if behaviour != nil { caveats.append(.behaviourIsNoCause) }
    return caveats + [.notARanking]
  }
}
