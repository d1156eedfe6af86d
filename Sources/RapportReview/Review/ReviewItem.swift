import RapportCodebooks
import RapportCoding

/// A code on an utterance as a person reviews it: suggested by the rules or added by the person.
struct ReviewItem: Sendable {
  /// Where, and which code.
  var anchor: Anchor
  /// What the rules found; nil for a code that the person added.
  var coding: Coding?
  /// What the person made of it.
  var state: SuggestionState
  /// The decision that holds; nil while there is none.
  var decision: Decision?

  var key: String { AnchorKey.key(of: anchor) }
}
