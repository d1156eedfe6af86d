import RapportCodebooks

/// Moves the thresholds of a family's codes together, for the sake of the family.
///
/// What is made as high as possible is F1 of the family (any of its codes) plus the mean F1 of its
/// codes, on sessions left out of the fits.
struct FamilyTuning {
  /// What is added to the scores of each unit's code.
  private(set) var shifts: [Double]

  private let units: [UnitData]
  private let rows: [[Int]]
  private let margins: [[Double]]
  private let utterances: [Int]
  private let reference: [Bool]
  private let others: [Bool]
  private static let reach = 10

  /// Tunes from where each code's own tuning ended.
  ///
  /// - Parameters:
  ///   - carries: whether an utterance carries a code of the family in the reference.
  ///   - others: whether it gets one of the family's codes that aren't fitted.
  init(
    _ choices: [(data: UnitData, choice: UnitChoice)], sessions: Set<Int>,
    carries: (Int) -> Bool, others: (Int) -> Bool
  ) {
    units = choices.map(\.data)
    rows = units.map { $0.allRows(of: sessions) }
    margins = zip(choices, rows).map { choice, rows in rows.map { choice.choice.heldMargins[$0] } }
    shifts = choices.map { $0.choice.shifts[0] }
    let all = Set(zip(units, rows).flatMap { data, rows in rows.map { data.unit.rows[$0] } })
    utterances = all.sorted()
    reference = utterances.map(carries)
    self.others = utterances.map(others)
    shifts = ShiftSearch(from: shifts, reach: Self.reach, measure).shifts
  }

  private func measure(_ shifts: [Double]) -> Double {
    var given = Set<Int>()
    var own = 0.0
    for (unit, data) in units.enumerated() {
      var counts = CodeCounts(1)
      for (row, margin) in zip(rows[unit], margins[unit]) {
        let isGiven = margin + shifts[unit] >= -1e-9
        if isGiven { given.insert(data.unit.rows[row]) }
        counts.count(reference: data.unit.reference[row], coder: isGiven ? 0 : 1)
      }
      own += counts.f1
    }
    var family = CodeCounts(1)
    for (index, utterance) in utterances.enumerated() {
      let isGiven = others[index] || given.contains(utterance)
      family.count(reference: reference[index] ? 0 : 1, coder: isGiven ? 0 : 1)
    }
    return family.f1 + own / Double(max(units.count, 1))
  }
}
