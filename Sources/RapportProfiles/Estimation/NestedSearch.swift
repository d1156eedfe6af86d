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
}
