import RapportCodebooks
import RapportTranscripts

/// Makes a proposal from some sessions: the whole procedure, of which the outer parts measure what it
/// gives.
struct Proposer {
  let data: [UnitData]
  let features: FitFeatures
  let corpus: FitCorpus
  let target: Codebook
  let examples: ExampleGuard
  let scope: FitScope
  let options: FitOptions
  /// What each utterance gets by the codebook as it is.
  let before: [FitMeasure.Decided]

  /// The revisions that some sessions speak for.
  func revisions(from sessions: [Int]) throws(InvalidInput) -> [CodeRevision] {
    var choices = data.map { data in
      UnitChoice(data, sessions: sessions, pool: features.pool, options: options)
    }
    if scope.isByFamily { tuneFamilies(&choices, Set(sessions)) }
    let revisions = zip(data, choices).flatMap { data, choice in
      choice.shifted.revisions(data, pool: features.pool, codebook: target.id)
    }
    return try examples.holding(revisions)
  }

  private func tuneFamilies(_ choices: inout [UnitChoice], _ sessions: Set<Int>) {
    let families = Set(data.compactMap { $0.classes == 1 ? $0.unit.codes[0].family : nil })
    for family in families.sorted() {
      let members = data.indices.filter { data[$0].unit.codes.map(\.family) == [family] }
      guard members.count > 1 else { continue }
      let codes = target.codes.filter { $0.family == family && corpus.names[$0.id] != nil }
      let fitted = Set(members.map { data[$0].unit.codes[0].id })
      let others = codes.map(\.id).filter { !fitted.contains($0) }
      let tuning = FamilyTuning(
        members.map { (data[$0], choices[$0]) }, sessions: sessions,
        carries: { row in codes.contains { corpus.carries(row, $0.id) } },
        others: { !before[$0].codes.isDisjoint(with: others) })
      for (member, shift) in zip(members, tuning.shifts) { choices[member].shifts = [shift] }
    }
  }
}
