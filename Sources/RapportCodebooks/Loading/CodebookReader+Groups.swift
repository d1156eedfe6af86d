import RapportTranscripts

/// Groups of codes, episodes and measures.
extension CodebookReader {
  mutating func groups(_ node: RuleNode?, codes: [Code]) -> [CodeGroup] {
    var owners: [String: String] = [:]
    return entries(node, "`groups`").compactMap { group($0, owners: &owners, codes: codes) }
  }

  private mutating func group(
    _ entry: RuleNode.Entry, owners: inout [String: String], codes: [Code]
  ) -> CodeGroup? {
    let name = checkedName(entry.key, "a group's name", at: entry.keyLocation)
    let keys = ["codes", "choose", "keep-others", "otherwise"]
    guard let fields = fields(entry.value, of: "a group", keys: keys), let name else { return nil }
    let listed = required(fields, "codes")
    refuseEmpty(listed, "`codes`", hint: "list the codes of the group")
    let members = texts(listed, "`codes`").compactMap { text, node in
      member(text, of: name, at: node.location, owners: &owners)
    }
    var otherwise: Code.ID?
    if let node = fields["otherwise"], let text = text(node, "`otherwise`") {
      otherwise = member(text, of: name, at: node.location, owners: &owners)
      if let code = codes.first(where: { $0.id == otherwise }), !code.rules.isEmpty {
        complain(
          "otherwise-with-rules",
          "`\(code.id)` is given to what is left, so it can't have rules of its own",
          at: node.location, hint: "remove its rules, or list it under `codes` of the group")
      }
    }
    return CodeGroup(
      name: name, codes: members, choice: choice(fields["choose"], "`choose`") ?? .first,
      keepsOthers: flag(fields["keep-others"], "`keep-others`") ?? false, otherwise: otherwise,
      location: entry.keyLocation)
  }

  private mutating func member(
    _ text: String, of group: String, at place: SourceLocation, owners: inout [String: String]
  ) -> Code.ID? {
    guard let id = localCode(text, at: place) else { return nil }
    if let owner = owners[id] {
      complain(
        "code-in-two-groups",
        owner == group
          ? "`\(id)` stands twice in the group `\(group)`"
          : "`\(id)` is in the group `\(owner)` already", at: place,
        hint: "a code is in one group at most, and once")
      return nil
    }
    owners[id] = group
    return Code.ID(id)
  }

  mutating func episodes(_ node: RuleNode?) -> [EpisodePattern] {
    var taken: Set<String> = []
    let keys = [
      "episode", "name", "markers", "repairs", "aggravations", "engagements", "gap",
      "answer-within", "reaction-within", "engagements-to-improve",
    ]
    return items(node, "`episodes`").compactMap { node in
      guard let fields = fields(node, of: "an episode", keys: keys) else { return nil }
      let id = name(required(fields, "episode"), "an episode's id") ?? ""
      let place = fields["episode"]?.location ?? node.location
      if !taken.insert(id).inserted, !id.isEmpty {
        duplicate("the episode", id, at: place, hint: "rename one")
      }
      return EpisodePattern(
        id: EpisodePattern.ID(id), name: text(fields["name"], "`name`") ?? id,
        markers: someReferences(fields, "markers"), repairs: someReferences(fields, "repairs"),
        aggravations: references(fields["aggravations"], "`aggravations`"),
        engagements: references(fields["engagements"], "`engagements`"),
        gap: integer(fields["gap"], "`gap`", atLeast: 0) ?? 4,
        answerWithin: integer(fields["answer-within"], "`answer-within`", atLeast: 1) ?? 6,
        reactionWithin: integer(fields["reaction-within"], "`reaction-within`", atLeast: 1) ?? 3,
        engagementsToImprove: integer(
          fields["engagements-to-improve"], "`engagements-to-improve`", atLeast: 1) ?? 2,
        location: place)
    }
  }
}
