import RapportCodebooks

extension Condition {
  /// The condition with a change made to it and to every condition within, innermost first.
  func mapped(_ change: (Condition) -> Condition) -> Condition {
    switch self {
    case .all(let parts): return change(.all(parts.map { $0.mapped(change) }))
    case .any(let parts): return change(.any(parts.map { $0.mapped(change) }))
    case .unless(let parts): return change(.unless(parts.map { $0.mapped(change) }))
    case .nearby(var nearby):
      nearby.condition = nearby.condition.mapped(change)
      return change(.nearby(nearby))
    default: return change(self)
    }
  }
}

extension PhraseElement {
  /// The element with a change made to it and to every element within, innermost first.
  func mapped(_ change: (PhraseElement) -> PhraseElement) -> PhraseElement {
    switch self {
    case .optional(let elements): change(.optional(elements.map { $0.mapped(change) }))
    case .alternatives(let sequences):
      change(.alternatives(sequences.map { $0.map { $0.mapped(change) } }))
    default: change(self)
    }
  }
}

extension Codebook {
  /// The codebook with a change made to every condition of its rules and regions.
  func mapping(conditions change: (Condition) -> Condition) -> Codebook {
    var result = self
    for code in result.codes.indices {
      for rule in result.codes[code].rules.indices {
        let condition = result.codes[code].rules[rule].condition
        result.codes[code].rules[rule].condition = condition.mapped(change)
      }
    }
    for region in result.regions.indices {
      result.regions[region].opens = result.regions[region].opens.mapped(change)
      result.regions[region].closes = result.regions[region].closes?.mapped(change)
    }
    return result
  }

  /// The codebook with a change made to every element of its phrases.
  func mapping(elements change: (PhraseElement) -> PhraseElement) -> Codebook {
    func changed(_ phrase: Phrase) -> Phrase {
      var phrase = phrase
      phrase.elements = phrase.elements.map { $0.mapped(change) }
      return phrase
    }
    var result = mapping { condition in
      guard case .phrase(var phrase) = condition else { return condition }
      phrase.phrases = phrase.phrases.map(changed)
      return .phrase(phrase)
    }
    for list in result.lists.indices {
      result.lists[list].phrases = result.lists[list].phrases.map(changed)
    }
    return result
  }

  /// The codebook with a change made to every code.
  func mapping(codes change: (inout Code) -> Void) -> Codebook {
    var result = self
    for code in result.codes.indices { change(&result.codes[code]) }
    return result
  }

  /// The codebook with a change made to every group.
  func mapping(groups change: (inout CodeGroup) -> Void) -> Codebook {
    var result = self
    for group in result.groups.indices { change(&result.groups[group]) }
    return result
  }

  /// The codebook with a change made to every region.
  func mapping(regions change: (inout Region) -> Void) -> Codebook {
    var result = self
    for region in result.regions.indices { change(&result.regions[region]) }
    return result
  }

  /// The codebook with a change made to every episode pattern.
  func mapping(episodes change: (inout EpisodePattern) -> Void) -> Codebook {
    var result = self
    for episode in result.episodes.indices { change(&result.episodes[episode]) }
    return result
  }
}
