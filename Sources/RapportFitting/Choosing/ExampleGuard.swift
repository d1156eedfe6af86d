import RapportCodebooks
import RapportCoding
import RapportTranscripts

/// Takes revisions back, step by step, until the codebook's examples hold that held before.
///
/// A codebook whose examples fail can't be used, and its examples are its author's word.
struct ExampleGuard {
  private let codebooks: [Codebook]
  private let target: Codebook
  private let failedBefore: Set<CodeExample>

  init(_ codebooks: [Codebook], target: Codebook) throws(InvalidInput) {
    self.codebooks = codebooks
    self.target = target
    failedBefore = Set(
      try RuleCoder(codebooks).checkExamples(of: target.id)
        .filter { $0.outcome != .holds }.map(\.example))
  }

  /// The revisions, or weaker ones of codes whose examples would fail.
  func holding(_ revisions: [CodeRevision]) throws(InvalidInput) -> [CodeRevision] {
    var held = revisions
    var left: [Code.ID: Int] = [:]
    while !held.isEmpty {
      let failing = try failingCodes(held)
      guard !failing.isEmpty else { return held }
      let revised = Set(held.map(\.code))
      // Where the failing code isn't revised itself, one it refers to is at fault: any may be.
      let weakened = failing.isDisjoint(with: revised) ? revised : failing.intersection(revised)
      held = held.compactMap { revision in
        guard weakened.contains(revision.code) else { return revision }
        let quarters = (left[revision.code] ?? 4) - 1
        left[revision.code] = quarters
        return quarters == 0
          ? nil
          : revisions.first { $0.code == revision.code }
            .flatMap { weaker($0, Double(quarters) / 4) }
      }
    }
    return held
  }

  /// The codebooks with a revised target.
  func codebooks(revisedBy revisions: [CodeRevision]) -> [Codebook] {
    codebooks.map { $0.id == target.id ? target.revised(by: revisions) : $0 }
  }

  private func failingCodes(_ revisions: [CodeRevision]) throws(InvalidInput) -> Set<Code.ID> {
    Set(
      try RuleCoder(codebooks(revisedBy: revisions)).checkExamples(of: target.id)
        .filter { $0.outcome != .holds && !failedBefore.contains($0.example) }.map(\.code))
  }

  /// A share of a revision: every number moves so far only.
  private func weaker(_ revision: CodeRevision, _ share: Double) -> CodeRevision? {
    guard let code = target.codes.first(where: { $0.id == revision.code }) else { return nil }
    var weaker = CodeRevision(code: code.id, raise: UnitFitter.rounded(revision.raise * share))
    for rule in code.rules {
      guard let weight = revision.weights[rule.id] else { continue }
      let moved = UnitFitter.rounded((weight - rule.weight) * share)
      if moved != 0 { weaker.weights[rule.id] = CodeRevision.rounded(rule.weight + moved) }
    }
    if share >= 0.5 { weaker.retiredPhrases = revision.retiredPhrases }
    weaker.added = revision.added.compactMap { added in
      var added = added
      added.rule.weight = UnitFitter.rounded(added.rule.weight * share)
      return added.rule.weight == 0 ? nil : added
    }
    return weaker.isEmpty ? nil : weaker
  }
}
