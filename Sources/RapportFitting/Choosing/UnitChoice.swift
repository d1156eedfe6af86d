import RapportReliability

/// Chooses a unit's penalty and thresholds within some sessions, and fits to them.
struct UnitChoice {
  /// What is proposed, but for the shifts.
  let model: UnitModel
  /// What is added to the scores of each code beside.
  var shifts: [Double]
  /// For each row of these sessions and code, the margin under fits without the row's session; 0 for
  /// rows of other sessions.
  let heldMargins: [Double]

  /// What is proposed.
  var shifted: UnitModel {
    var shifted = model
    for (k, shift) in shifts.enumerated() {
      shifted.changes[k].intercept = UnitFitter.rounded(shifted.changes[k].intercept + shift)
    }
    return shifted
  }

  init(_ data: UnitData, sessions: [Int], pool: [Candidate], options: FitOptions) {
    let rows = data.rows(of: Set(sessions))
    let none = Array(repeating: 0.0, count: data.classes)
    guard data.unit.isFittable(among: rows, least: options.leastPositives) else {
      model = .unchanged(data.classes)
      shifts = none
      heldMargins = data.margins
      return
    }
    let trial = InnerTrial(data, sessions: sessions, pool: pool, options: options)
    heldMargins = trial.best.map { trial.margins[$0.index] } ?? data.margins
    shifts = trial.best?.shifts ?? none
    guard let best = trial.best, best.index > 0 else {
      model = .unchanged(data.classes)
      return
    }
    var path = options
    path.penalties = Array(options.penalties.prefix(best.index))
    let fitter = UnitFitter(data, train: Set(sessions), pool: pool, options: path)
    model = fitter.models().last ?? .unchanged(data.classes)
  }
}
