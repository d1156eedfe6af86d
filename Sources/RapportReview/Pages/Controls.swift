import RapportCodebooks
import RapportReports

/// The parts that forms are made of.
enum Controls {
  /// A choice of a list with its label; the first entry says that nothing is chosen.
  static func choice(
    _ label: String, name: String, none: String, options: [(value: String, words: String)],
    chosen: String?
  ) -> HTML {
    .element(.label, [.class("field")]) {
      HTML.element(.span) { label }
      HTML.element(.select, [.set(.name, name)]) {
        HTML.element(.option, [.set(.value, "")]) { none }
        for option in options { entry(option, chosen) }
      }
    }
  }

  /// An entry of a list.
  static func entry(_ option: (value: String, words: String), _ chosen: String?) -> HTML {
    let mark: [Attribute] = option.value == chosen ? [.set(.selected, "selected")] : []
    return .element(.option, [.set(.value, option.value)] + mark) { option.words }
  }

  /// All codes a person can give, by codebook.
  static func codes(
    _ label: String, _ catalogue: CodeCatalogue, chosen: String? = nil
  ) -> HTML {
    .element(.label, [.class("field")]) {
      HTML.element(.span) { label }
      HTML.element(.select, [.set(.name, "code")]) {
        HTML.element(.option, [.set(.value, "")]) { "choose a code" }
        for codebook in catalogue.codebooks {
          HTML.element(.optgroup, [.set(.label, codebook.title)]) {
            for code in codebook.codes where !code.isInternal {
              entry(("\(codebook.id)/\(code.id)", code.name), chosen)
            }
          }
        }
      }
    }
  }

  /// What a form sends without showing it.
  static func hidden(_ name: String, _ value: String) -> HTML {
    .element(.input, [.set(.type, "hidden"), .set(.name, name), .set(.value, value)])
  }

  /// A button that sends its form.
  static func button(
    _ words: String, name: String, value: String, form: String? = nil, said: String? = nil,
    kind: String = "", key: String? = nil
  ) -> HTML {
    var attributes: [Attribute] = [.set(.name, name), .set(.value, value)]
    if let form { attributes.append(.set(.form, form)) }
    if let said { attributes.append(.set(.ariaLabel, said)) }
    if let key { attributes.append(.set(.ariaKeyshortcuts, key)) }
    if !kind.isEmpty { attributes.append(.class(kind)) }
    return .element(.button, attributes) { words }
  }

  /// How sure the person is, and why.
  static var confidenceAndNote: HTML {
    .joined([
      .element(.fieldset) {
        HTML.element(.legend) { "How sure are you?" }
        for level in 1...5 {
          HTML.element(.label, [.class("level")]) {
            HTML.element(
              .input,
              [.set(.type, "radio"), .set(.name, "confidence"), .set(.value, String(level))])
            level == 1 ? "1 guess" : level == 5 ? "5 certain" : String(level)
          }
        }
      },
      .element(.label, [.class("field")]) {
        HTML.element(.span) { "Note" }
        HTML.element(.textarea, [.set(.name, "why"), .set(.rows, "3")])
      },
    ])
  }
}
