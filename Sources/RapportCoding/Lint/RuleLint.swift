import RapportCodebooks
import RapportTranscripts

/// Rules that can't fire, change nothing or stand twice, and codes that can't be reached.
struct RuleLint {
  private let codebook: Codebook

  init(_ codebook: Codebook) { self.codebook = codebook }

  var findings: [Diagnostic] { codebook.codes.flatMap(findings) }

  private func findings(of code: Code) -> [Diagnostic] {
    let contradiction = Contradiction(code: code, codebook: codebook)
    var findings: [Diagnostic] = []
    var reachable = code.bias
    for (index, rule) in code.rules.enumerated() {
      if let reason = contradiction.reason(in: [rule.condition]) {
        findings.append(
          Diagnostic(
            .warning, id: "rule-never-fires", "the rule `\(rule.id)` can't fire: \(reason)",
            at: rule.location, hint: "change one of the two, or remove the rule"))
      } else {
        reachable += max(0, rule.weight)
      }
      if rule.weight == 0 {
        findings.append(
          Diagnostic(
            .warning, id: "rule-without-weight", "the rule `\(rule.id)` has the weight 0",
            at: rule.location, hint: "it changes nothing: give it a weight, or remove it"))
      }
      if let first = code.rules[..<index].first(where: {
        $0.condition.isWritten(as: rule.condition)
      }
      ) {
        findings.append(
          Diagnostic(
            .warning, id: "duplicate-rule",
            "the rule `\(rule.id)` has the same conditions as `\(first.id)`", at: rule.location,
            hint: "remove it, and add its weight to the other's if it was meant to count twice"))
      }
    }
    return findings + reach(of: code, reachable)
  }

  private func reach(of code: Code, _ reachable: Double) -> [Diagnostic] {
    guard !code.rules.isEmpty else { return [] }
    let threshold = CodingRun.rounded(code.threshold)
    if CodingRun.rounded(reachable) < threshold {
      return [
        Diagnostic(
          .warning, id: "unreachable-code",
          "the code `\(code.id)` can't be reached: bias and weights of rules that can fire add up to "
            + "\(Limits.short(reachable)), its threshold is \(Limits.short(code.threshold))",
          at: code.location, hint: "lower the threshold, raise a weight, or add a rule")
      ]
    }
    if CodingRun.rounded(code.bias) >= threshold, code.rules.allSatisfy({ $0.weight >= 0 }) {
      return [
        Diagnostic(
          .warning, id: "always-coded",
          "every utterance of its roles gets the code `\(code.id)`: its bias is its threshold or more",
          at: code.location, hint: "raise the threshold, or lower the bias")
      ]
    }
    return []
  }
}
