import RapportReliability

/// Figures with short marks, and below the tables what the marks say.
///
/// A reason in every cell would make a table unreadable.
struct FigureNotes {
  private var sentences: [String] = []

  /// `.71 (.66 to .76)`; where there is no interval or no value, `.71 [1]` or `- [1]`.
  ///
  /// Limits beyond what is possible are cut, and marked too.
  mutating func figure(
    _ estimate: Estimate?, within possible: ClosedRange<Double> = -1...1
  ) -> String {
    guard let estimate else { return "" }
    guard let value = estimate.value else {
      return "- " + mark(estimate.sentence ?? "not defined")
    }
    guard let low = estimate.low, let high = estimate.high else {
      return FigureText.short(value) + (estimate.sentence.map { " " + mark($0) } ?? "")
    }
    let cut = [low, high].map { min(max($0, possible.lowerBound), possible.upperBound) }
    let note = cut == [low, high] ? "" : " " + mark("a limit beyond what is possible was cut")
    return
      "\(FigureText.short(value)) (\(FigureText.short(cut[0])) to \(FigureText.short(cut[1])))\(note)"
  }

  /// Figures of one row.
  mutating func figures(
    _ estimates: [Estimate?], within possible: ClosedRange<Double> = -1...1
  ) -> [String] {
    var cells: [String] = []
    for estimate in estimates { cells.append(figure(estimate, within: possible)) }
    return cells
  }

  /// What the marks say, a line each; empty where there are none.
  var text: String {
    zip(sentences.indices, sentences).map { "[\($0 + 1)] \($1)\n" }.joined()
  }

  private mutating func mark(_ sentence: String) -> String {
    let place = sentences.firstIndex(of: sentence) ?? sentences.count
    if place == sentences.count { sentences.append(sentence) }
    return "[\(place + 1)]"
  }
}
