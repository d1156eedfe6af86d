/// What differs between two versions of a codebook.
///
/// ```swift
/// for change in CodebookDiff(from: old, to: new).changes { print(change) }
/// ```
/// Places in the file and the order of parts don't count. A part that is gone is taken for renamed
/// where a new one is plainly the same: a code whose new version keeps the old id as alias, or that
/// has the same definition or the same rules; a rule, list or region with the same content.
public struct CodebookDiff: Hashable, Sendable {
  /// A part of the codebook that was added, removed, changed or renamed.
  public struct Change: Hashable, Sendable {
    /// What happened to it.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
      case added, removed, changed, renamed
    }

    /// What kind of part it is.
    public enum Part: String, Hashable, Sendable, CaseIterable {
      case codebook, list, region, group, code, rule, example, episode, measure
    }

    /// What happened.
    public var kind: Kind
    /// What it is.
    public var part: Part
    /// Its name in the new version, or in the old one where it was removed.
    public var name: String
    /// Its name before, where it was renamed.
    public var oldName: String?
    /// The code it belongs to, by its new id: rules and examples.
    public var code: String?
    /// What differs within it.
    public var details: [Detail] = []
  }

  /// A value that differs: removed where there is no new one, added where there was no old one.
  public struct Detail: Hashable, Sendable {
    /// What it is, such as `threshold` or `condition`.
    public var field: String
    /// The old value.
    public var old: String?
    /// The new value.
    public var new: String?
  }

  /// The changes: of the codebook itself, lists, regions, groups, codes each with its rules and
  /// examples, episodes, measures; within each in the order of the new version, what was removed
  /// behind.
  public var changes: [Change]

  /// Compares two versions.
  public init(from old: Codebook, to new: Codebook) {
    changes = DiffBuilder(old: old, new: new).changes
  }

  /// How many changes of a kind there are to parts of a kind.
  public func count(_ kind: Change.Kind, _ part: Change.Part) -> Int {
    changes.count { $0.kind == kind && $0.part == part }
  }
}
