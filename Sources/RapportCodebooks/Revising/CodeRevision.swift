/// What changes about one code: its threshold or bias, the weights of its rules, phrases and rules
/// that go, rules that come.
package struct CodeRevision: Hashable, Sendable {
  /// The code.
  package var code: Code.ID
  /// How much more a score needs; taken off the bias where the code has one, else added to the
  /// threshold.
  package var raise: Double
  /// The new weights of rules, by id; of zero, the rule goes.
  package var weights: [Rule.ID: Double]
  /// Phrases that go, as written, by the rule that has them in its own list.
  package var retiredPhrases: [Rule.ID: Set<String>]
  /// The rules that come, behind the others.
  package var added: [AddedRule]

  /// Makes a revision; with the code alone, nothing changes.
  package init(
    code: Code.ID, raise: Double = 0, weights: [Rule.ID: Double] = [:],
    retiredPhrases: [Rule.ID: Set<String>] = [:], added: [AddedRule] = []
  ) {
    self.code = code
    self.raise = raise
    self.weights = weights
    self.retiredPhrases = retiredPhrases
    self.added = added
  }

  /// Whether anything changes.
  package var isEmpty: Bool {
    raise == 0 && weights.isEmpty && retiredPhrases.isEmpty && added.isEmpty
  }

  /// A number as a codebook has it: without noise behind the second digit.
  package static func rounded(_ number: Double) -> Double { (number * 100).rounded() / 100 }
}

/// A rule that comes, with its conditions as they are written.
package struct AddedRule: Hashable, Sendable {
  /// The rule.
  package var rule: Rule
  /// The lines of its conditions, without indentation.
  package var lines: [String]

  /// Makes a rule to be added.
  package init(rule: Rule, lines: [String]) {
    self.rule = rule
    self.lines = lines
  }
}
