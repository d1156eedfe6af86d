/// One kind of condition: its words, what it means, examples, and how it is read.
///
/// A kind lives in one file in `Rules/Conditions` and has one line in `ConditionKinds.all`.
package protocol ConditionKind: Sendable {
  /// The keys under which it is written.
  static var keywords: [String] { get }
  /// What it asks, in one sentence without its subject; the reference page shows it.
  static var summary: String { get }
  /// Where it holds and where it doesn't; they document and test it.
  static var examples: [ConditionExample] { get }
}

/// How a kind is read; apart from `ConditionKind` because reading stays within this module.
protocol ReadableCondition: ConditionKind {
  /// The condition under one of the keywords, or nil where it was complained about.
  static func read(
    _ node: RuleNode, under keyword: String, by reader: inout CodebookReader
  ) -> Condition?
}
