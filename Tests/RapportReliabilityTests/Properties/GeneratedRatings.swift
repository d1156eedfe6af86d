import RapportReliability

/// Ratings made up from a seed: raters who see the truth most of the time and leave some units out.
struct GeneratedRatings {
  static let seeds = Array(UInt64(1)...12)

  var stream: Xoshiro256

  init(seed: UInt64) { stream = Xoshiro256(seed: seed) }

  /// Rows of 3 raters; the categories are 0 to below 4.
  mutating func rows(units: Int = 30, raters: Int = 3, missing: Int = 15) -> [[Int?]] {
    (0..<units).map { _ in
      let truth = stream.below(4)
      return (0..<raters).map { _ in
        if stream.below(100) < missing { return nil }
        return stream.below(100) < 65 ? truth : stream.below(4)
      }
    }
  }

  /// Events on a line of 60 places with codes 0 to below 3.
  mutating func events(_ count: Int) -> [CodedEvent<Int>] {
    (0..<count).map { _ in CodedEvent(at: stream.below(60), stream.below(3)) }
  }

  /// Passages on a line, without overlap.
  mutating func marks(on length: Int) -> [MarkedContinuum<Int>.Mark] {
    var marks: [MarkedContinuum<Int>.Mark] = []
    var place = stream.below(5)
    while place < length {
      let end = min(length, place + 1 + stream.below(8))
      marks.append(.init(place..<end, stream.below(3)))
      place = end + stream.below(6)
    }
    return marks
  }

  static func ratings(_ rows: [[Int?]]) throws -> Ratings<Int> {
    try Ratings(raters: (rows.first ?? []).indices.map { "\($0)" }, rows: rows)
  }

  static func close(_ a: Estimate, _ b: Estimate, within tolerance: Double = 1e-12) -> Bool {
    guard let first = a.value, let second = b.value else { return a.undefined == b.undefined }
    return abs(first - second) <= tolerance
  }
}
