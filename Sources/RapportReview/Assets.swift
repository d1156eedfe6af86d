import RapportReports

/// The site's stylesheet and script; they come from the site itself, as its policy wants it.
enum Assets {
  static let style = ReviewResponse(
    type: "text/css; charset=utf-8",
    body: Array(Stylesheet.report.css.utf8) + PackageResources.review_css)

  static let script = ReviewResponse(
    type: "text/javascript; charset=utf-8", body: PackageResources.review_js)
}
