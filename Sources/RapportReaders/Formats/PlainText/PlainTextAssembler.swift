import RapportTranscripts

/// Puts the lines of a text together into utterances, and keeps account of each line.
struct PlainTextAssembler {
  private let lines: SourceLines
  private let file: String
  private(set) var kinds: [LineKind]
  private(set) var utterances: [Draft] = []

  /// An utterance while its lines are still coming in.
  struct Draft {
    var speaker: String
    var number: Int?
    var start: Int?
    var end: Int?
    var text = ""
    var location: SourceLocation?
    var firstLine: Int
  }

  init(_ lines: SourceLines, file: String) {
    self.lines = lines
    self.file = file
    kinds = (0..<lines.count).map { lines.isBlank($0) ? .blank : .unassigned }
  }

  /// Says what a line is.
  mutating func mark(_ line: Int, _ kind: LineKind) { kinds[line] = kind }

  /// Begins an utterance.
  mutating func begin(
    _ speaker: String, line: Int, text: Range<Int>, shape: LineShape, number: Int? = nil
  ) {
    utterances.append(
      Draft(
        speaker: speaker, number: number, start: shape.start, end: shape.end, firstLine: line))
    kinds[line] = .turn
    if let aside = shape.aside, !Nonverbals.marks(in: lines.text(aside)).isEmpty {
      append(aside, line: line)
    }
    append(text, line: line)
  }

  /// Goes on with the utterance before; false where there is none.
  mutating func `continue`(_ line: Int) -> Bool {
    guard !utterances.isEmpty else { return false }
    append(lines.trimmed(line), line: line)
    kinds[line] = .continuation
    return true
  }

  private mutating func append(_ range: Range<Int>, line: Int) {
    guard !range.isEmpty, let last = utterances.indices.last else { return }
    if utterances[last].text.isEmpty {
      utterances[last].location = lines.location(file, line: line, byte: range.lowerBound)
    } else {
      utterances[last].text += " "
    }
    utterances[last].text += lines.text(range)
  }

  /// The utterances that have text; the line of one without is unassigned.
  mutating func finish() -> (utterances: [Utterance], empty: [Int]) {
    var empty: [Int] = []
    for draft in utterances where draft.text.isEmpty {
      kinds[draft.firstLine] = .unassigned
      empty.append(draft.firstLine)
    }
    let kept = utterances.filter { !$0.text.isEmpty }
    let numbers = kept.compactMap(\.number)
    let areIDs = numbers.count == kept.count && Set(numbers).count == numbers.count
    let result = kept.enumerated().map { index, draft in
      Utterance(
        id: .init(String(areIDs ? draft.number ?? index : index)), speaker: .init(draft.speaker),
        text: draft.text, start: draft.start, end: draft.end, location: draft.location)
    }
    return (result, empty)
  }

  /// How many lines of each kind there are.
  var account: SourceAccount {
    SourceAccount(
      unit: "line", total: lines.count,
      entries: LineKind.allCases.compactMap { kind in
        let matching = kinds.indices.filter { kinds[$0] == kind }
        guard !matching.isEmpty else { return nil }
        return .init(
          kind: kind.rawValue, count: matching.count, lines: matching.prefix(5).map { $0 + 1 })
      })
  }
}
