/// `in`: the utterance stands within one of these regions of the codebook.
public struct RegionCondition: Hashable, Sendable {
  /// The regions' names, any of which will do.
  public var regions: [String]

  /// Makes the condition.
  public init(regions: [String]) { self.regions = regions }
}
