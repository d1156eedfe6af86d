/// A session as several raters cut it up: the passages each of them marked, with a value for each,
/// on a line of so many places (utterances, characters).
public struct MarkedContinuum<Value: Hashable & Sendable>: Hashable, Sendable {
  /// A passage from `start` to before `end`.
  public struct Mark: Hashable, Sendable {
    /// Where it begins.
    public var start: Int
    /// Where the next place after it is.
    public var end: Int
    /// What it was marked as.
    public var value: Value

    /// Makes a passage.
    public init(_ range: Range<Int>, _ value: Value) {
      start = range.lowerBound
      end = range.upperBound
      self.value = value
    }
  }

  /// The number of places.
  public let length: Int
  /// The passages of each rater, in order.
  public let raters: [[Mark]]

  /// Makes a continuum.
  ///
  /// Throws where a passage is empty or leaves the line, or two of one rater overlap; passages that
  /// touch stay two.
  public init(length: Int, raters: [[Mark]]) throws(MalformedTable) {
    let sorted = raters.map { $0.sorted { ($0.start, $0.end) < ($1.start, $1.end) } }
    for marks in sorted {
      var free = 0
      for mark in marks {
        guard mark.start < mark.end, mark.start >= 0, mark.end <= length else {
          throw MalformedTable(
            description: "A passage is empty or not within the \(length) places.")
        }
        guard mark.start >= free else {
          throw MalformedTable(description: "Two passages of one rater overlap.")
        }
        free = mark.end
      }
    }
    self.length = max(0, length)
    self.raters = sorted
  }

  /// The overlaps as whole numbers, which add over sessions.
  public var counts: UnitizingCounts<Value> { UnitizingCounts(self) }

  /// The passages of a rater with the gaps between them, which have no value.
  var segments: [[Segment]] {
    raters.map { marks in
      var segments: [Segment] = []
      var free = 0
      for mark in marks {
        if mark.start > free { segments.append(Segment(start: free, end: mark.start)) }
        segments.append(Segment(start: mark.start, end: mark.end, value: mark.value))
        free = mark.end
      }
      if free < length { segments.append(Segment(start: free, end: length)) }
      return segments
    }
  }

  /// A passage or a gap.
  struct Segment {
    var start: Int
    var end: Int
    var value: Value?

    var length: Int { end - start }

    func overlap(with other: Segment) -> Int {
      max(0, min(end, other.end) - max(start, other.start))
    }
  }
}
