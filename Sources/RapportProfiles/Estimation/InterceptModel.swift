import RapportReliability

/// A regression whose intercept differs between therapists, from sums over each therapist's cases.
///
/// y = x'b + u_t + e. Everything is a function of g = Var u / Var e. Outcome and covariates are
/// centred first, so that nothing cancels.
struct InterceptModel: Sendable {
  /// A therapist's sums over cases.
  struct Sums: Sendable {
    var count = 0.0
    var x: [Double]
    var xx: [[Double]]
    var xy: [Double]
    var y = 0.0
    var yy = 0.0

    /// The sums of a therapist whose groups differ by `ratio` times the residual variance: what is
    /// left of them once their groups' own intercepts are taken off.
    init(groups: [Sums], ratio: Double) {
      let size = groups.first?.x.count ?? 0
      x = [Double](repeating: 0, count: size)
      xx = [[Double]](repeating: x, count: size)
      xy = x
      for group in groups {
        let shrunk = 1 / (1 + ratio * group.count)
        let w = ratio * shrunk
        count += shrunk * group.count
        y += shrunk * group.y
        yy += group.yy - w * group.y * group.y
        for i in 0..<size {
          x[i] += shrunk * group.x[i]
          xy[i] += group.xy[i] - w * group.x[i] * group.y
          for j in 0..<size { xx[i][j] += group.xx[i][j] - w * group.x[i] * group.x[j] }
        }
      }
    }

    init(_ cases: [RandomIntercept.Case], centre: RandomIntercept.Case) {
      let size = centre.covariates.count + 1
      x = [Double](repeating: 0, count: size)
      xx = [[Double]](repeating: x, count: size)
      xy = x
      for one in cases {
        let row = [1] + zip(one.covariates, centre.covariates).map { $0 - $1 }
        let outcome = one.outcome - centre.outcome
        count += 1
        y += outcome
        yy += outcome * outcome
        for i in 0..<size {
          x[i] += row[i]
          xy[i] += row[i] * outcome
          for j in 0..<size { xx[i][j] += row[i] * row[j] }
        }
      }
    }
  }

  /// The regression for one g.
  struct Solution: Sendable {
    var ratio: Double
    /// Coefficients of the centred columns.
    var coefficients: [Double]
    var factor: CholeskyFactor
    var residualSum: Double
    /// Σ log(1 + g n) + log |A|.
    var logDeterminants: Double
  }

  let sums: [Sums]
  /// The means of all cases, which were taken off.
  let centre: RandomIntercept.Case
  let cases: Double
  var columns: Int { centre.covariates.count + 1 }
  var degreesOfFreedom: Double { cases - Double(columns) }

  init(_ therapists: [[RandomIntercept.Case]]) {
    let all = therapists.flatMap(\.self)
    let columns = all.map(\.covariates.count).min() ?? 0
    func mean(_ figure: (RandomIntercept.Case) -> Double) -> Double { all.map(figure).mean() ?? 0 }
    let centre = RandomIntercept.Case(
      mean(\.outcome), covariates: (0..<columns).map { column in mean { $0.covariates[column] } })
    self.centre = centre
    cases = Double(all.count)
    sums = therapists.map { Sums($0, centre: centre) }
  }

  /// Uses sums that were made elsewhere, around a centre.
  init(sums: [Sums], centre: RandomIntercept.Case, cases: Double) {
    self.sums = sums
    self.centre = centre
    self.cases = cases
  }

  /// Nil where covariates depend on one another or there are too few cases.
  func solve(_ g: Double) -> Solution? {
    guard degreesOfFreedom > 0 else { return nil }
    var a = [[Double]](repeating: [Double](repeating: 0, count: columns), count: columns)
    var b = [Double](repeating: 0, count: columns)
    var c = 0.0
    var logs = 0.0
    for one in sums {
      let w = g / (1 + g * one.count)
      logs += Elementary.log1p(g * one.count)
      c += one.yy - w * one.y * one.y
      for i in 0..<columns {
        b[i] += one.xy[i] - w * one.x[i] * one.y
        for j in 0..<columns { a[i][j] += one.xx[i][j] - w * one.x[i] * one.x[j] }
      }
    }
    guard let factor = CholeskyFactor(a) else { return nil }
    let coefficients = factor.solve(b)
    let explained = zip(coefficients, b).reduce(0) { $0 + $1.0 * $1.1 }
    return Solution(
      ratio: g, coefficients: coefficients, factor: factor, residualSum: c - explained,
      logDeterminants: logs + factor.logDeterminant)
  }

  /// -2 times the restricted log likelihood: (N - p)(1 + log(2 pi s²)) + Σ log(1 + g n) + log |A|,
  /// with the constant of lme4.
  func deviance(_ solution: Solution) -> Double {
    let variance = solution.residualSum / degreesOfFreedom
    return degreesOfFreedom * (1 + Elementary.log(2 * Double.pi * variance))
      + solution.logDeterminants
  }

  func deviance(_ g: Double) -> Double { solve(g).map(deviance) ?? .infinity }

  /// The slope of the deviance in g.
  func slope(_ g: Double) -> Double {
    guard let solution = solve(g) else { return .nan }
    var total = NeumaierSum()
    for one in sums {
      let shrunk = 1 / ((1 + g * one.count) * (1 + g * one.count))
      let residual = zip(one.x, solution.coefficients).reduce(one.y) { $0 - $1.0 * $1.1 }
      total.add(
        one.count / (1 + g * one.count)
          - shrunk
          * (degreesOfFreedom * residual * residual / solution.residualSum
            + solution.factor.quadraticForm(one.x)))
    }
    return total.value
  }

  /// How far a therapist's own cases carry the mean: g n / (1 + g n).
  func reliability(_ therapist: Int, _ g: Double) -> Double {
    let n = sums[therapist].count
    return g * n / (1 + g * n)
  }

  /// The mean of a therapist's columns.
  func means(_ therapist: Int) -> [Double] {
    let one = sums[therapist]
    return one.count > 0 ? one.x.map { $0 / one.count } : one.x
  }

  /// The best guess of u_t: B (mean y - mean x'b).
  func effect(_ therapist: Int, _ solution: Solution) -> Double {
    let one = sums[therapist]
    guard one.count > 0 else { return 0 }
    let residual = zip(one.x, solution.coefficients).reduce(one.y) { $0 - $1.0 * $1.1 }
    return reliability(therapist, solution.ratio) * residual / one.count
  }

  /// The variance of x₀'b + u_t for given g, in units of the residual variance.
  func variance(
    _ therapist: Int, at point: [Double], _ solution: Solution
  ) -> Double {
    let g = solution.ratio
    let b = reliability(therapist, g)
    let rest = zip(point, means(therapist)).map { $0 - b * $1 }
    return g / (1 + g * sums[therapist].count) + solution.factor.quadraticForm(rest)
  }
}
