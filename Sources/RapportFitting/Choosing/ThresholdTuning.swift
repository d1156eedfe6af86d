/// Finds by how much to shift scores so that F1 (or macro-F1 over codes that exclude each other) is
/// highest on given margins.
struct ThresholdTuning {
  /// What is added to the scores of each code.
  private(set) var shifts: [Double]
  /// F1 with these shifts, or macro-F1 over the codes and none.
  private(set) var value: Double

  private let labels: [Int]
  private let margins: [Double]
  private let classes: Int
  private static let reach = 20

  init(labels: [Int], margins: [Double], classes: Int, tunes: Bool = false) {
    self.labels = labels
    self.margins = margins
    self.classes = classes
    shifts = Array(repeating: 0, count: classes)
    value = 0
    value = measure(shifts)
    guard tunes else { return }
    for _ in 0..<2 {
      for k in 0..<classes { tune(k) }
    }
  }

  /// Tries shifts of one code, small ones first.
  private mutating func tune(_ k: Int) {
    let start = shifts[k]
    for distance in 1...Self.reach {
      for sign in [1.0, -1.0] {
        var tried = shifts
        tried[k] = start + sign * Double(distance) * UnitFitter.step
        let measured = measure(tried)
        if measured > value + 1e-9 {
          value = measured
          shifts = tried
        }
      }
    }
  }

  private func measure(_ shifts: [Double]) -> Double {
    var both = [Int](repeating: 0, count: classes + 1)
    var given = both
    var meant = both
    for (row, label) in labels.enumerated() {
      var decided = classes
      var highest = 0.0
      for k in 0..<classes {
        let margin = margins[row * classes + k] + shifts[k]
        // As in the engine, the first of equals wins.
        if margin >= -1e-9, decided == classes || margin > highest + 1e-9 {
          decided = k
          highest = margin
        }
      }
      given[decided] += 1
      meant[label] += 1
      if decided == label { both[label] += 1 }
    }
    func f1(_ k: Int) -> Double {
      given[k] + meant[k] == 0 ? 0 : 2 * Double(both[k]) / Double(given[k] + meant[k])
    }
    if classes == 1 { return f1(0) }
    return (0...classes).reduce(0) { $0 + f1($1) } / Double(classes + 1)
  }
}
