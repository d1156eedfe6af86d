import RapportCodebooks
package import RapportCoding
import RapportTranscripts

/// A stretch of words that carries a code, and the rules that found it.
package struct CodingPassage: Hashable, Sendable {
  /// UTF-8 bytes of the utterance's text.
  package var range: Range<Int>
  /// The rules, sorted.
  package var rules: [String]

  /// The passages of a coding: the words of the evidence that counts for it, what overlaps or
  /// touches taken together.
  ///
  /// A rule that looks at no words goes with every passage. Without any words the whole utterance
  /// is the passage.
  package static func passages(of coding: Coding, textLength: Int) -> [CodingPassage] {
    let supporting = coding.evidence.filter { $0.weight > 0 }
    var found: [(range: Range<Int>, rule: String?)] = []
    var wordless: [String] = []
    for evidence in supporting {
      let rule = evidence.rule?.rawValue
      let ranges = evidence.ranges.map { $0.clamped(to: 0..<textLength) }.filter { !$0.isEmpty }
      if ranges.isEmpty, let rule { wordless.append(rule) }
      found += ranges.map { ($0, rule) }
    }
    found.sort {
      ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
    }
    var merged: [(range: Range<Int>, rules: Set<String>)] = []
    for (range, rule) in found {
      if let last = merged.indices.last, range.lowerBound <= merged[last].range.upperBound {
        let upper = max(merged[last].range.upperBound, range.upperBound)
        merged[last].range = merged[last].range.lowerBound..<upper
      } else {
        merged.append((range, Set(wordless)))
      }
      if let rule { merged[merged.count - 1].rules.insert(rule) }
    }
    if merged.isEmpty { merged = [(0..<textLength, Set(wordless))] }
    return merged.map {
      CodingPassage(
        range: $0.range,
        rules: $0.rules.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    }
  }
}
