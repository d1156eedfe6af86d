import RapportReliability

/// Chooses a unit's penalty and thresholds within some sessions, and fits to them.
struct UnitChoice {
  /// What was proposed.
  let model: UnitModel
  /// The penalty; nil where the rules stay and at most thresholds move.
  let penalty: Double?

  init(_ data: UnitData, sessions: [Int], pool: [Candidate], options: FitOptions) {
    let rows = data.rows(of: Set(sessions))
    guard data.unit.isFittable(among: rows, least: options.leastPositives) else {
      model = .unchanged(data.classes)
      penalty = nil
      return
    }
    let folds = SessionFolds(sessions, count: options.innerFolds, data: data)
    // Margins of each row from a fit without its session: under no change, then each penalty.
    var labels: [Int] = []
    var margins = [[Double]](repeating: [], count: options.penalties.count + 1)
    for fold in folds.folds {
      let held = data.rows(of: Set(fold))
      labels += held.map { data.unit.labels[$0] }
      let fitter = UnitFitter(
        data, train: Set(sessions).subtracting(fold), pool: pool, options: options)
      let models = [.unchanged(data.classes)] + fitter.models()
      for (index, model) in models.enumerated() {
        margins[index] += model.margins(data, rows: held)
      }
    }
    let asIs = ThresholdTuning(labels: labels, margins: margins[0], classes: data.classes)
    var best = (value: asIs.value + options.leastGain, index: -1, shifts: [Double]())
    for index in margins.indices {
      let tuned = ThresholdTuning(
        labels: labels, margins: margins[index], classes: data.classes, tunes: true)
      if tuned.value > best.value + (index == 0 ? 0 : 1e-9) {
        best = (tuned.value, index, tuned.shifts)
      }
    }
    guard best.index >= 0 else {
      model = .unchanged(data.classes)
      penalty = nil
      return
    }
    penalty = best.index == 0 ? nil : options.penalties[best.index - 1]
    var chosen = UnitModel.unchanged(data.classes)
    if let penalty {
      var single = options
      single.penalties = options.penalties.filter { $0 >= penalty }
      chosen =
        UnitFitter(data, train: Set(sessions), pool: pool, options: single).models().last ?? chosen
    }
    for (k, shift) in best.shifts.enumerated() {
      chosen.changes[k].intercept = UnitFitter.rounded(chosen.changes[k].intercept + shift)
    }
    model = chosen
  }
}
