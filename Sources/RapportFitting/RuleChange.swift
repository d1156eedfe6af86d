package import RapportCodebooks

/// What a fit changes about one rule, and where the rule holds in the sessions it is made from.
package struct RuleChange: Hashable, Sendable {
  /// The code.
  package var code: Code.ID
  /// The rule.
  package var rule: Rule.ID
  /// Its weight as it is; nil for a rule that comes.
  package var old: Double?
  /// Its weight as proposed; nil for a rule that goes.
  package var new: Double?
  /// On how many utterances it holds.
  package var holds: Int
  /// How many of these carry the code in the reference.
  package var carries: Int
  /// Phrases that go from a rule that stays.
  package var retiredPhrases: [String] = []
  /// What a rule that comes asks, as it is written.
  package var lines: [String] = []
}
