import RapportCodebooks

/// All that is known about the utterances of a unit: reference, margins under the codebook, and where its
/// rules and the candidates hold, by the index of the row.
struct UnitData: Sendable {
  /// A rule and the rows on which it fires.
  struct RuleColumn: Sendable {
    var rule: Rule
    var rows: [Int32]
    /// Where it fires with one of its phrases only, in their order; empty where it has no two.
    var phrases: [[Int32]]

    /// Where it fires without some of its phrases, ascending.
    func rows(without retired: Set<Int>) -> [Int32] {
      guard !retired.isEmpty else { return rows }
      let kept = phrases.indices.filter { !retired.contains($0) }
      return Set(kept.flatMap { phrases[$0] }).sorted()
    }
  }

  let unit: FitUnit
  /// The session of each row.
  let sessions: [Int]
  /// For each code, its rules.
  let rules: [[RuleColumn]]
  /// For each code, the rows of each candidate.
  let candidates: [[[Int32]]]
  /// For each row and code, how far the score lies above the threshold.
  let margins: [Double]

  init(_ unit: FitUnit, corpus: FitCorpus, features: FitFeatures) {
    self.unit = unit
    sessions = unit.rows.map { corpus.sessionOf[$0] }
    var rowOf = [Int32](repeating: -1, count: corpus.count)
    for (row, utterance) in unit.rows.enumerated() { rowOf[utterance] = Int32(row) }
    func rows(_ firing: RuleProbe.Firing) -> [Int32] {
      firing.compactMap { rowOf[Int($0)] >= 0 ? rowOf[Int($0)] : nil }
    }
    rules = unit.codes.map { code in
      code.rules.map { rule in
        let count = rule.condition.ownPhrases.count
        return RuleColumn(
          rule: rule, rows: rows(features.rules[rule.id] ?? []),
          phrases: count < 2
            ? []
            : (0..<count).map { rows(features.rules[RuleProbe.id(rule.id, phrase: $0)] ?? []) })
      }
    }
    candidates = unit.codes.map { code in (features.candidates[code.outside] ?? []).map(rows) }
    var margins: [Double] = unit.rows.flatMap { _ in unit.codes.map { $0.bias - $0.threshold } }
    let classes = unit.codes.count
    for (k, columns) in rules.enumerated() {
      for column in columns {
        for row in column.rows { margins[Int(row) * classes + k] += column.rule.weight }
      }
    }
    self.margins = margins
  }

  var classes: Int { unit.codes.count }

  /// The rows of some sessions that tell something.
  func rows(of wanted: Set<Int>) -> [Int] {
    sessions.indices.filter { wanted.contains(sessions[$0]) && !unit.isPassedOver[$0] }
  }

  /// All rows of some sessions.
  func allRows(of wanted: Set<Int>) -> [Int] {
    sessions.indices.filter { wanted.contains(sessions[$0]) }
  }

  /// The number of sessions in which a column holds.
  func support(_ rows: [Int32]) -> Int {
    var count = 0
    var last = -1
    for row in rows where sessions[Int(row)] != last {
      last = sessions[Int(row)]
      count += 1
    }
    return count
  }
}
