import RapportReports
import RapportStore
import RapportTranscripts

/// The audit log: who read and wrote what, newest first.
struct AuditPage {
  let visit: Visit

  private static let length = 100

  private var filter: AuditFilter {
    AuditFilter(
      actor: visit.query("actor"), action: visit.query("action"),
      session: visit.query("session").map { .init($0) })
  }

  /// The page.
  func response() throws(InvalidInput) -> ReviewResponse {
    let store = visit.desk.store
    let before = visit.query("before").flatMap(Int.init)
    let part = try store.audit(filter, before: before, limit: Self.length)
    let choices = try store.auditChoices()
    return ReviewResponse(
      body: SitePage(
        title: "Audit log", kind: "Who read and wrote what", visitor: visit.visitor,
        body: .joined([form(choices.actors, choices.actions), table(part), older(part)])
      ).html())
  }

  private func form(_ actors: [String], _ actions: [String]) -> HTML {
    .element(
      .form,
      [
        .class("filters"), .set(.method, "get"), .action(.site(["audit"])),
        .set(.ariaLabel, "Which lines to show"),
      ]
    ) {
      Controls.choice(
        "Who", name: "actor", none: "everybody", options: actors.map { ($0, $0) },
        chosen: filter.actor)
      Controls.choice(
        "What", name: "action", none: "everything", options: actions.map { ($0, $0) },
        chosen: filter.action)
      Controls.line("Session", name: "session", value: filter.session?.rawValue ?? "")
      HTML.element(.button) { "Show" }
      if filter != AuditFilter() {
        HTML.element(.a, [.href(.site(["audit"]))]) { "Show all" }
      }
    }
  }

  private func table(_ part: AuditPart) -> HTML {
    guard !part.entries.isEmpty else {
      return .element(.p) { "The log has no line as chosen above." }
    }
    return .element(.table, [.class("sessions")]) {
      HTML.element(.caption) {
        "Newest first. The log has no words of a transcript. A refused sign-in stands under a name"
          + " only where the study has it."
      }
      HTML.element(.thead) {
        HTML.element(.tr) {
          for title in ["Time (UTC)", "Who", "What", "Session", "About"] {
            HTML.element(.th, [.set(.scope, "col")]) { title }
          }
        }
      }
      HTML.element(.tbody) { for entry in part.entries { row(entry) } }
    }
  }

  private func row(_ entry: AuditEntry) -> HTML {
    .element(.tr) {
      HTML.element(.th, [.set(.scope, "row")]) { UTCTime.text(entry.at) }
      HTML.element(.td, [.set(.dataLabel, "Who")]) { HTML.element(.bdi) { entry.actor } }
      HTML.element(.td, [.set(.dataLabel, "What")]) { entry.action }
      HTML.element(.td, [.set(.dataLabel, "Session")]) {
        HTML.element(.bdi) { entry.session?.rawValue ?? "" }
      }
      HTML.element(.td, [.set(.dataLabel, "About")]) {
        HTML.element(.bdi) { entry.subject ?? "" }
      }
    }
  }

  private func older(_ part: AuditPart) -> HTML {
    guard let next = part.next else { return .empty }
    let query = ["actor", "action", "session"].compactMap { name in
      visit.query(name).map { (name: name, value: $0) }
    }
    return .element(.p) {
      HTML.element(
        .a, [.href(.site(["audit"], query: query + [("before", String(next))]))]
      ) { "Older lines" }
    }
  }
}
