import RapportReports

/// The page on which users change their own password.
struct PasswordPage {
  let visit: Visit
  /// Why it was not changed.
  var complaint: String?
  var status = 200

  /// The page.
  func response() -> ReviewResponse {
    ReviewResponse(
      status: status,
      body: SitePage(
        title: "Password", kind: "Your account", visitor: visit.visitor,
        body: .joined([notice, form])
      ).html())
  }

  private var notice: HTML {
    guard let words = complaint ?? (visit.query("done") == nil ? nil : "It is changed.") else {
      return .empty
    }
    return .element(
      .p, [.class("notice"), .set(.role, complaint == nil ? "status" : "alert")]
    ) { words }
  }

  private var form: HTML {
    .element(.form, [.class("account"), .set(.method, "post"), .action(.site(["password"]))]) {
      visit.guarding
      Controls.password("Password until now", name: "old", isNew: false)
      Controls.password("New password, 8 characters or more", name: "new", isNew: true)
      Controls.password("New password again", name: "again", isNew: true)
      HTML.element(.p, [.class("acts")]) { HTML.element(.button) { "Change the password" } }
      HTML.element(.p, [.class("hint")]) {
        "Several words are easier to keep in mind. Other browsers in which you are signed in are"
          + " signed out by the change."
      }
    }
  }
}
