public import RapportCodebooks
public import RapportTranscripts

/// Carries tables of codings over to a new version of a codebook.
///
/// Every row stays: under its code, under the new code or codes, or, where the code was retired, under
/// the old one. Two columns say so: `old_code` and `fate`.
public struct CodingsMigration: Sendable {
  /// A table carried over.
  public struct Outcome: Sendable {
    /// The new table as CSV.
    public var csv: [UInt8]
    /// How many codings had each fate, by old code.
    public var counts: [Count]
    /// Codings that were there.
    public var before: Int
    /// Codings that are there now; more by those of splits.
    public var after: Int
    /// Codings of other codebooks, left as they are.
    public var ofOthers: Int
  }

  /// How many codings of a code had its fate.
  public struct Count: Hashable, Sendable {
    /// The old code.
    public var code: String
    /// What became of it.
    public var fate: CodeFate
    /// How many codings.
    public var codings: Int
  }

  let fates: [String: CodeFate]
  let old: Codebook?
  let new: Codebook

  /// Makes ready to carry codings over.
  ///
  /// - Parameters:
  ///   - old: the codebook the codings were made with; where it is given, each of its codes must have a
  ///     fate.
  ///   - new: the codebook they are carried over to. A code that it still has is kept without a row.
  /// - Throws: `InvalidInput` where the map names a code that isn't there or leaves one without fate.
  public init(
    _ map: MigrationMap, from old: Codebook? = nil, to new: Codebook
  ) throws(InvalidInput) {
    var fates: [String: CodeFate] = [:]
    var check = MigrationCheck(old: old, new: new)
    for row in map.rows {
      check.check(row)
      let old = old?.code(named: row.old)?.id.rawValue ?? row.old
      fates[old] = CodeFate(
        row.fate.kind, new: row.fate.new.map { new.code(named: $0)?.id.rawValue ?? $0 })
    }
    check.checkFates(Set(fates.keys))
    guard check.diagnostics.isEmpty else { throw InvalidInput(check.diagnostics) }
    self.fates = fates
    self.old = old
    self.new = new
  }

  /// The id of the code that a table names, by the old codebook where it is given, else by the map or
  /// the new one.
  func id(_ name: String) -> String {
    let id = old?.code(named: name)?.id.rawValue ?? name
    return fates[id] == nil ? new.code(named: id)?.id.rawValue ?? id : id
  }

  /// The fate of a code by its id; nil for one that the map leaves without.
  func fate(of code: String) -> CodeFate? {
    fates[code] ?? (new.codes.contains { $0.id.rawValue == code } ? CodeFate(.keep) : nil)
  }
}
