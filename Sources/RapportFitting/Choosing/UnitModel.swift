import RapportCodebooks

/// What a fit makes of one unit: for each of its codes, new weights and new rules.
struct UnitModel: Sendable {
  /// What a new rule asks: one context, or any of several phrases; by number in the pool.
  struct NewRule: Hashable, Sendable {
    var candidates: [Int]
    var weight: Double
  }

  /// What changes about one code.
  struct ClassChange: Hashable, Sendable {
    /// What is added to every score.
    var intercept = 0.0
    /// New weights by the index of the rule; 0 for a rule that goes.
    var weights: [Int: Double] = [:]
    /// Phrases that go, by the index of the rule.
    var retired: [Int: Set<Int>] = [:]
    /// Rules that come.
    var newRules: [NewRule] = []
  }

  /// For each code, what changes.
  var changes: [ClassChange]

  /// Nothing changes.
  static func unchanged(_ classes: Int) -> UnitModel {
    UnitModel(changes: Array(repeating: ClassChange(), count: classes))
  }

  /// How far each score lies above its threshold after the changes, row by row.
  func margins(_ data: UnitData) -> [Double] {
    let classes = data.classes
    var all = data.margins
    for (k, change) in changes.enumerated() {
      for (index, column) in data.rules[k].enumerated() {
        let weight = change.weights[index] ?? column.rule.weight
        let retired = change.retired[index] ?? []
        guard weight != column.rule.weight || !retired.isEmpty else { continue }
        for row in column.rows { all[Int(row) * classes + k] -= column.rule.weight }
        for row in column.rows(without: retired) { all[Int(row) * classes + k] += weight }
      }
      for rule in change.newRules {
        for row in Self.rows(of: rule, k, data) { all[Int(row) * classes + k] += rule.weight }
      }
      if change.intercept != 0 {
        for row in data.sessions.indices { all[row * classes + k] += change.intercept }
      }
    }
    return all
  }

  /// The rows on which a new rule fires, ascending.
  static func rows(of rule: NewRule, _ k: Int, _ data: UnitData) -> [Int32] {
    guard rule.candidates.count > 1 else {
      return rule.candidates.first.map { data.candidates[k][$0] } ?? []
    }
    return Set(rule.candidates.flatMap { data.candidates[k][$0] }).sorted()
  }
}
