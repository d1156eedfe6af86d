public import RapportCodebooks

/// What a rater made of a suggestion.
public enum SuggestionState: Hashable, Sendable {
  /// Nothing yet.
  case pending
  /// It is right.
  case accepted
  /// The code does not apply.
  case rejected
  /// Another code applies.
  case changed(to: CodeReference)
}
