/// How long each speaker's utterances usually are in a session.
struct UsualLengths: Sendable {
  private let words: [Int]
  private let speaker: [Int]
  private let usual: [Int: (median: Double, deviation: Double)]

  init(_ view: SessionView) {
    words = view.words
    speaker = view.speaker
    var lengths: [Int: [Double]] = [:]
    for (index, count) in view.words.enumerated() where count > 0 {
      lengths[view.speaker[index], default: []].append(Double(count))
    }
    usual = lengths.filter { $0.value.count >= 5 }.mapValues { counts in
      let median = Self.median(counts)
      let deviation = Self.median(counts.map { abs($0 - median) })
      return (median, deviation == 0 ? 1 : deviation)
    }
  }

  /// The distance from the speaker's median in median absolute deviations; nil where there are fewer
  /// than five utterances to tell.
  func distance(of index: Int) -> Double? {
    usual[speaker[index]].map { (Double(words[index]) - $0.median) / $0.deviation }
  }

  private static func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    let middle = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
  }
}
