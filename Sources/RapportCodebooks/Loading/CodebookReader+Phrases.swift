import RapportTranscripts

/// Phrases, always quoted (design.md S14).
extension CodebookReader {
  /// A list of phrases; one may stand without brackets.
  mutating func phrases(_ node: RuleNode?, _ what: String) -> [Phrase] {
    guard let node else { return [] }
    if let items = node.items, items.isEmpty {
      complain(
        "empty-list", "\(what) has no phrase", at: node.location, hint: "add one, or remove it")
    }
    return (node.items ?? [node]).compactMap { phrase($0) }
  }

  private mutating func phrase(_ node: RuleNode) -> Phrase? {
    guard case .scalar(let text, let isQuoted) = node.content else {
      wrongType(node, "a phrase", expected: "a text in quotation marks")
      return nil
    }
    guard isQuoted else {
      complain(
        "unquoted-phrase", "a phrase must stand in quotation marks", at: node.location,
        hint: "write \"\(Self.shortened(text))\"")
      return nil
    }
    do {
      let result = try PhraseParser.parse(text)
      for list in result.lists {
        check(list, in: node)
      }
      return Phrase(text: text, elements: result.elements, location: node.location)
    } catch {
      complain(error.id, error.message, at: place(error.offset, in: node), hint: error.hint)
      return nil
    }
  }

  private mutating func check(_ list: PhraseParser.ListReference, in node: RuleNode) {
    usedLists.insert(list.name)
    guard !names.lists.contains(list.name) else { return }
    unknown(
      "unknown-list", "there is no list", "named", "@" + list.name,
      at: place(list.offset, in: node),
      known: names.lists.map { "@" + $0 } + ["@person"])
  }

  private func place(_ offset: Int, in node: RuleNode) -> SourceLocation {
    lines(of: node.location)?.location(ofByte: offset, inQuotesAt: node.location) ?? node.location
  }
}
