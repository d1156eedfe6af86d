/// The points in time of a session, by id.
struct XMLTimeline {
  private var times: [String: Int] = [:]
  /// How many points got their time from their neighbours.
  private(set) var interpolated = 0
  /// How many points there are.
  private(set) var count = 0

  /// A point as the file has it.
  struct Point {
    var id: String
    /// Milliseconds from `since`, or from the origin.
    var value: Int?
    var since: String?
  }

  init() {}

  /// Resolves points; `firstIsOrigin` makes the first one without a value the beginning.
  init(_ points: [Point], firstIsOrigin: Bool) {
    count = points.count
    var byID: [String: Point] = [:]
    for point in points where byID[point.id] == nil { byID[point.id] = point }
    for point in points where times[point.id] == nil { resolve(point, byID) }
    if firstIsOrigin, let first = points.first, times[first.id] == nil { times[first.id] = 0 }
    interpolate(points)
  }

  subscript(id: String) -> Int? { times[id] }

  /// Follows `since` back to a point with a known time.
  ///
  /// A point that refers to itself, or in a circle, is measured from the origin.
  private mutating func resolve(_ point: Point, _ byID: [String: Point]) {
    var chain: [(id: String, value: Int)] = []
    var seen: Set<String> = []
    var next: Point? = point
    var base = 0
    while let current = next {
      if let known = times[current.id] {
        base = known
        break
      }
      guard let value = current.value, seen.insert(current.id).inserted else {
        if current.value == nil, current.since == nil, chain.isEmpty { return }
        break
      }
      chain.append((current.id, value))
      next = current.since.flatMap { byID[$0] }
    }
    for (id, value) in chain.reversed() {
      base += value
      times[id] = base
    }
  }

  /// Gives points between two known ones the times that divide the stretch evenly.
  private mutating func interpolate(_ points: [Point]) {
    var lastKnown: Int?
    for index in points.indices where times[points[index].id] != nil {
      if let from = lastKnown, index - from > 1, let a = times[points[from].id],
        let b = times[points[index].id], b >= a
      {
        for between in from + 1..<index where times[points[between].id] == nil {
          times[points[between].id] = a + (b - a) * (between - from) / (index - from)
          interpolated += 1
        }
      }
      lastKnown = index
    }
  }
}
