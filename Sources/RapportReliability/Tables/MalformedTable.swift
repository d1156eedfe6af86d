/// A table that is none: rows of different length, negative counts, categories named twice.
public struct MalformedTable: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong with it, in a sentence.
  public let description: String
}
