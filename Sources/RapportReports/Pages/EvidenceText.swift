import RapportCoding
package import RapportTranscripts

/// An utterance's words with the evidence for its codes highlighted, nested where it overlaps, and
/// its nonverbals set apart.
package struct EvidenceText {
  /// A code's stretch of words.
  package struct Highlight {
    var range: Range<Int>
    var domain: CodeDomain
    /// The letter by which the code stands beside the utterance.
    var letter: String
    var name: String

    package init(range: Range<Int>, domain: CodeDomain, letter: String, name: String) {
      self.range = range
      self.domain = domain
      self.letter = letter
      self.name = name
    }
  }

  var text: UTF8Text
  var marks: [Mark]
  var highlights: [Highlight]

  package init(text: UTF8Text, marks: [Mark], highlights: [Highlight]) {
    self.text = text
    self.marks = marks
    self.highlights = highlights
  }

  /// The words, marked up.
  package func html() -> HTML {
    let highlights = highlights.map {
      var highlight = $0
      highlight.range = text.aligned(highlight.range)
      return highlight
    }
    let marks = marks.map { text.aligned($0.range) }
    var edges: Set<Int> = [0, text.count]
    for range in highlights.map(\.range) + marks {
      edges.formUnion([range.lowerBound, range.upperBound])
    }
    let sorted = edges.sorted()
    return .joined(
      zip(sorted, sorted.dropFirst()).map { low, high in
        let covering = highlights.filter {
          $0.range.lowerBound <= low && high <= $0.range.upperBound
        }
        let isMark = marks.contains { $0.lowerBound <= low && high <= $0.upperBound }
        return piece(low..<high, covering: covering, isMark: isMark)
      })
  }

  private func piece(_ range: Range<Int>, covering: [Highlight], isMark: Bool) -> HTML {
    var piece = HTML.text(text[range])
    if isMark { piece = .element(.span, [.class("nonverbal")]) { piece } }
    for (depth, highlight) in covering.enumerated().reversed() {
      let inner = piece
      piece = .element(
        .mark,
        [
          .class("ev \(highlight.domain.rawValue) depth\(min(depth, 3))"),
          .set(.title, highlight.name),
        ]
      ) { inner }
    }
    let ending = covering.filter { $0.range.upperBound == range.upperBound }
    guard !ending.isEmpty else { return piece }
    return .joined([
      piece, .element(.sup, [.class("ref")]) { ending.map(\.letter).joined(separator: " ") },
    ])
  }
}
