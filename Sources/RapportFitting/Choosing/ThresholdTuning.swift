import RapportReliability

/// Finds by how much to shift scores so that F1 (or macro-F1 over codes that exclude each other) is
/// highest on given margins.
struct ThresholdTuning {
  /// What is added to the scores of each code.
  private(set) var shifts: [Double]
  /// F1 with these shifts, or macro-F1 over the codes and none.
  private(set) var value: Double

  private let reference: [Int]
  private let margins: [Double]
  private let classes: Int
  /// How many steps up and down are tried.
  private static let reach = 20

  init(reference: [Int], margins: [Double], classes: Int, tunes: Bool = false) {
    self.reference = reference
    self.margins = margins
    self.classes = classes
    shifts = Array(repeating: 0, count: classes)
    value = 0
    value = measure(shifts)
    guard tunes else { return }
    let search = ShiftSearch(from: shifts, reach: Self.reach, measure)
    shifts = search.shifts
    value = search.value
  }

  /// The code that a row gets; the number of codes for none.
  ///
  /// As in the engine, the first of equals wins.
  private func decided(_ row: Int, _ shifts: [Double]) -> Int {
    var decided = classes
    var highest = 0.0
    for k in 0..<classes {
      let margin = margins[row * classes + k] + shifts[k]
      if margin >= -1e-9, decided == classes || margin > highest + 1e-9 {
        decided = k
        highest = margin
      }
    }
    return decided
  }

  private func measure(_ shifts: [Double]) -> Double {
    var counts = CodeCounts(classes)
    for (row, code) in reference.enumerated() {
      counts.count(reference: code, coder: decided(row, shifts))
    }
    return counts.f1
  }

  /// How much better it is than another, with the standard error that leaving out sessions gives.
  func gain(over other: ThresholdTuning, sessions: [Int]) -> Estimate {
    var tables: [Int: BeforeAfter<CodeCounts>] = [:]
    for (row, code) in reference.enumerated() {
      let none = CodeCounts(classes)
      var table = tables[sessions[row]] ?? BeforeAfter(before: none, after: none)
      table.before.count(reference: code, coder: other.decided(row, other.shifts))
      table.after.count(reference: code, coder: decided(row, shifts))
      tables[sessions[row]] = table
    }
    return SessionTables(tables.sorted { $0.key < $1.key }.map(\.value))
      .jackknife { $0.gain { Estimate($0.f1, method: "F1") } }
  }
}
