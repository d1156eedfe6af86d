import RapportCodebooks
import RapportTranscripts

/// Rules that never fire in a corpus, and rules that fire on too much of it.
struct FiringLint {
  private let codebook: Codebook
  private let firings: RuleFirings
  private let largestShare: Double

  init(_ codebook: Codebook, _ firings: RuleFirings, largestShare: Double) {
    self.codebook = codebook
    self.firings = firings
    self.largestShare = largestShare
  }

  var findings: [Diagnostic] {
    codebook.codes.flatMap { code -> [Diagnostic] in
      let reference = CodeReference(codebook: codebook.id.rawValue, code: code.id.rawValue)
      guard let count = firings.counts[reference], count.utterances > 0 else { return [] }
      return code.rules.compactMap { finding(about: $0, of: code, count) }
    }
  }

  private func finding(
    about rule: Rule, of code: Code, _ count: RuleFirings.Count
  ) -> Diagnostic? {
    let fired = count.rules[rule.id] ?? 0
    if fired == 0 {
      return Diagnostic(
        .note, id: "rule-not-seen",
        "the rule `\(rule.id)` fires on none of the \(count.utterances) utterances of its roles in "
          + "the corpus", at: rule.location,
        hint: "try its phrases with `rapport find`; remove it if no talk could meet it")
    }
    let share = Double(fired) / Double(count.utterances)
    let standsAlone =
      CodingRun.rounded(code.bias + rule.weight) >= CodingRun.rounded(code.threshold)
    guard share > largestShare, standsAlone, !code.isInternal else { return nil }
    return Diagnostic(
      .warning, id: "over-broad-rule",
      "the rule `\(rule.id)` fires on \(fired) of the \(count.utterances) utterances of its roles in "
        + "the corpus, \(Int((share * 100).rounded()))%", at: rule.location,
      hint: "narrow it, or give it a weight below the threshold so that it doesn't stand alone")
  }
}
