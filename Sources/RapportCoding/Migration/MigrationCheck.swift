import RapportCodebooks
import RapportTranscripts

/// What a map of codes must fulfil, given the codebooks.
struct MigrationCheck {
  private(set) var diagnostics: [Diagnostic] = []
  let old: Codebook?
  let new: Codebook

  init(old: Codebook?, new: Codebook) {
    self.old = old
    self.new = new
  }

  /// Complains about names that the codebooks don't have.
  mutating func check(_ row: MigrationMap.Row) {
    if let old, old.code(named: row.old) == nil {
      unknown(row.old, in: old, which: "old", at: row.location)
    }
    for name in row.fate.new where new.code(named: name) == nil {
      unknown(name, in: new, which: "new", at: row.location)
    }
    if row.fate.kind == .keep, new.code(named: row.old) == nil {
      unknown(row.old, in: new, which: "new", at: row.location)
    }
    guard row.fate.kind == .rename, let target = row.fate.new.first,
      let old, let code = old.code(named: target), code.id != old.code(named: row.old)?.id
    else { return }
    diagnostics.append(
      Diagnostic(
        .error, id: "migration-rename-onto",
        "`\(row.old)` is renamed to `\(target)`, which is an old code too", at: row.location,
        hint: "two codes that become one have the fate merge"))
  }

  private mutating func unknown(
    _ name: String, in codebook: Codebook, which: String, at place: SourceLocation
  ) {
    diagnostics.append(
      Diagnostic(
        .error, id: "unknown-code",
        "the \(which) codebook `\(codebook.id)` \(codebook.version) has no code `\(name)`",
        at: place, hint: "codes: " + codebook.codes.map(\.id.rawValue).joined(separator: ", ")))
  }

  /// Complains about codes of the old codebook without a fate.
  mutating func checkFates(_ fates: Set<String>) {
    guard let old else { return }
    let kept = Set(new.codes.map(\.id))
    let missing = old.codes.filter { !kept.contains($0.id) && !fates.contains($0.id.rawValue) }
    guard !missing.isEmpty else { return }
    diagnostics.append(Self.withoutFate(missing.map(\.id.rawValue), new: new, at: nil))
  }

  /// The complaint about codes that neither the map nor the new codebook has.
  static func withoutFate(
    _ codes: [String], new: Codebook, at place: SourceLocation?
  ) -> Diagnostic {
    let names = codes.map { "`\($0)`" }.joined(separator: ", ")
    return Diagnostic(
      .error, id: "code-without-fate",
      "the map says nothing of \(names), and the codebook `\(new.id)` \(new.version) has no such "
        + "code\(codes.count == 1 ? "" : "s")", at: place,
      hint: "give each a row: rename, split, merge or retire")
  }
}
