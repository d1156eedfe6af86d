import RapportCodebooks
import RapportCoding
import RapportReports
import RapportTranscripts

/// Codes as buttons that send their form: those used last first, then all by codebook, or those
/// that a search finds.
struct CodeChooser {
  let catalogue: CodeCatalogue
  let recent: [CodeReference]
  /// What the codes' names or ids must hold.
  let search: String?
  /// Whose utterance it is; codes that can't stand on it come last.
  let role: SpeakerRole?

  private struct Choice {
    var reference: CodeReference
    var code: Code
  }

  /// The buttons.
  func html() -> HTML {
    let shown = catalogue.codebooks.map { book in
      (
        title: book.title,
        choices: book.codes.filter { !$0.isInternal && fits($0) }.map {
          Choice(
            reference: .init(codebook: book.id.rawValue, code: $0.id.rawValue), code: $0)
        }
      )
    }.filter { !$0.choices.isEmpty }
    let isLikely = { (choices: [Choice]) in choices.contains { isFor($0.code) } }
    let likely = shown.filter { isLikely($0.choices) }
    return .joined([
      recentButtons,
      shown.isEmpty ? .element(.p) { "No code has this in its name." } : .empty,
      .joined(
        (likely + shown.filter { !isLikely($0.choices) }).map { group($0.title, $0.choices) }),
    ])
  }

  private var recentButtons: HTML {
    let known = recent.compactMap { reference in
      catalogue[reference].map { Choice(reference: reference, code: $0) }
    }
    guard search == nil, !known.isEmpty else { return .empty }
    return .element(.fieldset, [.class("chooser recent")]) {
      HTML.element(.legend) { "Used last (keys 1 to \(known.count))" }
      for (number, choice) in known.enumerated() { button(choice, key: String(number + 1)) }
    }
  }

  private func group(_ title: String, _ choices: [Choice]) -> HTML {
    let fitting = choices.filter { isFor($0.code) }
    let others = choices.filter { !isFor($0.code) }
    return .element(.fieldset, [.class("chooser")]) {
      HTML.element(.legend) { title }
      for choice in fitting + others { button(choice) }
    }
  }

  private func button(_ choice: Choice, key: String? = nil) -> HTML {
    var attributes: [Attribute] = [
      .set(.name, "code"), .set(.value, choice.reference.description),
      .set(.title, choice.code.definition),
    ]
    if let key { attributes.append(.set(.ariaKeyshortcuts, key)) }
    if !isFor(choice.code) { attributes.append(.class("unlikely")) }
    return .element(.button, attributes) {
      if let key {
        HTML.element(.kbd) { key }
        " "
      }
      catalogue.glyph(choice.reference)
      " " + choice.code.name
    }
  }

  private func isFor(_ code: Code) -> Bool { role.map(code.roles.contains) ?? true }

  private func fits(_ code: Code) -> Bool {
    guard let search = search?.lowercased() else { return true }
    return code.name.lowercased().contains(search)
      || code.id.rawValue.lowercased().contains(search)
  }
}
