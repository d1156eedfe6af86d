import RapportTranscripts

/// Which labels of a text are speakers.
///
/// A label counts where it recurs, or where the user or the file's header names it; in a text where
/// nothing recurs, words for roles count as well. Whatever else stands in front of a colon is text.
struct LabelTable {
  /// The way of writing speakers that this file uses; labels written otherwise are text.
  private(set) var styles: Set<LineShape.Style> = []
  /// The speaker's name by folded label.
  private(set) var names: [String: String] = [:]
  /// Lines whose label is a slip of another one, by index.
  private(set) var slips: [Int] = []
  /// Lines that look like a label and are read as text, by index.
  private(set) var readAsText: [Int] = []

  /// Decides on the labels of a text.
  ///
  /// - Parameters:
  ///   - candidates: the label as written and the shape of every line that may carry one.
  ///   - named: folded labels that the user or the header names.
  init(_ candidates: [Candidate], named: Set<String>) {
    var best: (turns: Int, accepted: [String: String], styles: Set<LineShape.Style>) = (0, [:], [])
    for styles in Self.families {
      let family = candidates.filter { styles.contains($0.shape.style) }
      let accepted = Self.accepted(family, named: named)
      let turns = family.count { accepted[$0.folded] != nil }
      if turns > best.turns { best = (turns, accepted, styles) }
    }
    styles = best.styles
    names = best.accepted
    for candidate in candidates where names[candidate.folded] == nil {
      guard candidate.shape.style != .dash else { continue }
      if styles.contains(candidate.shape.style), let name = slip(candidate) {
        names[candidate.folded] = name
        slips.append(candidate.line)
      } else if candidate.shape.style == .colon {
        readAsText.append(candidate.line)
      }
    }
  }

  /// A line that may carry a label.
  struct Candidate {
    var line: Int
    var label: String
    var folded: String
    var shape: LineShape
  }

  private static let families: [Set<LineShape.Style>] = [
    [.colon, .heading], [.cells], [.bracket], [.numbered],
  ]

  /// The speaker of a line; nil where its label is none.
  func speaker(of candidate: Candidate) -> String? {
    styles.contains(candidate.shape.style) ? names[candidate.folded] : nil
  }

  private static func accepted(_ family: [Candidate], named: Set<String>) -> [String: String] {
    var counts: [String: Int] = [:]
    var first: [String: String] = [:]
    for candidate in family {
      counts[candidate.folded, default: 0] += 1
      first[candidate.folded] = first[candidate.folded] ?? candidate.label
    }
    let recurring = counts.filter { key, count in
      isRecurring(first[key] ?? key, count, of: family.count)
    }
    let numbered = numberedTurns(family, counts)
    var names: [String: String] = [:]
    for candidate in family {
      let key = candidate.folded
      let base = RoleMap.baseWord(of: candidate.label)
      let isTimed = candidate.shape.start != nil
      if let name = numbered[key] {
        names[key] = name
      } else if recurring[key] != nil || named.contains(key)
        || recurring.isEmpty && family.count > 1 && SpeakerName.isKnownWord(base)
        || isTimed && !recurring.isEmpty
      {
        names[key] = first[key]
      }
    }
    return names
  }

  /// Twice is enough for a name; a word in small letters that isn't known for speakers may as well
  /// be the beginning of a sentence and has to recur more often.
  private static func isRecurring(_ label: String, _ count: Int, of total: Int) -> Bool {
    let base = RoleMap.baseWord(of: label)
    let isPlainWord = base == RoleMap.folded(label) && !SpeakerName.isKnownWord(base)
    let mayBeSentence = label.first?.isLowercase == true && isPlainWord
    return mayBeSentence ? count >= 3 && count * 10 >= total : count >= 2
  }

  /// `T1: … C1: … T2: …`, each once and ascending: the letter is the speaker.
  private static func numberedTurns(
    _ family: [Candidate], _ counts: [String: Int]
  ) -> [String: String] {
    var groups: [String: [Candidate]] = [:]
    for candidate in family where candidate.shape.style == .colon {
      let base = RoleMap.baseWord(of: candidate.label)
      if base != candidate.folded { groups[base, default: []].append(candidate) }
    }
    var names: [String: String] = [:]
    for (base, members) in groups where members.count >= 3 {
      let numbers = members.compactMap { Int($0.folded.dropFirst(base.count)) }
      let ascends = zip(numbers, numbers.dropFirst()).allSatisfy { $0 < $1 }
      guard numbers.count == members.count, ascends,
        members.allSatisfy({ counts[$0.folded] == 1 }), let first = members.first
      else { continue }
      let name = String(first.label.prefix { !$0.isNumber && !$0.isWhitespace })
      for member in members { names[member.folded] = name }
    }
    return names
  }

  /// The label meant where a label is written wrong once: a number too many, or one letter off.
  private func slip(_ candidate: Candidate) -> String? {
    let words = candidate.label.split(whereSeparator: \.isWhitespace)
    if words.count > 1, let last = words.last, last.allSatisfy(\.isNumber),
      let name = names[RoleMap.folded(words.dropLast().joined(separator: " "))]
    {
      return name
    }
    guard candidate.folded.count >= 6 else { return nil }
    let close = names.keys.sorted().filter { Self.isOneOff($0, candidate.folded) }
    return close.count == 1 ? names[close[0]] : nil
  }

  /// Whether one letter (not a digit) was changed, left out, added or swapped with its neighbour.
  private static func isOneOff(_ a: String, _ b: String) -> Bool {
    guard a.filter(\.isNumber) == b.filter(\.isNumber) else { return false }
    var (x, y) = (Array(a)[...], Array(b)[...])
    guard abs(x.count - y.count) <= 1 else { return false }
    while let first = x.first, first == y.first {
      x.removeFirst()
      y.removeFirst()
    }
    while let last = x.last, last == y.last {
      x.removeLast()
      y.removeLast()
    }
    return x.count <= 1 && y.count <= 1
      || x.count == 2 && y.count == 2 && x.elementsEqual(y.reversed())
  }
}
