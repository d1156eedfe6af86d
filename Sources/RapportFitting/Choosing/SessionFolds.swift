/// Sessions dealt into parts with about as many coded utterances each, always in the same way.
struct SessionFolds {
  /// The parts.
  let folds: [[Int]]

  /// Deals sessions by how many of a unit's codes they have, most first, to and fro.
  init(_ sessions: [Int], count: Int, data: UnitData) {
    var positives: [Int: Int] = [:]
    for (row, code) in data.unit.reference.enumerated() where code < data.classes {
      positives[data.sessions[row], default: 0] += 1
    }
    self.init(sessions, count: count) { positives[$0] ?? 0 }
  }

  /// Deals sessions by a number each has, the largest first, to and fro.
  init(_ sessions: [Int], count: Int, by size: (Int) -> Int) {
    let count = max(2, min(count, sessions.count))
    let ordered = sessions.sorted { (size($1), $0) < (size($0), $1) }
    var folds = [[Int]](repeating: [], count: count)
    for (place, session) in ordered.enumerated() {
      let lap = place / count
      let seat = place % count
      folds[lap.isMultiple(of: 2) ? seat : count - 1 - seat].append(session)
    }
    self.folds = folds.map { $0.sorted() }
  }
}
