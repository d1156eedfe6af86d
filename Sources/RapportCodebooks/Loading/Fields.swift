import RapportTranscripts

/// The values of a mapping whose keys are all known ones.
struct Fields {
  /// What the mapping is, for messages: `a code`.
  let what: String
  /// Where the mapping begins.
  let location: SourceLocation
  private let entries: [RuleNode.Entry]

  init(what: String, location: SourceLocation, entries: [RuleNode.Entry]) {
    self.what = what
    self.location = location
    self.entries = entries
  }

  /// The value under a key.
  subscript(key: String) -> RuleNode? { entries.first { $0.key == key }?.value }
}

extension CodebookReader {
  /// The values of a mapping; unknown keys and wrong types are complained about.
  mutating func fields(_ node: RuleNode, of what: String, keys: [String]) -> Fields? {
    guard let entries = node.entries else {
      wrongType(node, what, expected: "a mapping with \(Self.listed(keys))")
      return nil
    }
    for entry in entries where !keys.contains(entry.key) {
      unknown("unknown-key", what, "has no key", entry.key, at: entry.keyLocation, known: keys)
    }
    return Fields(what: what, location: node.location, entries: entries)
  }

  /// The value under a key that must be there.
  mutating func required(_ fields: Fields, _ key: String) -> RuleNode? {
    if let node = fields[key] { return node }
    complain(
      "missing-key", "\(fields.what) needs the key `\(key)`", at: fields.location,
      hint: "add `\(key): ...`")
    return nil
  }

  /// Complains about a name that is not known, with the known ones.
  mutating func unknown(
    _ id: String, _ what: String, _ verb: String, _ name: String, at location: SourceLocation,
    known: [String]
  ) {
    let near = Nearest.name(to: name, among: known).map { "; did you mean `\($0)`?" } ?? ""
    complain(
      id, "\(what) \(verb) `\(Self.shortened(name))`\(near)", at: location,
      hint: known.isEmpty ? "there are none" : "known: \(known.joined(separator: ", "))")
  }

  /// Complains about a value of another kind than is meant.
  mutating func wrongType(_ node: RuleNode, _ what: String, expected: String) {
    complain(
      "wrong-type", "\(what) must be \(expected), not \(node.kind)", at: node.location,
      hint: "docs/reference/rule-language.md shows how it is written")
  }

  static func listed(_ names: [String]) -> String {
    names.map { "`\($0)`" }.joined(separator: ", ")
  }

  static func shortened(_ text: String) -> String {
    let line = text.replacing("\n", with: " ")
    return line.count > 60 ? line.prefix(60) + "…" : line
  }
}
