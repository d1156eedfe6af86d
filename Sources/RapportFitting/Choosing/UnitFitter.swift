import RapportCodebooks

/// Fits a unit to the utterances of some sessions, for each penalty.
///
/// In two steps: single phrases and conditions are chosen, phrases are put together into rules, then
/// the weights of old and new rules are fitted together and rounded. Nothing of other sessions is
/// looked at.
struct UnitFitter {
  private let data: UnitData
  private let options: FitOptions
  private let train: [Int]
  /// The number of each row of the data among those fitted to.
  private let denseOf: [Int32]
  private let isPhrase: [Bool]

  /// Weights are multiples of this.
  static let step = 0.1
  /// How many candidates are looked at closely, for each code.
  private static let mostCandidates = 250

  init(_ data: UnitData, train sessions: Set<Int>, pool: [Candidate], options: FitOptions) {
    self.data = data
    self.options = options
    train = data.rows(of: sessions)
    var denseOf = [Int32](repeating: -1, count: data.sessions.count)
    for (dense, row) in train.enumerated() { denseOf[row] = Int32(dense) }
    self.denseOf = denseOf
    isPhrase = pool.map { if case .phrase = $0 { true } else { false } }
  }

  /// The fits under the penalties; those under which nothing changes stand as unchanged.
  func models() -> [UnitModel] {
    let ruleColumns = data.rules.map { rules in
      rules.indices.compactMap { index in
        let rows = dense(rules[index].rows)
        return support(rows) >= 2 ? (index: index, rows: rows) : nil
      }
    }
    let base = LogitSolver(problem(ruleColumns.map { $0.map(\.rows) }))
    let screened = screen()
    var solver = LogitSolver(
      problem(
        data.unit.codes.indices.map { k in
          ruleColumns[k].map(\.rows) + screened[k].map(\.rows)
        }))
    return options.penalties.map { penalty in
      solver.fit(penalty: penalty)
      let chosen = data.unit.codes.indices.map { k in
        newRules(
          screened[k].map(\.candidate),
          Array(solver.model.coefficients[k].dropFirst(ruleColumns[k].count)),
          scale: solver.model.scale)
      }
      return refit(ruleColumns, chosen, penalty, base: base.model)
    }
  }

  // MARK: Columns

  private func dense(_ rows: [Int32]) -> [Int32] {
    rows.compactMap { denseOf[Int($0)] >= 0 ? denseOf[Int($0)] : nil }
  }

  private func support(_ rows: [Int32]) -> Int {
    var count = 0
    var last = -1
    for row in rows where data.sessions[train[Int(row)]] != last {
      last = data.sessions[train[Int(row)]]
      count += 1
    }
    return count
  }

  private func problem(_ columns: [[[Int32]]]) -> LogitProblem {
    let classes = data.classes
    return LogitProblem(
      classes: classes, labels: train.map { data.unit.labels[$0] },
      weights: Array(repeating: 1, count: train.count),
      margins: train.flatMap { data.margins[$0 * classes..<($0 + 1) * classes] },
      columns: columns)
  }

  /// The candidates that promise most under the codebook as it is: by surprise, with enough sessions,
  /// one of those that hold on the same utterances.
  private func screen() -> [[(candidate: Int, rows: [Int32])]] {
    let columns = data.candidates.map { $0.map(dense) }
    let probe = LogitSolver(problem(columns))
    return columns.indices.map { k in
      var promising: [(candidate: Int, promise: Double)] = []
      for (candidate, rows) in columns[k].enumerated()
      where support(rows) >= options.leastSessions && rows.count < train.count {
        let (gradient, curvature) = probe.slope(k, candidate)
        guard abs(gradient) > (options.penalties.last ?? 0) else { continue }
        promising.append((candidate, gradient * gradient / (curvature + 2)))
      }
      promising.sort { ($1.promise, $0.candidate) < ($0.promise, $1.candidate) }
      var seen: Set<[Int32]> = []
      let different = promising.filter { seen.insert(columns[k][$0.candidate]).inserted }
      return different.prefix(Self.mostCandidates).map { ($0.candidate, columns[k][$0.candidate]) }
    }
  }

  // MARK: New rules

  private func newRules(
    _ candidates: [Int], _ coefficients: [Double], scale: Double
  ) -> [[Int]] {
    var phrases: [(candidate: Int, logOdds: Double)] = []
    var contexts: [[Int]] = []
    for (candidate, value) in zip(candidates, coefficients) where abs(value) >= 0.1 {
      if isPhrase[candidate] {
        phrases.append((candidate, value))
      } else if abs(value) / scale >= Self.step {
        contexts.append([candidate])
      }
    }
    return contexts.sorted { $0[0] < $1[0] } + PhraseClusters.rules(phrases)
  }

  private func refit(
    _ ruleColumns: [[(index: Int, rows: [Int32])]], _ newRules: [[[Int]]], _ penalty: Double,
    base: LogitModel
  ) -> UnitModel {
    let newColumns = newRules.indices.map { k in
      newRules[k].map { members in
        dense(UnitModel.rows(of: .init(candidates: members, weight: 0), k, data))
      }
    }
    var solver = LogitSolver(
      problem(newRules.indices.map { k in ruleColumns[k].map(\.rows) + newColumns[k] }))
    solver.fit(penalty: penalty)
    let model = solver.model
    return UnitModel(
      changes: newRules.indices.map { k in
        var change = UnitModel.ClassChange()
        let raised = model.intercepts[k] / model.scale - base.intercepts[k] / base.scale
        change.intercept = Self.rounded(raised)
        for (number, column) in ruleColumns[k].enumerated() {
          let old = data.rules[k][column.index].rule.weight
          let moved = Self.rounded(model.coefficients[k][number] / model.scale)
          if moved != 0 { change.weights[column.index] = Self.moved(old, by: moved) }
        }
        for (number, members) in newRules[k].enumerated() {
          let weight = Self.rounded(
            model.coefficients[k][ruleColumns[k].count + number] / model.scale)
          if weight != 0 { change.newRules.append(.init(candidates: members, weight: weight)) }
        }
        return change
      })
  }

  /// A number as a multiple of the step.
  static func rounded(_ number: Double) -> Double {
    CodeRevision.rounded((number / step).rounded() * step)
  }

  /// A weight after a move; it doesn't change its sign, and what is left of less than half a step is
  /// nothing.
  private static func moved(_ old: Double, by move: Double) -> Double {
    let new = CodeRevision.rounded(old + move)
    return old * new <= 0 || abs(new) < step / 2 ? 0 : new
  }
}
