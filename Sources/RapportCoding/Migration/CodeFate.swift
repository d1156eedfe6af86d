/// What becomes of a code when a codebook changes.
public struct CodeFate: Hashable, Sendable {
  /// The kinds of fate, as a map of codes names them.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// It stays as it is.
    case keep
    /// It has another name.
    case rename
    /// Several codes take its place; a person decides which of them apply.
    case split
    /// It becomes one with others.
    case merge
    /// Nothing takes its place; its codings stay under the old name, marked as retired.
    case retire
  }

  /// The kind.
  public var kind: Kind
  /// The codes that take its place; empty where it stays or is retired.
  public var new: [String]

  /// Makes a fate.
  public init(_ kind: Kind, new: [String] = []) {
    self.kind = kind
    self.new = new
  }
}
