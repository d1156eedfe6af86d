import RapportReports

/// The page on which a user signs in; it says nothing of the study.
struct SignInPage {
  static let path = ["sign-in"]
  static let link = Link.site(path)

  /// Why the last try was refused.
  var refusal: AccessRefusal?

  /// The page, with the status of the refusal.
  var response: ReviewResponse {
    var headers: [(name: String, value: String)] = []
    if case .tooManyTries(let seconds) = refusal { headers = [("Retry-After", String(seconds))] }
    return ReviewResponse(
      status: refusal?.status ?? 200,
      body: SitePage(title: "Sign in", kind: "Rapport", body: .joined([notice, form])).html(),
      headers: headers)
  }

  private var notice: HTML {
    guard let refusal else { return .empty }
    return .element(.p, [.class("notice"), .set(.role, "alert")]) { refusal.sentence }
  }

  private var form: HTML {
    .element(.form, [.class("account"), .set(.method, "post"), .action(Self.link)]) {
      Controls.line("Name", name: "name", autocomplete: "username")
      Controls.password("Password", name: "password", isNew: false)
      HTML.element(.p, [.class("acts")]) { HTML.element(.button) { "Sign in" } }
      HTML.element(.p, [.class("hint")]) {
        "The admin of the study gives names and passwords. You are signed out after an hour without"
          + " a page, and after twelve hours in any case."
      }
    }
  }
}
