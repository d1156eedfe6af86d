import RapportReports

/// What the browser gets.
package struct ReviewResponse: Sendable {
  /// The HTTP status.
  package var status: Int
  /// The headers in their order.
  package var headers: [(name: String, value: String)]
  /// The body.
  package var body: [UInt8]

  /// What every response says: nothing is kept, framed, guessed or loaded from elsewhere, and nothing
  /// runs but the site's own script.
  private static let guarding: [(name: String, value: String)] = [
    (
      "Content-Security-Policy",
      "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    ("Cache-Control", "no-store"), ("X-Content-Type-Options", "nosniff"),
    // `no-referrer` would make browsers send `Origin: null` with the site's own forms.
    ("Referrer-Policy", "same-origin"), ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"), ("X-Frame-Options", "DENY"),
    ("X-Robots-Tag", "noindex"),
  ]

  /// Makes a response.
  init(
    status: Int = 200, type: String = "text/html; charset=utf-8", body: [UInt8],
    headers: [(name: String, value: String)] = []
  ) {
    self.status = status
    self.body = body
    self.headers = Self.guarding + [("Content-Type", type)] + headers
  }

  /// Sends the browser on to another page, by GET.
  static func redirect(
    to link: Link, headers: [(name: String, value: String)] = []
  ) -> ReviewResponse {
    ReviewResponse(status: 303, body: [], headers: [("Location", link.target)] + headers)
  }

  /// The value of a header.
  package func header(_ name: String) -> String? { headers.first { $0.name == name }?.value }
}
