import RapportCodebooks

/// Fits a unit to the utterances of some sessions, for each penalty.
///
/// In two steps: single phrases and conditions are chosen, phrases are put together into rules, then
/// the weights of old and new rules are fitted together and rounded. Nothing of other sessions is
/// looked at.
struct UnitFitter {
  private let data: UnitData
  private let options: FitOptions
  private let columns: FitColumns

  /// Weights are multiples of this.
  static let step = 0.1

  init(_ data: UnitData, train sessions: Set<Int>, pool: [Candidate], options: FitOptions) {
    self.data = data
    self.options = options
    columns = FitColumns(data, train: sessions, pool: pool, options: options)
  }

  /// The fits under the penalties.
  func models() -> [UnitModel] {
    let base = LogitSolver(
      columns.problem(margins: data.margins, columns: data.rules.map { _ in [] }))
    var solver = LogitSolver(columns.choosing)
    return options.penalties.map { penalty in
      solver.fit(penalty: penalty)
      var model = UnitModel.unchanged(data.classes)
      for k in model.changes.indices {
        model.changes[k] = columns.chosen(k, by: solver.model)
      }
      refit(&model, penalty, base: base.model)
      return model
    }
  }

  /// Fits weights and intercepts anew, with the phrases gone and the rules added that were chosen.
  private func refit(_ model: inout UnitModel, _ penalty: Double, base: LogitModel) {
    let rules = data.rules.indices.map { k in columns.rules(k, without: model.changes[k].retired) }
    let new = data.rules.indices.map { k in
      model.changes[k].newRules.map { columns.dense(UnitModel.rows(of: $0, k, data)) }
    }
    var solver = LogitSolver(
      columns.problem(
        margins: model.margins(data),
        columns: data.rules.indices.map { k in rules[k].map(\.rows) + new[k] }))
    solver.fit(penalty: penalty)
    let fitted = solver.model
    for k in model.changes.indices {
      model.changes[k].intercept = Self.rounded(
        fitted.intercepts[k] / fitted.scale - base.intercepts[k] / base.scale)
      for (number, column) in rules[k].enumerated() {
        let old = data.rules[k][column.index].rule.weight
        let moved = Self.rounded(fitted.coefficients[k][number] / fitted.scale)
        if moved != 0 { model.changes[k].weights[column.index] = Self.moved(old, by: moved) }
      }
      for number in new[k].indices {
        model.changes[k].newRules[number].weight = Self.rounded(
          fitted.coefficients[k][rules[k].count + number] / fitted.scale)
      }
      model.changes[k].newRules.removeAll { $0.weight == 0 }
    }
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
