import RapportCodebooks
import RapportCoding
import RapportReports
import RapportTranscripts

/// A code that one of two raters gave, with what was settled and the buttons to settle it.
struct DifferenceCard {
  let page: AdjudicationPage
  let place: DoubleCoding.Place
  let number: Int

  private var code: CodeReference { place.part.code }
  private var catalogue: CodeCatalogue { page.visit.catalogue }
  private var key: String { AnchorKey.key(of: place.anchor) }

  /// The card, in the column of who gave the code.
  func html() -> HTML {
    let name = catalogue.name(code)
    let side = place.first != nil ? 0 : 1
    return .element(
      .li,
      [
        .id(AnchorKey.place(key)), .set(.tabindex, "-1"),
        .class(
          "card difference \(catalogue.domain(code).rawValue) side\(side + 1)"
            + (place.isOpen ? " is-open" : "")),
      ]
    ) {
      HTML.element(.p, [.class("given")]) {
        HTML.element(.span, [.class("number")]) { "\(number)" }
        " "
        catalogue.glyph(code)
        HTML.element(.span, [.class("name")]) { " \(name)" }
        HTML.element(.span, [.class("why")]) {
          " given by \(page.pair.names[side]), not by \(page.pair.names[1 - side])"
        }
      }
      state
      form
    }
  }

  private var state: HTML {
    guard let settled = place.settled else { return .empty }
    let isOwn = settled.adjudication.place == place.part
    return .joined([
      .element(.p, [.class("state")]) {
        "Settled: "
          + (isOwn
            ? page.words(settled.adjudication)
            : "present, as \(catalogue.name(settled.adjudication.anchor.code)) was changed to it")
      },
      place.history.count > 1
        ? .element(.details) {
          HTML.element(.summary) { "Settled before" }
          HTML.element(.ol) {
            for adjudication in place.history.dropLast() {
              HTML.element(.li) { page.words(adjudication) }
            }
          }
        } : .empty,
    ])
  }

  private var form: HTML {
    .element(
      .form, [.class("settle"), .set(.method, "post"), .action(page.settling)]
    ) {
      page.guards(place)
      HTML.element(.label, [.class("reason")]) {
        HTML.element(.span) { "Reason" }
        HTML.element(
          .input,
          [
            .set(.type, "text"), .set(.name, "why"), .set(.autocomplete, "off"),
            .set(.ariaLabel, "Reason, difference \(number)"),
          ])
      }
      HTML.element(.span, [.class("acts")]) {
        Controls.button(
          "Present", name: "outcome", value: "present", said: "Present, difference \(number)")
        Controls.button(
          "Absent", name: "outcome", value: "absent", said: "Absent, difference \(number)")
        HTML.element(
          .a,
          [
            .class("more"), .set(.ariaLabel, "More about difference \(number)"),
            .href(
              .site(
                ["adjudication", page.adjudicated.session.rawValue, "difference"],
                query: [("at", key)] + page.query)),
          ]
        ) { "Another code, definition" }
      }
    }
  }
}
