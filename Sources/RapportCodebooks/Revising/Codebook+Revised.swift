extension Codebook {
  /// The codebook with some codes revised; its fingerprint stays that of the text it was read from.
  package func revised(by revisions: [CodeRevision]) -> Codebook {
    var revised = self
    for revision in revisions {
      guard let index = codes.firstIndex(where: { $0.id == revision.code }) else { continue }
      revised.codes[index] = codes[index].revised(by: revision)
    }
    return revised
  }
}

extension Code {
  /// The code after a revision.
  package func revised(by revision: CodeRevision) -> Code {
    var code = self
    if bias != 0 {
      code.bias = CodeRevision.rounded(bias - revision.raise)
    } else {
      code.threshold = CodeRevision.rounded(threshold + revision.raise)
    }
    code.rules = rules.compactMap { rule in
      var rule = rule
      if let weight = revision.weights[rule.id] { rule.weight = weight }
      if let gone = revision.retiredPhrases[rule.id] {
        rule.condition = rule.condition.without(phrases: gone)
      }
      return revision.weights[rule.id] == 0 ? nil : rule
    }
    code.rules += revision.added.map(\.rule)
    return code
  }
}

extension Condition {
  /// The phrases of the rule's own list: of `phrase:` that stands in the rule itself.
  package var ownPhrases: [Phrase] {
    switch self {
    case .phrase(let condition): condition.phrases
    case .all(let conditions):
      conditions.compactMap {
        if case .phrase(let condition) = $0 { condition.phrases } else { nil }
      }.first ?? []
    default: []
    }
  }

  /// The condition without some of those phrases.
  package func without(phrases gone: Set<String>) -> Condition {
    switch self {
    case .phrase(var condition):
      condition.phrases.removeAll { gone.contains($0.text) }
      return .phrase(condition)
    case .all(var conditions):
      for (index, part) in conditions.enumerated() {
        guard case .phrase = part else { continue }
        conditions[index] = part.without(phrases: gone)
        break
      }
      return .all(conditions)
    default: return self
    }
  }
}
