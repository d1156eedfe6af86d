import RapportTranscripts

/// Names of codes, of this codebook or one it uses.
extension CodebookReader {
  /// A list of codes; one may stand without brackets.
  ///
  /// Aliases become ids.
  mutating func references(_ node: RuleNode?, _ what: String) -> [CodeReference] {
    guard let node else { return [] }
    return texts(node, what).compactMap { reference($0.text, at: $0.node.location) }
  }

  /// A list of codes that must not be empty.
  mutating func someReferences(_ fields: Fields, _ key: String) -> [CodeReference] {
    someReferences(required(fields, key), "`\(key)`")
  }

  /// A list of codes that must not be empty.
  mutating func someReferences(_ node: RuleNode?, _ what: String) -> [CodeReference] {
    refuseEmpty(node, what, hint: "e.g. [\(names.codes.first ?? "open-question")]")
    return references(node, what)
  }

  /// One code.
  mutating func reference(_ text: String, at place: SourceLocation) -> CodeReference? {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2 else {
      return localCode(text, at: place).map { CodeReference(codebook: names.codebook, code: $0) }
    }
    if parts[0] == names.codebook {
      return localCode(parts[1], at: place).map {
        CodeReference(codebook: names.codebook, code: $0)
      }
    }
    guard names.uses.contains(parts[0]) else {
      complain(
        "codebook-not-used",
        "`\(Self.shortened(text))` is a code of a codebook that `uses:` doesn't name", at: place,
        hint: "add `uses: [\(Self.shortened(parts[0]))]` at the top of the codebook")
      return nil
    }
    return CodeReference(codebook: parts[0], code: parts[1])
  }

  /// The id of a code of this codebook that is named by id or alias.
  mutating func localCode(_ name: String, at place: SourceLocation) -> String? {
    if names.codes.contains(name) { return name }
    if let id = names.aliases[name] { return id }
    unknown(
      "unknown-code", "there is no code", "named", name, at: place,
      known: names.codes)
    return nil
  }
}
