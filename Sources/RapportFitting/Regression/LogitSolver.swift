import RapportReliability

/// Fits a ``LogitModel`` by coordinate descent, always in the same order.
///
/// Minimizes the negative log-likelihood + penalty · Σ|β| + penalty/4 · Σβ² (elastic net; Friedman,
/// Hastie & Tibshirani 2010) over the coefficients; scale and intercepts are free.
struct LogitSolver {
  private let problem: LogitProblem
  private(set) var model: LogitModel
  private var logits: [Double]
  private var shares: [Double]
  private let classes: Int

  /// Starts with scale and intercepts fitted to the margins alone.
  init(_ problem: LogitProblem) {
    self.problem = problem
    classes = problem.classes
    model = LogitModel(
      intercepts: Array(repeating: 0, count: classes),
      coefficients: problem.columns.map { Array(repeating: 0, count: $0.count) })
    logits = problem.margins
    shares = Array(repeating: 0, count: logits.count)
    refresh()
    for _ in 0..<40 {
      let moved = moveScale() + (0..<classes).reduce(0) { max($0, moveIntercept($1)) }
      if moved < 1e-5 { break }
    }
  }

  // MARK: Scale and intercepts

  private mutating func refresh() {
    for row in 0..<problem.rows {
      let slice = row * classes..<(row + 1) * classes
      LogitModel.shares(logits[slice], into: &shares, at: slice.lowerBound)
    }
  }

  /// One Newton step; a weak pull towards 1 keeps a book that never fires from running away.
  private mutating func moveScale() -> Double {
    var gradient = model.scale - 1
    var curvature = 1.0
    for row in 0..<problem.rows {
      var mean = 0.0
      var square = 0.0
      for k in 0..<classes {
        let margin = problem.margins[row * classes + k]
        let share = shares[row * classes + k]
        mean += share * margin
        square += share * margin * margin
        if problem.reference[row] == k { gradient -= margin }
      }
      gradient += mean
      curvature += (square - mean * mean)
    }
    let wanted = min(6, max(0.5, model.scale - bounded(gradient / max(curvature, 1e-6))))
    let step = wanted - model.scale
    model.scale = wanted
    for index in logits.indices { logits[index] += step * problem.margins[index] }
    refresh()
    return abs(step)
  }

  private mutating func moveIntercept(_ k: Int) -> Double {
    var gradient = 0.0
    var curvature = 1e-6
    for row in 0..<problem.rows {
      let share = shares[row * classes + k]
      gradient += (share - (problem.reference[row] == k ? 1 : 0))
      curvature += share * (1 - share)
    }
    let step = -bounded(gradient / curvature)
    model.intercepts[k] += step
    for row in 0..<problem.rows { logits[row * classes + k] += step }
    refresh()
    return abs(step)
  }

  private func bounded(_ step: Double) -> Double { min(1, max(-1, step)) }

  // MARK: Coefficients

  /// The gradient and curvature of a coefficient.
  func slope(_ k: Int, _ column: Int) -> (gradient: Double, curvature: Double) {
    var gradient = 0.0
    var curvature = 0.0
    for row in problem.columns[k][column] {
      let index = Int(row)
      let share = shares[index * classes + k]
      gradient += (share - (problem.reference[index] == k ? 1 : 0))
      curvature += share * (1 - share)
    }
    return (gradient, curvature)
  }

  /// Fits coefficients and intercepts under a penalty, from where the last fit ended.
  mutating func fit(penalty: Double) {
    for _ in 0..<30 {
      var moved = sweep(penalty, activeOnly: false)
      guard moved > 2e-3 else { return }
      for _ in 0..<30 where moved > 2e-3 { moved = sweep(penalty, activeOnly: true) }
    }
  }

  private mutating func sweep(_ penalty: Double, activeOnly: Bool) -> Double {
    var moved = 0.0
    for k in 0..<classes {
      moved = max(moved, moveIntercept(k))
      for column in problem.columns[k].indices
      where !activeOnly || model.coefficients[k][column] != 0 {
        moved = max(moved, move(k, column, penalty))
      }
    }
    return moved
  }

  private mutating func move(_ k: Int, _ column: Int, _ penalty: Double) -> Double {
    let old = model.coefficients[k][column]
    let (gradient, curvature) = slope(k, column)
    if old == 0, abs(gradient) <= penalty { return 0 }
    let pull = penalty / 4
    let target = max(curvature, 1e-3) * old - gradient
    let shrunk = target > penalty ? target - penalty : target < -penalty ? target + penalty : 0
    let step = bounded(shrunk / (max(curvature, 1e-3) + pull) - old)
    guard step != 0 else { return 0 }
    model.coefficients[k][column] = old + step
    for row in problem.columns[k][column] {
      let slice = Int(row) * classes..<(Int(row) + 1) * classes
      logits[slice.lowerBound + k] += step
      LogitModel.shares(logits[slice], into: &shares, at: slice.lowerBound)
    }
    return abs(step)
  }
}
