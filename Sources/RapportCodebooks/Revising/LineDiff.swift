/// What differs between two texts, line by line, in the unified format that `patch` reads.
package struct LineDiff: Hashable, Sendable {
  /// A line: both texts have it, or the old one, or the new one.
  package enum Line: Hashable, Sendable {
    case same(String)
    case gone(String)
    case new(String)
  }

  /// Some lines that differ, with those around them.
  package struct Hunk: Hashable, Sendable {
    /// The number of the first line in the old text and in the new one, from 1.
    package var oldStart: Int
    package var newStart: Int
    /// The lines.
    package var lines: [Line]
  }

  /// The file's name.
  package let file: String
  /// The stretches that differ.
  package let hunks: [Hunk]

  private static let around = 3

  /// Compares two texts.
  package init(file: String, from old: [UInt8], to new: [UInt8]) {
    self.file = file
    let (olds, news) = (Self.lines(old), Self.lines(new))
    hunks = Self.hunks(Self.aligned(olds, news))
  }

  /// The comparison as text; empty where nothing differs.
  package var text: String {
    guard !hunks.isEmpty else { return "" }
    var text = "--- a/\(file)\n+++ b/\(file)\n"
    for hunk in hunks {
      let (olds, news) = hunk.counts
      text += "@@ -\(hunk.oldStart),\(olds) +\(hunk.newStart),\(news) @@\n"
      for line in hunk.lines {
        switch line {
        case .same(let words): text += " " + words + "\n"
        case .gone(let words): text += "-" + words + "\n"
        case .new(let words): text += "+" + words + "\n"
        }
      }
    }
    return text
  }

  private static func lines(_ bytes: [UInt8]) -> [String] {
    var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    if lines.last == "" { lines.removeLast() }
    return lines
  }

  private static func aligned(_ old: [String], _ new: [String]) -> [Line] {
    let difference = new.difference(from: old)
    var gone: Set<Int> = []
    var come: Set<Int> = []
    for change in difference {
      switch change {
      case .remove(let offset, _, _): gone.insert(offset)
      case .insert(let offset, _, _): come.insert(offset)
      }
    }
    var lines: [Line] = []
    var (i, j) = (0, 0)
    while i < old.count || j < new.count {
      if gone.contains(i) {
        lines.append(.gone(old[i]))
        i += 1
      } else if come.contains(j) {
        lines.append(.new(new[j]))
        j += 1
      } else if i < old.count {
        lines.append(.same(old[i]))
        (i, j) = (i + 1, j + 1)
      } else {
        break
      }
    }
    return lines
  }

  private static func hunks(_ lines: [Line]) -> [Hunk] {
    var hunks: [Hunk] = []
    var (old, new) = (1, 1)
    var last: Int?
    for (index, line) in lines.enumerated() {
      let isNear = lines[max(0, index - around)...min(lines.count - 1, index + around)]
        .contains { $0.isChange }
      if isNear {
        if last == index - 1, !hunks.isEmpty {
          hunks[hunks.count - 1].lines.append(line)
        } else {
          hunks.append(Hunk(oldStart: old, newStart: new, lines: [line]))
        }
        last = index
      }
      if !line.isNew { old += 1 }
      if !line.isGone { new += 1 }
    }
    return hunks
  }
}

extension LineDiff.Hunk {
  /// How many lines of the old text and of the new one it has.
  fileprivate var counts: (old: Int, new: Int) {
    (lines.count { !$0.isNew }, lines.count { !$0.isGone })
  }
}

extension LineDiff.Line {
  fileprivate var isNew: Bool { if case .new = self { true } else { false } }
  fileprivate var isGone: Bool { if case .gone = self { true } else { false } }
  fileprivate var isChange: Bool { isNew || isGone }
}
