import RapportTranscripts

/// Lays a site's codebook over the one it extends.
struct CodebookMerge {
  /// Complaints about what doesn't fit the base.
  private(set) var diagnostics: [Diagnostic] = []
  private let lines: SourceLines

  init(lines: SourceLines) { self.lines = lines }

  /// The base with everything the other says changed, added or switched off.
  mutating func merged(_ base: RuleNode, with site: RuleNode) -> RuleNode {
    guard var entries = base.entries, let changes = site.entries else { return site }
    if let off = site["rules-off"], let codes = base["codes"] {
      replace(&entries, "codes", by: without(off, codes))
    }
    for change in changes where change.key != "extends" && change.key != "rules-off" {
      guard let index = entries.firstIndex(where: { $0.key == change.key }) else {
        entries.append(change)
        continue
      }
      entries[index].keyLocation = change.keyLocation
      entries[index].value = Self.combined(change.key, entries[index].value, change.value)
    }
    return RuleNode(content: .mapping(entries), location: site.location)
  }

  private static func combined(_ key: String, _ base: RuleNode, _ site: RuleNode) -> RuleNode {
    switch key {
    case "lists", "regions", "groups":
      guard let old = base.entries, let new = site.entries else { return site }
      return RuleNode(content: .mapping(replacing(old, by: new)), location: site.location)
    case "uses", "openers":
      return RuleNode(
        content: .sequence((base.items ?? [base]) + (site.items ?? [site])),
        location: site.location)
    case "codes": return replacing(base, by: site, named: "code", code)
    case "episodes": return replacing(base, by: site, named: "episode") { $1 }
    case "measures": return replacing(base, by: site, named: "measure") { $1 }
    default: return site
    }
  }

  /// A code: rules are added, everything else is replaced.
  private static func code(_ base: RuleNode, _ site: RuleNode) -> RuleNode {
    guard let old = base.entries, var new = site.entries else { return site }
    if let index = new.firstIndex(where: { $0.key == "rules" }), let rules = base["rules"]?.items,
      let added = new[index].value.items
    {
      new[index].value.content = .sequence(rules + added)
    }
    return RuleNode(content: .mapping(replacing(old, by: new)), location: site.location)
  }

  private static func replacing(
    _ base: [RuleNode.Entry], by site: [RuleNode.Entry]
  ) -> [RuleNode.Entry] {
    site.reduce(into: base) { entries, change in
      if let index = entries.firstIndex(where: { $0.key == change.key }) {
        entries[index] = change
      } else {
        entries.append(change)
      }
    }
  }

  /// A list whose items have names: those with the same name are combined, others added.
  private static func replacing(
    _ base: RuleNode, by site: RuleNode, named key: String,
    _ combine: (RuleNode, RuleNode) -> RuleNode
  ) -> RuleNode {
    guard var items = base.items, let changes = site.items else { return site }
    let old = items.count
    for change in changes {
      let name = change[key]?.scalar
      if let index = items[..<old].firstIndex(where: { name != nil && $0[key]?.scalar == name }) {
        items[index] = combine(items[index], change)
      } else {
        items.append(change)
      }
    }
    return RuleNode(content: .sequence(items), location: site.location)
  }

  // MARK: Rules switched off

  private func replace(_ entries: inout [RuleNode.Entry], _ key: String, by node: RuleNode) {
    guard let index = entries.firstIndex(where: { $0.key == key }) else { return }
    entries[index].value = node
  }

  private mutating func without(_ off: RuleNode, _ codes: RuleNode) -> RuleNode {
    let known = (codes.items ?? []).flatMap { code in
      (code["rules"]?.items ?? []).compactMap { $0["id"]?.scalar }
    }
    var names: Set<String> = []
    for node in off.items ?? [off] {
      guard let name = node.scalar, known.contains(name) else {
        complain(about: node, known: known)
        continue
      }
      names.insert(name)
    }
    let items = (codes.items ?? []).map { code -> RuleNode in
      guard var entries = code.entries, let rules = code["rules"]?.items else { return code }
      let kept = rules.filter { !names.contains($0["id"]?.scalar ?? "") }
      replace(
        &entries, "rules", by: RuleNode(content: .sequence(kept), location: code.location))
      return RuleNode(content: .mapping(entries), location: code.location)
    }
    return RuleNode(content: .sequence(items), location: codes.location)
  }

  private mutating func complain(about node: RuleNode, known: [String]) {
    let name = node.scalar ?? node.kind
    let near = Nearest.name(to: name, among: known).map { "; did you mean `\($0)`?" } ?? ""
    diagnostics.append(
      .error(
        "unknown-rule", "the codebook that is extended has no rule named `\(name)`\(near)",
        at: node.location, in: lines, hint: "`rules-off` lists ids of its rules"))
  }
}
