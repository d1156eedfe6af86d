package import RapportCodebooks

extension Phrase {
  /// A phrase of elements, with the line that would be written for it.
  package init(_ elements: [PhraseElement]) {
    self.init(text: elements.map(\.written).joined(separator: " "), elements: elements)
  }
}

extension PhraseElement {
  fileprivate var written: String {
    switch self {
    case .word(let word): word
    case .prefix(let word): word + "*"
    case .inflected(let word): word + "~"
    case .anyWord: "_"
    case .person: "@person"
    case .list(let name): "@" + name
    case .gap(let most): ".." + String(most)
    case .questionMark: "?"
    case .sentenceStart: "^"
    case .sentenceEnd: "$"
    case .utteranceStart: "^^"
    case .utteranceEnd: "$$"
    case .optional(let elements): "[" + elements.map(\.written).joined(separator: " ") + "]"
    case .alternatives(let sequences):
      "("
        + sequences.map { $0.map(\.written).joined(separator: " ") }.joined(separator: "|")
        + ")"
    }
  }
}
