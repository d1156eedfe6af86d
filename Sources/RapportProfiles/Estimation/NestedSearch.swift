import RapportReliability

/// Looks for the most likely variances of therapists and of groups within them.
///
/// For a given variance of groups the therapists are a random-intercept model of their own.
struct NestedSearch {
  /// The best variances.
  struct Fit {
    var groupRatio: Double
    var solution: InterceptModel.Solution
    var deviance: Double
  }

  private let groups: [[InterceptModel.Sums]]
  private let centre: RandomIntercept.Case
  private let cases: Double

  init(_ therapists: [[[RandomIntercept.Case]]]) {
    let flat = InterceptModel(therapists.map { $0.flatMap(\.self) })
    centre = flat.centre
    cases = flat.cases
    groups = therapists.map { groups in
      groups.filter { !$0.isEmpty }.map { InterceptModel.Sums($0, centre: flat.centre) }
    }
  }

  /// The therapists' model once groups differ by so many times the residual variance.
  func model(_ groupRatio: Double) -> InterceptModel {
    InterceptModel(
      sums: groups.map { InterceptModel.Sums(groups: $0, ratio: groupRatio) }, centre: centre,
      cases: cases)
  }

  /// The best of no variance of groups and a search of its logarithm; nil where there is no fit.
  var best: Fit? {
    let without = fit(0)
    let logRatio = MinimumSearch.scan(low: -12, high: 8, points: 40) { logRatio in
      fit(Elementary.exp(logRatio))?.deviance ?? .infinity
    }
    guard let with = fit(Elementary.exp(logRatio)) else { return without }
    guard let without, without.deviance <= with.deviance + 1e-9 else { return with }
    return without
  }

  private func fit(_ groupRatio: Double) -> Fit? {
    let model = model(groupRatio)
    guard let pooled = model.solve(0), pooled.residualSum > 0 else { return nil }
    let logs = groups.joined().map { Elementary.log1p(groupRatio * $0.count) }.accurateSum()
    let without = Fit(
      groupRatio: groupRatio, solution: pooled, deviance: model.deviance(pooled) + logs)
    guard let best = InterceptFit.bestRatio(model), let solution = model.solve(best) else {
      return without
    }
    let with = Fit(
      groupRatio: groupRatio, solution: solution, deviance: model.deviance(solution) + logs)
    return with.deviance < without.deviance - 1e-9 ? with : without
  }

  /// The therapists' shares of all variance whose deviance, at the best variance of groups, is at
  /// most the chi squared quantile above the least.
  func shareInterval(_ best: Fit) -> ClosedRange<Double> {
    let limit = best.deviance + GammaDistribution.chiSquaredQuantile(0.95, degreesOfFreedom: 1)
    let share = best.solution.ratio / (1 + best.solution.ratio + best.groupRatio)
    // A share is a number between 0 and 1, so 40 halvings are 1e-12.
    func root(_ inside: Double, _ outside: Double) -> Double {
      var (inside, outside) = (inside, outside)
      for _ in 0..<40 {
        let middle = (inside + outside) / 2
        if deviance(atShare: middle) <= limit { inside = middle } else { outside = middle }
      }
      return (inside + outside) / 2
    }
    let low = deviance(atShare: 0) <= limit ? 0 : root(share, 0)
    let high = deviance(atShare: 0.999) <= limit ? 1 : root(share, 0.999)
    return low...max(low, high)
  }

  /// The least deviance with therapists having a share of all variance.
  private func deviance(atShare share: Double) -> Double {
    func deviance(_ groupRatio: Double) -> Double {
      let model = model(groupRatio)
      let logs = groups.joined().map { Elementary.log1p(groupRatio * $0.count) }.accurateSum()
      return model.deviance(share / (1 - share) * (1 + groupRatio)) + logs
    }
    let logRatio = MinimumSearch.scan(low: -12, high: 8, points: 20) {
      deviance(Elementary.exp($0))
    }
    return min(deviance(0), deviance(Elementary.exp(logRatio)))
  }
}
