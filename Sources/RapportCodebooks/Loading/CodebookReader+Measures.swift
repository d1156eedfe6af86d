import RapportTranscripts

/// Measures.
extension CodebookReader {
  private static let kinds = ["ratio", "share", "response", "episodes"]
  private static let outcomes = [
    "answered", "improved", "partial", "unchanged", "worsened", "missed", "censored",
  ]

  mutating func measures(_ node: RuleNode?) -> [Measure] {
    var taken: Set<String> = []
    return items(node, "`measures`").compactMap { node in
      let keys = ["measure", "name", "definition"] + Self.kinds
      guard let fields = fields(node, of: "a measure", keys: keys) else { return nil }
      let id = name(required(fields, "measure"), "a measure's id") ?? ""
      let place = fields["measure"]?.location ?? node.location
      if !taken.insert(id).inserted, !id.isEmpty {
        duplicate("the measure", id, at: place, hint: "rename one")
      }
      let given = Self.kinds.filter { fields[$0] != nil }
      guard given.count == 1, let kind = given.first, let value = fields[kind] else {
        complain(
          "measure-kind", "a measure has exactly one of \(Self.listed(Self.kinds))", at: place,
          hint: "e.g. ratio: {of: [reflection], to: [question]}")
        return nil
      }
      return measure(kind, value).map {
        Measure(
          id: Measure.ID(id), name: text(fields["name"], "`name`") ?? id,
          definition: text(fields["definition"], "`definition`") ?? "", kind: $0, location: place)
      }
    }
  }

  private mutating func measure(_ kind: String, _ node: RuleNode) -> Measure.Kind? {
    switch kind {
    case "ratio":
      guard let fields = fields(node, of: "`ratio`", keys: ["of", "to"]) else { return nil }
      return .ratio(of: someReferences(fields, "of"), to: someReferences(fields, "to"))
    case "share":
      guard let fields = fields(node, of: "`share`", keys: ["of", "among"]) else { return nil }
      return .share(of: someReferences(fields, "of"), among: someReferences(fields, "among"))
    case "response":
      guard let fields = fields(node, of: "`response`", keys: ["to", "by", "within"]) else {
        return nil
      }
      let within = integer(required(fields, "within"), "`within`", atLeast: 1)
      return .response(
        to: someReferences(fields, "to"), by: someReferences(fields, "by"), within: within ?? 1)
    default:
      return episodeMeasure(node)
    }
  }

  private mutating func episodeMeasure(_ node: RuleNode) -> Measure.Kind? {
    guard let fields = fields(node, of: "`episodes`", keys: ["of", "outcomes"]),
      let of = required(fields, "of"), let id = text(of, "`of`")
    else { return nil }
    if !names.episodes.contains(id) {
      unknown(
        "unknown-episode", "there is no episode", "named", id, at: of.location,
        known: names.episodes)
    }
    let given = required(fields, "outcomes")
    refuseEmpty(
      given, "`outcomes`", hint: "known: \(Self.outcomes.joined(separator: ", "))")
    let outcomes = texts(given, "`outcomes`").map { text, node in
      if !Self.outcomes.contains(text) {
        unknown(
          "unknown-value", "an outcome", "can't be", text, at: node.location, known: Self.outcomes)
      }
      return text
    }
    return .episodes(EpisodePattern.ID(id), outcomes: outcomes)
  }
}
