/// The restricted likelihood of two crossed random intercepts.
///
/// With a and b the variances of sessions and raters over that of the error, sessions are absorbed
/// first, which leaves a matrix of raters by raters.
struct CrossedIntercepts {
  let sessions: Int
  let raters: Int
  /// How many ratings each rater gave each session, and their sum.
  private let cells: [[Int]]
  private let sums: [[Double]]
  private let squares: Double
  private let count: Double

  init(_ ratings: [IncompleteIntraclass.Rating]) {
    let sessionIDs = Set(ratings.map(\.session)).sorted()
    let raterIDs = Set(ratings.map(\.rater)).sorted()
    let rows = Dictionary(uniqueKeysWithValues: zip(sessionIDs, sessionIDs.indices))
    let columns = Dictionary(uniqueKeysWithValues: zip(raterIDs, raterIDs.indices))
    let mean = ratings.map(\.score).mean() ?? 0
    let none = Array(repeating: 0, count: raterIDs.count)
    var cells = Array(repeating: none, count: sessionIDs.count)
    var sums = cells.map { $0.map(Double.init) }
    for rating in ratings {
      guard let row = rows[rating.session], let column = columns[rating.rater] else { continue }
      cells[row][column] += 1
      // Centred, so that nothing cancels.
      sums[row][column] += rating.score - mean
    }
    sessions = sessionIDs.count
    raters = raterIDs.count
    self.cells = cells
    self.sums = sums
    squares = ratings.map { ($0.score - mean) * ($0.score - mean) }.accurateSum()
    count = Double(ratings.count)
  }

  /// The variances of the least deviance; nil where there is none.
  func fit() -> IncompleteIntraclass.Components? {
    func best(session: Double) -> (rater: Double, deviance: Double) {
      let log = MinimumSearch.scan(low: -12, high: 10, points: 22) {
        deviance(session: session, rater: Elementary.exp($0))?.value ?? .infinity
      }
      return [0, Elementary.exp(log)]
        .map { ($0, deviance(session: session, rater: $0)?.value ?? .infinity) }
        .min { $0.1 < $1.1 } ?? (0, .infinity)
    }
    let log = MinimumSearch.scan(low: -12, high: 10, points: 22) {
      best(session: Elementary.exp($0)).deviance
    }
    let candidates = [0, Elementary.exp(log)].map { ($0, best(session: $0)) }
    guard let (session, rest) = candidates.min(by: { $0.1.deviance < $1.1.deviance }),
      let found = deviance(session: session, rater: rest.rater)
    else { return nil }
    return IncompleteIntraclass.Components(
      session: session * found.error, rater: rest.rater * found.error, error: found.error,
      deviance: found.value)
  }

  /// (N - 1)(1 + log 2πσ²) + log |V| + log 1ᵀV⁻¹1, with V in units of σ².
  private func deviance(session a: Double, rater b: Double) -> (value: Double, error: Double)? {
    var logDeterminant = NeumaierSum()
    var products = (ones: count, cross: 0.0, squares: squares)
    var gram = Array(repeating: Array(repeating: 0.0, count: raters), count: raters)
    var (onesByRater, sumsByRater) = (gram.map { _ in 0.0 }, gram.map { _ in 0.0 })
    for (row, values) in zip(cells, sums) {
      let n = Double(row.reduce(0, +))
      let sum = values.accurateSum()
      let shrink = a / (1 + a * n)
      logDeterminant.add(Elementary.log(1 + a * n))
      products.ones -= shrink * n * n
      products.cross += sum - shrink * n * sum
      products.squares -= shrink * sum * sum
      for j in row.indices where row[j] > 0 {
        onesByRater[j] += Double(row[j]) * (1 - shrink * n)
        sumsByRater[j] += values[j] - Double(row[j]) * shrink * sum
        gram[j][j] += Double(row[j])
        for k in row.indices { gram[j][k] -= shrink * Double(row[j] * row[k]) }
      }
    }
    let matrix = gram.indices.map { j in gram.indices.map { (j == $0 ? 1 : 0) + b * gram[j][$0] } }
    guard let factor = CholeskyFactor(matrix) else { return nil }
    let solvedOnes = factor.solve(onesByRater)
    let solvedSums = factor.solve(sumsByRater)
    func inner(_ x: [Double], _ y: [Double]) -> Double { zip(x, y).map { $0 * $1 }.accurateSum() }
    let ones = products.ones - b * inner(onesByRater, solvedOnes)
    let cross = products.cross - b * inner(onesByRater, solvedSums)
    let residual = products.squares - b * inner(sumsByRater, solvedSums) - cross * cross / ones
    let error = residual / (count - 1)
    guard ones > 0, error > 0 else { return nil }
    let value =
      (count - 1) * (1 + Elementary.log(2 * .pi * error)) + logDeterminant.value
      + factor.logDeterminant + Elementary.log(ones)
    return (value, error)
  }
}
