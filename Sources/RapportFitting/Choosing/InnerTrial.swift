import RapportReliability

/// Tries the penalties on parts of some sessions, each left out of the fit.
struct InnerTrial {
  /// For the codebook as it is and under each penalty, the margins of all rows, each from a fit without
  /// its session.
  let margins: [[Double]]
  /// The number of the margins and the shifts that gain most over the codebook as it is; nil where
  /// nothing gains enough.
  let best: (index: Int, shifts: [Double])?

  init(_ data: UnitData, sessions: [Int], pool: [Candidate], options: FitOptions) {
    let classes = data.classes
    var margins = Array(repeating: data.margins, count: options.penalties.count + 1)
    for fold in SessionFolds(sessions, count: options.innerFolds, data: data).folds {
      let held = data.allRows(of: Set(fold))
      let train = Set(sessions).subtracting(fold)
      let fitter = UnitFitter(data, train: train, pool: pool, options: options)
      for (index, model) in fitter.models().enumerated() {
        let fitted = model.margins(data)
        for cell in held.flatMap({ $0 * classes..<($0 + 1) * classes }) {
          margins[index + 1][cell] = fitted[cell]
        }
      }
    }
    self.margins = margins
    best = Self.best(data, rows: data.rows(of: Set(sessions)), margins, options)
  }

  private static func best(
    _ data: UnitData, rows: [Int], _ margins: [[Double]], _ options: FitOptions
  ) -> (index: Int, shifts: [Double])? {
    let classes = data.classes
    let reference = rows.map { data.unit.reference[$0] }
    func tuned(_ index: Int, _ tunes: Bool) -> ThresholdTuning {
      let cells = rows.flatMap { margins[index][$0 * classes..<($0 + 1) * classes] }
      return ThresholdTuning(reference: reference, margins: cells, classes: classes, tunes: tunes)
    }
    let asIs = tuned(0, false)
    var best: (index: Int, tuning: ThresholdTuning)?
    for index in margins.indices.dropFirst(options.rulesSawSessions ? 1 : 0) {
      let tuning = tuned(index, true)
      let least = best?.tuning.value ?? (options.rulesSawSessions ? -1 : asIs.value)
      if tuning.value > least + 1e-9 { best = (index, tuning) }
    }
    guard let best else { return nil }
    if options.rulesSawSessions { return (best.index, best.tuning.shifts) }
    let gain = best.tuning.gain(over: asIs, sessions: rows.map { data.sessions[$0] })
    guard let value = gain.value, value > options.leastGain * (gain.standardError ?? .infinity)
    else { return nil }
    return (best.index, best.tuning.shifts)
  }
}
