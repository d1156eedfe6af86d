import RapportCodebooks

extension Feature {
  /// An element that never matches, and one that always matches nothing.
  private static let never = PhraseElement.alternatives([])
  private static let nothing = PhraseElement.optional([])

  private static func element(
    _ name: String, _ change: @escaping @Sendable (PhraseElement) -> PhraseElement
  ) -> Feature {
    Feature("element " + name) { $0.mapping(elements: change) }
  }

  static let elements: [Feature] = [
    element("word") { if case .word = $0 { never } else { $0 } },
    element("word with clitic") { element in
      if case .word(let word) = element, ["is", "has", "had", "would", "'s", "'d"].contains(word) {
        // Compared as a beginning, a word doesn't stand for its clitic.
        .prefix(word)
      } else {
        element
      }
    },
    element("prefix") { if case .prefix(let word) = $0 { .word(word) } else { $0 } },
    element("inflected") { if case .inflected(let word) = $0 { .word(word) } else { $0 } },
    element("any word") { $0 == .anyWord ? never : $0 },
    element("person") { $0 == .person ? never : $0 },
    element("list") { if case .list = $0 { never } else { $0 } },
    element("question mark") { $0 == .questionMark ? never : $0 },
    element("gap, one less") { if case .gap(let most) = $0 { .gap(atMost: most - 1) } else { $0 } },
    element("gap, one more") { if case .gap(let most) = $0 { .gap(atMost: most + 1) } else { $0 } },
    element("sentence start") { $0 == .sentenceStart ? nothing : $0 },
    element("sentence end") { $0 == .sentenceEnd ? nothing : $0 },
    element("utterance start") { $0 == .utteranceStart ? .sentenceStart : $0 },
    element("utterance end") { $0 == .utteranceEnd ? .sentenceEnd : $0 },
    element("optional, left out") { if case .optional = $0 { nothing } else { $0 } },
    element("optional, required") { element in
      if case .optional(let parts) = element { .alternatives([parts]) } else { element }
    },
    element("alternatives, first") { element in
      if case .alternatives(let sequences) = element {
        .alternatives(Array(sequences.prefix(1)))
      } else {
        element
      }
    },
    element("alternatives, last") { element in
      if case .alternatives(let sequences) = element {
        .alternatives(Array(sequences.suffix(1)))
      } else {
        element
      }
    },
  ]
}
