import RapportReports
import RapportStore
import RapportTranscripts

/// Who is signed in, at the top of every page, and the ways to their password and out.
struct AccountLine {
  let visitor: Visitor

  /// The line; nothing for whoever has the file.
  var html: HTML {
    guard let role = visitor.role else { return .empty }
    return .element(
      .form, [.class("signed-in"), .set(.method, "post"), .action(.site(["sign-out"]))]
    ) {
      Controls.hidden("csrf", visitor.formToken)
      HTML.element(.span) {
        HTML.element(.bdi) { visitor.name.rawValue }
        ", " + role.rawValue
      }
      HTML.element(.a, [.href(.site(["password"]))]) { "Password" }
      HTML.element(.button, [.class("quiet")]) { "Sign out" }
    }
  }
}
