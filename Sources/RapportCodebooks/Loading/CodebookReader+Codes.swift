import RapportTranscripts

/// Codes and their rules.
extension CodebookReader {
  static let codeKeys = [
    "code", "alias", "name", "definition", "source", "traps", "roles", "unit", "family", "valence",
    "tier", "reviewed-by", "internal", "opportunities", "threshold", "bias", "outside", "rules",
    "examples",
  ]

  mutating func codes(_ node: RuleNode?) -> [Code] {
    var taken: Set<String> = []
    var rules: Set<String> = []
    return items(node, "`codes`").compactMap { code($0, taken: &taken, rules: &rules) }
  }

  private mutating func code(
    _ node: RuleNode, taken: inout Set<String>, rules ruleIDs: inout Set<String>
  ) -> Code? {
    guard let fields = fields(node, of: "a code", keys: Self.codeKeys) else { return nil }
    let id = name(required(fields, "code"), "a code's id") ?? ""
    let place = fields["code"]?.location ?? node.location
    if !id.isEmpty, !taken.insert(id).inserted {
      duplicate("the code", id, at: place, hint: "rename one, or put their rules together")
    }
    checkUnit(fields["unit"])
    let rules = items(fields["rules"], "`rules`").compactMap { rule($0, of: id, taken: &ruleIDs) }
    let examples = items(fields["examples"], "`examples`").compactMap { example($0) }
    var code = Code(
      id: Code.ID(id), aliases: aliases(fields["alias"], of: id, taken: &taken),
      name: text(required(fields, "name"), "`name`") ?? "",
      definition: text(fields["definition"], "`definition`") ?? "",
      source: text(fields["source"], "`source`") ?? "",
      traps: texts(fields["traps"], "`traps`").map(\.text),
      roles: choices(required(fields, "roles"), "a role in `roles`"),
      family: name(fields["family"], "`family`"),
      valence: choice(fields["valence"], "`valence`") ?? .neutral,
      tier: choice(fields["tier"], "`tier`") ?? .b,
      reviewedBy: texts(fields["reviewed-by"], "`reviewed-by`").map(\.text),
      isInternal: flag(fields["internal"], "`internal`") ?? false,
      opportunities: references(fields["opportunities"], "`opportunities`"),
      threshold: number(fields["threshold"], "`threshold`") ?? 1,
      bias: number(fields["bias"], "`bias`") ?? 0,
      outside: choices(fields["outside"], "a scope in `outside`"),
      rules: rules.filter { $0.setAside == nil },
      examples: examples.filter { $0.setAside == nil }, location: place)
    code.rulesSetAside = rules.filter { $0.setAside != nil }
    code.examplesSetAside = examples.filter { $0.setAside != nil }
    return code
  }

  private mutating func checkUnit(_ node: RuleNode?) {
    guard let node, let unit = text(node, "`unit`"), unit != "utterance" else { return }
    unknown("unknown-value", "`unit`", "can't be", unit, at: node.location, known: ["utterance"])
  }

  private mutating func aliases(
    _ node: RuleNode?, of id: String, taken: inout Set<String>
  ) -> [String] {
    texts(node, "`alias`").compactMap { alias, node in
      if alias == id {
        warn(
          "alias-equals-id", "the alias `\(alias)` is the code's id", at: node.location,
          hint: "remove it")
        return nil
      }
      if names.codes.contains(alias) || !taken.insert(alias).inserted {
        duplicate("the code", alias, at: node.location, hint: "give the alias to one code only")
      }
      return alias
    }
  }

  private mutating func rule(
    _ node: RuleNode, of code: String, taken: inout Set<String>
  ) -> Rule? {
    let own = ["id", "weight", "set-aside"]
    guard let fields = fields(node, of: "a rule", keys: own + ConditionKinds.keywords) else {
      return nil
    }
    let idNode = required(fields, "id")
    let id = text(idNode, "a rule's id") ?? ""
    let place = idNode?.location ?? node.location
    if !id.isEmpty, !isRuleID(id, of: code) {
      complain(
        "rule-id",
        "the id of a rule of `\(code)` begins with `\(code).`, unlike "
          + "`\(Self.shortened(id))`", at: place,
        hint: "a code's id, a dot and a name in kebab case, e.g. `\(code).plain`")
    } else if !id.isEmpty, !taken.insert(id).inserted {
      duplicate("the rule", id, at: place, hint: "give each rule an id of its own")
    }
    let conditions = (node.entries ?? []).filter { !own.contains($0.key) }
    return Rule(
      id: Rule.ID(id), weight: number(fields["weight"], "`weight`") ?? 1,
      condition: condition(of: conditions, "a rule", at: place),
      setAside: text(fields["set-aside"], "`set-aside`"), location: place)
  }

  private func isRuleID(_ id: String, of code: String) -> Bool {
    id.hasPrefix(code + ".")
      && id.dropFirst(code.count + 1).split(separator: ".", omittingEmptySubsequences: false)
        .allSatisfy { KebabCase.isValid(String($0)) }
  }
}
