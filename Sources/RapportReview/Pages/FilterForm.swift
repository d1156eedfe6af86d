import RapportCodebooks
import RapportCoding
import RapportReports
import RapportTranscripts

/// Which codes of a session to show: a form that asks for the page anew.
struct FilterForm {
  let page: SessionReviewPage

  /// The form.
  func html() -> HTML {
    let codes = Set(page.items.all.map(\.anchor.code)).sorted()
    let families = Set(codes.map(page.catalogue.family)).sorted()
    let roles = Set(page.content.transcript.speakers.map(\.role)).sorted()
    let filter = page.filter
    return .element(
      .form,
      [
        .class("filters"), .set(.method, "get"),
        .action(.site(["session", page.content.id.rawValue])),
        .set(.ariaLabel, "Which codes to show"),
      ]
    ) {
      Controls.choice(
        "State", name: "state", none: "all",
        options: CodeFilter.State.allCases.map { ($0.rawValue, $0.words) },
        chosen: filter.state?.rawValue)
      Controls.choice(
        "Speaker", name: "role", none: "all",
        options: roles.map { ($0.rawValue, $0.rawValue) }, chosen: filter.role?.rawValue)
      Controls.choice(
        "Family", name: "family", none: "all", options: families.map { ($0, $0) },
        chosen: filter.family)
      Controls.choice(
        "Code", name: "code", none: "all",
        options: codes.map { ($0.description, page.catalogue.name($0)) },
        chosen: filter.code?.description)
      Controls.choice(
        "Tier", name: "tier", none: "all",
        options: Code.Tier.allCases.map { ($0.rawValue, $0.rawValue) },
        chosen: filter.tier?.rawValue)
      HTML.element(.button) { "Show" }
      if !filter.isEmpty {
        HTML.element(.a, [.href(.site(["session", page.content.id.rawValue]))]) { "Show all" }
      }
    }
  }
}
