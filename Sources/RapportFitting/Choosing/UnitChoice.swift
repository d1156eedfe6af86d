import RapportReliability

/// Chooses a unit's penalty and thresholds within some sessions, and fits to them.
struct UnitChoice {
  /// What was proposed.
  let model: UnitModel

  init(_ data: UnitData, sessions: [Int], pool: [Candidate], options: FitOptions) {
    let rows = data.rows(of: Set(sessions))
    guard data.unit.isFittable(among: rows, least: options.leastPositives),
      let best = Self.best(data, sessions, pool, options)
    else {
      model = .unchanged(data.classes)
      return
    }
    var chosen = UnitModel.unchanged(data.classes)
    if let penalty = best.penalty {
      var path = options
      path.penalties = options.penalties.filter { $0 >= penalty }
      let fitter = UnitFitter(data, train: Set(sessions), pool: pool, options: path)
      chosen = fitter.models().last ?? chosen
    }
    for (k, shift) in best.shifts.enumerated() {
      chosen.changes[k].intercept = UnitFitter.rounded(chosen.changes[k].intercept + shift)
    }
    model = chosen
  }

  /// The penalty (nil where rules stay) and the shifts that gain most over the codebook as it is, on
  /// sessions each left out of the fit; nil where nothing gains enough.
  private static func best(
    _ data: UnitData, _ sessions: [Int], _ pool: [Candidate], _ options: FitOptions
  ) -> (penalty: Double?, shifts: [Double])? {
    var held: [Int] = []
    var margins = [[Double]](repeating: [], count: options.penalties.count + 1)
    for fold in SessionFolds(sessions, count: options.innerFolds, data: data).folds {
      let rows = data.rows(of: Set(fold))
      held += rows
      let train = Set(sessions).subtracting(fold)
      let fitter = UnitFitter(data, train: train, pool: pool, options: options)
      for (index, model) in ([.unchanged(data.classes)] + fitter.models()).enumerated() {
        margins[index] += model.margins(data, rows: rows)
      }
    }
    let labels = held.map { data.unit.labels[$0] }
    let asIs = ThresholdTuning(labels: labels, margins: margins[0], classes: data.classes)
    var best: (penalty: Double?, tuned: ThresholdTuning)?
    for index in margins.indices {
      let tuned = ThresholdTuning(
        labels: labels, margins: margins[index], classes: data.classes, tunes: true)
      guard tuned.value > (best?.tuned ?? asIs).value + 1e-9 else { continue }
      best = (index == 0 ? nil : options.penalties[index - 1], tuned)
    }
    guard let best else { return nil }
    let gain = best.tuned.gain(over: asIs, sessions: held.map { data.sessions[$0] })
    guard let value = gain.value, value > options.leastGain * (gain.standardError ?? .infinity)
    else { return nil }
    return (best.penalty, best.tuned.shifts)
  }
}
