public import RapportTranscripts

/// `addressed`: whom the utterance is said to.
public struct AddressedCondition: Hashable, Sendable {
  /// The kinds of addressee, any of which will do.
  public var kinds: Set<Addressee.Kind>

  /// Makes the condition.
  public init(kinds: Set<Addressee.Kind>) { self.kinds = kinds }
}
