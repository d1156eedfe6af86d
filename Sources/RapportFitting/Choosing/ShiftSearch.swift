/// Raises a measure by moving one shift after the other, small steps first, so that of equals the
/// smallest change wins.
struct ShiftSearch {
  /// The shifts that were found.
  private(set) var shifts: [Double]
  /// What they measure.
  private(set) var value: Double

  /// Searches twice over all shifts, each up to `reach` steps up and down from where it stands.
  init(from start: [Double], reach: Int, _ measure: ([Double]) -> Double) {
    shifts = start
    value = measure(start)
    for _ in 0..<2 {
      for place in start.indices { move(place, reach, measure) }
    }
  }

  private mutating func move(_ place: Int, _ reach: Int, _ measure: ([Double]) -> Double) {
    let start = shifts[place]
    for distance in 1...reach {
      for sign in [1.0, -1.0] {
        var tried = shifts
        tried[place] = start + sign * Double(distance) * UnitFitter.step
        let measured = measure(tried)
        if measured > value + 1e-9 {
          value = measured
          shifts = tried
        }
      }
    }
  }
}
