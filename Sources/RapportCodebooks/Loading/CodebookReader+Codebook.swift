import RapportTranscripts

/// The top of a codebook.
extension CodebookReader {
  static let codebookKeys = [
    "codebook", "version", "title", "description", "language", "source", "extends", "uses",
    "openers",
    "lists", "regions", "groups", "codes", "rules-off", "episodes", "measures",
  ]

  /// The codebook; its parts are only of use where there was no complaint.
  mutating func codebook(_ root: RuleNode, fingerprint: Fingerprint) -> Codebook? {
    guard let fields = fields(root, of: "a codebook", keys: Self.codebookKeys) else { return nil }
    if let node = fields["rules-off"] {
      complain(
        "rules-off-without-base", "`rules-off` needs `extends`", at: node.location,
        hint: "in a codebook that stands by itself, remove the rules")
    }
    let id = name(required(fields, "codebook"), "the codebook's id") ?? ""
    let version = text(required(fields, "version"), "`version`") ?? ""
    let language = text(required(fields, "language"), "`language`") ?? ""
    let lists = lists(fields["lists"])
    let regions = regions(fields["regions"])
    let codes = codes(required(fields, "codes"))
    let groups = groups(fields["groups"], codes: codes)
    let codebook = Codebook(
      id: Codebook.ID(id), version: version, title: text(fields["title"], "`title`") ?? "",
      description: text(fields["description"], "`description`") ?? "", language: language,
      source: text(fields["source"], "`source`") ?? "", uses: uses(fields["uses"], by: id),
      openers: openers(fields["openers"]), lists: lists, regions: regions, groups: groups,
      codes: codes, episodes: episodes(fields["episodes"]),
      measures: measures(fields["measures"]), fingerprint: fingerprint)
    checkWhole(codebook)
    return codebook
  }

  private mutating func uses(_ node: RuleNode?, by id: String) -> [Codebook.ID] {
    var seen: Set<String> = [id]
    return texts(node, "`uses`").compactMap { text, node in
      guard let name = checkedName(text, "a codebook's id", at: node.location) else { return nil }
      guard seen.insert(name).inserted else {
        duplicate("the codebook", name, at: node.location, hint: "name each other codebook once")
        return nil
      }
      return Codebook.ID(name)
    }
  }

  /// Complains about a name that was given before.
  mutating func duplicate(
    _ what: String, _ name: String, at place: SourceLocation, hint: String
  ) {
    complain(
      "duplicate-name", "\(what) `\(Self.shortened(name))` is there already", at: place, hint: hint)
  }

  /// Opening words and phrases: plain words, quoted.
  private mutating func openers(_ node: RuleNode?) -> [String] {
    phrases(node, "`openers`").compactMap { phrase in
      let isPlain = phrase.elements.allSatisfy { if case .word = $0 { true } else { false } }
      if !isPlain, let place = phrase.location {
        complain(
          "opener-not-plain", "an opener consists of words only", at: place,
          hint: "give every variant a line of its own")
      }
      return isPlain ? phrase.text : nil
    }
  }

  private mutating func lists(_ node: RuleNode?) -> [PhraseList] {
    entries(node, "`lists`").compactMap { entry in
      guard let name = checkedName(entry.key, "a list's name", at: entry.keyLocation) else {
        return nil
      }
      if name == "person" {
        complain(
          "duplicate-name", "`@person` is built in: anybody on the roster", at: entry.keyLocation,
          hint: "give the list another name")
      }
      return PhraseList(
        name: name, phrases: phrases(entry.value, "the list `\(name)`"),
        location: entry.keyLocation)
    }
  }

  private mutating func regions(_ node: RuleNode?) -> [Region] {
    entries(node, "`regions`").compactMap { entry in
      let name = checkedName(entry.key, "a region's name", at: entry.keyLocation)
      guard
        let fields = fields(
          entry.value, of: "a region", keys: ["opens", "closes", "utterances"]),
        let name
      else { return nil }
      let opens = required(fields, "opens").map { condition($0, of: "`opens`") } ?? .all([])
      return Region(
        name: name, opens: opens,
        closes: fields["closes"].map { condition($0, of: "`closes`") },
        utterances: integer(fields["utterances"], "`utterances`", atLeast: 1) ?? 30,
        location: entry.keyLocation)
    }
  }

  /// The entries of a mapping from names to something.
  mutating func entries(_ node: RuleNode?, _ what: String) -> [RuleNode.Entry] {
    guard let node else { return [] }
    guard let entries = node.entries else {
      wrongType(node, what, expected: "a mapping from names to values")
      return []
    }
    return entries
  }

  /// The items of a list of mappings.
  mutating func items(_ node: RuleNode?, _ what: String) -> [RuleNode] {
    guard let node else { return [] }
    guard let items = node.items else {
      wrongType(node, what, expected: "a list")
      return []
    }
    return items
  }
}
