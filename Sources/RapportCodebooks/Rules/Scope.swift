/// Stretches of a sentence in which words don't mean themselves.
public enum Scope: String, Hashable, Sendable, CaseIterable {
  /// After a negation: up to four words behind `not`, `never`, `without` …, but not behind an opening `No,`.
  case negation
  /// Inside double quotation marks.
  case quotation
  /// What somebody is told to have said: behind `she said`, `I told him`, `he was like`.
  case reported
  /// Behind `if`, `would`, `could`, `might`, `imagine` in the sentence.
  case hypothetical
}
