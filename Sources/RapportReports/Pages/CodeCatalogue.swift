package import RapportCodebooks
import RapportTranscripts

/// The codes of the codebooks by their reference.
package struct CodeCatalogue: Sendable {
  package let codebooks: [Codebook]
  private let codes: [CodeReference: Code]

  package init(_ codebooks: [Codebook]) {
    self.codebooks = codebooks.sorted { $0.id < $1.id }
    var codes: [CodeReference: Code] = [:]
    for codebook in codebooks {
      for code in codebook.codes {
        codes[CodeReference(codebook: codebook.id.rawValue, code: code.id.rawValue)] = code
      }
    }
    self.codes = codes
  }

  package subscript(reference: CodeReference) -> Code? { codes[reference] }

  /// The name people read; the id where the codebook isn't at hand.
  package func name(_ reference: CodeReference) -> String {
    codes[reference]?.name ?? reference.code
  }

  /// Colour and shape.
  package func domain(_ reference: CodeReference) -> CodeDomain {
    codes[reference]?.valence == .flag
      ? .flag : CodeDomain(codebook: reference.codebook, code: codes[reference])
  }

  /// The family a code is counted with; the codebook's title where it has none.
  package func family(_ reference: CodeReference) -> String {
    if codes[reference]?.valence == .flag { return "for a person to read" }
    if let family = codes[reference]?.family { return family }
    let codebook = codebooks.first { $0.id.rawValue == reference.codebook }
    guard let title = codebook?.title, !title.isEmpty else { return reference.codebook }
    return title
  }

  /// Whether a code is risk language, shown first and never scored.
  package func isFlag(_ reference: CodeReference) -> Bool { codes[reference]?.valence == .flag }

  /// Whether a code is usually harmful; its shape is drawn hollow.
  package func isNegative(_ reference: CodeReference) -> Bool {
    codes[reference]?.valence == .negative
  }

  /// Its shape, hollow where the code usually hinders.
  package func glyph(_ reference: CodeReference) -> HTML {
    domain(reference).glyph(isHollow: isNegative(reference))
  }

  /// Whether a code serves other rules only.
  package func isInternal(_ reference: CodeReference) -> Bool {
    codes[reference]?.isInternal == true
  }
}
