import RapportCodebooks
import RapportMatching

extension ReferenceReading {
  /// The tokens of a sentence that lie in a scope.
  func scope(_ scope: Scope, of tokens: [ReferenceToken]) -> Set<Int> {
    switch scope {
    case .quotation: Set(tokens.indices.filter { tokens[$0].isQuoted })
    case .reported: reported(tokens)
    case .negation: negated(tokens)
    case .hypothetical: hypothetical(tokens)
    }
  }

  private func reported(_ tokens: [ReferenceToken]) -> Set<Int> {
    var all: Set<Int> = []
    for verb in tokens.indices.dropFirst() {
      let subject = tokens[verb - 1]
      guard ReportingVerbs.subjects.contains(subject.word) || session.person(subject) != nil
      else { continue }
      if ReportingVerbs.verbs.contains(tokens[verb].word) {
        all.formUnion(tokens.indices[(verb + 1)...])
      }
      if ReportingVerbs.beforeLike.contains(tokens[verb].word), verb + 1 < tokens.count,
        tokens[verb + 1].word == "like"
      {
        all.formUnion(tokens.indices[(verb + 2)...])
      }
    }
    return all
  }

  private func negated(_ tokens: [ReferenceToken]) -> Set<Int> {
    var all: Set<Int> = []
    for (index, token) in tokens.enumerated() where Negations.all.contains(token.word) {
      if token.word == "no" && token.hasComma { continue }
      for behind in tokens.indices[(index + 1)...].prefix(4) {
        if tokens[behind].isQuestionMark || tokens[behind].word == "but" { break }
        all.insert(behind)
        if tokens[behind].hasComma { break }
      }
    }
    return all
  }

  private func hypothetical(_ tokens: [ReferenceToken]) -> Set<Int> {
    guard let word = tokens.firstIndex(where: { Hypotheticals.all.contains($0.word) }) else {
      return []
    }
    return Set(tokens.indices[(word + 1)...])
  }
}
