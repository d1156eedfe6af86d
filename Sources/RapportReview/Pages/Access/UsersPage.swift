import RapportReports
import RapportStore
import RapportTranscripts

/// The users of the study, with the forms that add, change and remove them.
struct UsersPage {
  let visit: Visit
  /// Why the last form was refused.
  var complaint: String?

  private static let done = [
    "added": "The user is added.", "role": "The role is changed.",
    "password": "The password is changed.", "removed": "The user is removed.",
  ]

  /// The page.
  func response() throws(InvalidInput) -> ReviewResponse {
    let users = try visit.desk.store.users()
    let therapists = Set(try visit.desk.digests().flatMap(\.therapists)).sorted()
    return ReviewResponse(
      status: complaint == nil ? 200 : 400,
      body: SitePage(
        title: "Users", kind: "Who may sign in", visitor: visit.visitor,
        facts: [Figure.count(users.count, "user")],
        body: .joined([notice, table(users, therapists), adding(therapists)])
      ).html())
  }

  private var notice: HTML {
    guard let words = complaint ?? visit.query("done").flatMap({ Self.done[$0] }) else {
      return .empty
    }
    return .element(
      .p, [.class("notice"), .set(.role, complaint == nil ? "status" : "alert")]
    ) { words }
  }

  private func table(_ users: [StudyUser], _ therapists: [String]) -> HTML {
    guard !users.isEmpty else { return .element(.p) { "Nobody can sign in yet." } }
    return .element(.table, [.class("sessions")]) {
      HTML.element(.caption) {
        "Another role or password signs a user out at once. What removed users decided stays."
      }
      HTML.element(.thead) {
        HTML.element(.tr) {
          for title in ["Name", "Role", "Therapist", "Change"] {
            HTML.element(.th, [.set(.scope, "col")]) { title }
          }
        }
      }
      HTML.element(.tbody) { for user in users { row(user, therapists) } }
    }
  }

  private func row(_ user: StudyUser, _ therapists: [String]) -> HTML {
    .element(.tr) {
      HTML.element(.th, [.set(.scope, "row")]) { HTML.element(.bdi) { user.name } }
      HTML.element(.td, [.set(.dataLabel, "Role")]) { user.role.rawValue }
      HTML.element(.td, [.set(.dataLabel, "Therapist")]) { user.therapist?.rawValue ?? "" }
      HTML.element(.td, [.set(.dataLabel, "Change")]) {
        if user.name == visit.visitor.name.rawValue { "you" } else { changes(user, therapists) }
      }
    }
  }

  private func changes(_ user: StudyUser, _ therapists: [String]) -> HTML {
    .element(.details, [.class("changes")]) {
      HTML.element(.summary) {
        "Change "
        HTML.element(.bdi) { user.name }
      }
      form("role", of: user) {
        roleAndTherapist(user, therapists)
        HTML.element(.button) { "Give this role" }
      }
      form("password", of: user) {
        Controls.password("New password, 8 characters or more", name: "password", isNew: true)
        HTML.element(.button) { "Give this password" }
      }
      form("remove", of: user) { HTML.element(.button) { "Remove " + user.name } }
    }
  }

  private func adding(_ therapists: [String]) -> HTML {
    .element(.section) {
      HTML.element(.h2) { "Add a user" }
      form("add", of: nil) {
        Controls.line("Name; also as a rater", name: "name")
        roleAndTherapist(nil, therapists)
        Controls.password("First password, 8 characters or more", name: "password", isNew: true)
        HTML.element(.button) { "Add the user" }
      }
      HTML.element(.p, [.class("hint")]) {
        "Tell them the password yourself, and ask them to change it on their first day."
      }
    }
  }

  private func roleAndTherapist(_ user: StudyUser?, _ therapists: [String]) -> HTML {
    .joined([
      Controls.choice(
        "Role", name: "role", none: "choose a role",
        options: StudyUser.Role.allCases.map { ($0.rawValue, $0.rawValue) },
        chosen: user?.role.rawValue),
      Controls.choice(
        "Whose report (therapists only)", name: "therapist", none: "nobody's",
        options: therapists.map { ($0, $0) }, chosen: user?.therapist?.rawValue),
    ])
  }

  private func form(
    _ action: String, of user: StudyUser?, @HTMLBuilder _ content: () -> HTML
  ) -> HTML {
    .element(
      .form, [.class("account"), .set(.method, "post"), .action(.site(["users", action]))]
    ) {
      visit.guarding
      if let user { Controls.hidden("name", user.name) }
      content()
    }
  }
}
