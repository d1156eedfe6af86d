import RapportCodebooks

/// Tells revisions of a unit's codes rule by rule, with counts.
struct RuleChanges {
  let changes: [RuleChange]

  init(_ data: UnitData, pool: [Candidate], revisions: [CodeRevision]) {
    let numbers = Dictionary(
      pool.enumerated().map { ($0.element.condition, $0.offset) }, uniquingKeysWith: { a, _ in a })
    changes = data.unit.codes.enumerated().flatMap { k, code -> [RuleChange] in
      guard let revision = revisions.first(where: { $0.code == code.id }) else { return [] }
      func change(_ rule: Rule.ID, _ rows: [Int32]) -> RuleChange {
        RuleChange(
          code: code.id, rule: rule, holds: rows.count,
          carries: rows.count { data.unit.reference[Int($0)] == k })
      }
      let old = data.rules[k].compactMap { column -> RuleChange? in
        let weight = revision.weights[column.rule.id]
        let gone = revision.retiredPhrases[column.rule.id] ?? []
        guard weight != nil || !gone.isEmpty else { return nil }
        var change = change(column.rule.id, column.rows)
        change.old = column.rule.weight
        change.new = weight == 0 ? nil : weight ?? column.rule.weight
        change.retiredPhrases = gone.sorted()
        return change
      }
      let new = revision.added.map { added in
        let members = Self.members(of: added.rule.condition).compactMap { numbers[$0] }
        let rows = UnitModel.rows(of: .init(candidates: members, weight: 0), k, data)
        var change = change(added.rule.id, rows)
        change.new = added.rule.weight
        change.lines = added.lines
        return change
      }
      return old + new
    }
  }

  /// The candidates of which a new rule was made.
  private static func members(of condition: Condition) -> [Condition] {
    guard case .phrase(let phrases) = condition else { return [condition] }
    return phrases.phrases.map { .phrase(PhraseCondition(phrases: [$0])) }
  }
}
