import RapportTranscripts

/// Where the utterances of a session stand on a strip that goes from 0 to 100: by their times, or by
/// their number where the transcript has none.
struct TimeAxis {
  /// Where something begins and ends.
  typealias Extent = (from: Double, to: Double)

  /// Whether every utterance has a time.
  let hasTimes: Bool
  /// What stands at the two ends.
  let ends: (first: String, last: String)
  /// Where each utterance stands.
  let extents: [Extent]

  /// A hundredth of what is to be seen: closer bars run together.
  private static let resolution = 0.1

  init(_ transcript: Transcript) {
    let utterances = Array(transcript.utterances)
    let span = utterances.map { max($0.start ?? 0, $0.end ?? 0) }.max() ?? 0
    let hasTimes = utterances.allSatisfy { $0.start != nil } && span > 0
    self.hasTimes = hasTimes
    let ids = [utterances.first, utterances.last].map { "utterance " + ($0?.id.rawValue ?? "") }
    ends = hasTimes ? ("0:00", Figure.clock(span)) : (ids[0], ids[1])
    let count = Double(utterances.count)
    extents = utterances.indices.map { index in
      guard hasTimes else {
        return (Double(index) / count * 100, Double(index + 1) / count * 100)
      }
      let start = utterances[index].start ?? 0
      let next = index + 1 < utterances.count ? utterances[index + 1].start : nil
      let slow = start + Self.slowTalk(transcript.wordCount(ofUtterance: index))
      let end = utterances[index].end ?? min(next ?? span, slow)
      return (Double(start) / Double(span) * 100, Double(max(start, end)) / Double(span) * 100)
    }
  }

  /// The middle of an utterance.
  func middle(_ utterance: Int) -> Double {
    (extents[utterance].from + extents[utterance].to) / 2
  }

  /// The bars of some utterances, in their order; those that touch at this size are one.
  func bars(of utterances: [Int]) -> [Extent] {
    var bars: [Extent] = []
    for utterance in utterances {
      let extent = extents[utterance]
      if let last = bars.last, extent.from >= last.from, extent.from - last.to < Self.resolution {
        bars[bars.count - 1].to = max(last.to, extent.to)
      } else {
        bars.append(extent)
      }
    }
    return bars
  }

  /// How long an utterance takes at 100 words a minute: a bar whose end isn't known is no longer.
  private static func slowTalk(_ words: Int) -> Int { 2000 + words * 600 }
}
