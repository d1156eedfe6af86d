/// What agreement with human coders has shown about a code so far.
public enum ValidationState: String, Hashable, Sendable, CaseIterable {
  /// Nothing yet: counts and moments only, marked 'not validated'.
  case experimental
  /// Good enough for figures over sessions.
  case sessionGrade = "session-grade"
  /// Good enough utterance by utterance.
  case utteranceGrade = "utterance-grade"
}
