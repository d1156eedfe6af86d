/// `coded`: the utterance carries one of these codes, of this codebook or one it uses.
public struct CodedCondition: Hashable, Sendable {
  /// The codes, any of which will do.
  public var codes: [CodeReference]

  /// Makes the condition.
  public init(codes: [CodeReference]) { self.codes = codes }
}
