import RapportCodebooks
import RapportTranscripts

extension UnitModel {
  /// The changes as revisions of the codebook's codes.
  func revisions(_ data: UnitData, pool: [Candidate], codebook: Codebook.ID) -> [CodeRevision] {
    data.unit.codes.enumerated().compactMap { k, code in
      let change = changes[k]
      var revision = CodeRevision(code: code.id, raise: 0 - change.intercept)
      for (index, weight) in change.weights { revision.weights[code.rules[index].id] = weight }
      for (index, phrases) in change.retired where change.weights[index] != 0 {
        let texts = code.rules[index].condition.ownPhrases.map(\.text)
        revision.retiredPhrases[code.rules[index].id] = Set(phrases.map { texts[$0] })
      }
      revision.added = change.newRules.enumerated().map { number, rule in
        let id = "\(code.id).learned-\(Self.highestLearned(of: code) + number + 1)"
        return Self.added(rule, id: id, pool: pool, codebook: codebook)
      }
      let keepsRule =
        !revision.added.isEmpty || code.rules.contains { revision.weights[$0.id] != 0 }
      return revision.isEmpty || !keepsRule ? nil : revision
    }
  }

  /// The highest number of a rule that an earlier fit added.
  private static func highestLearned(of code: Code) -> Int {
    let prefix = "\(code.id).learned-"
    return code.rules.compactMap { rule in
      rule.id.rawValue.hasPrefix(prefix) ? Int(rule.id.rawValue.dropFirst(prefix.count)) : nil
    }.max() ?? 0
  }

  private static func added(
    _ rule: NewRule, id: String, pool: [Candidate], codebook: Codebook.ID
  ) -> AddedRule {
    let asked = rule.candidates.map { pool[$0] }
    let texts = asked.compactMap { if case .phrase(let text) = $0 { text } else { nil } }
    guard texts.isEmpty, let only = asked.first else {
      return AddedRule(
        rule: Rule(id: .init(id), weight: rule.weight, condition: Candidate.phrases(texts)),
        lines: Candidate.lines(ofPhrases: texts))
    }
    return AddedRule(
      rule: Rule(id: .init(id), weight: rule.weight, condition: only.condition),
      lines: only.lines(in: codebook))
  }
}
