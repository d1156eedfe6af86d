import RapportReports

extension Controls {
  /// The head of a table.
  static func head(_ titles: [String]) -> HTML {
    .element(.thead) {
      HTML.element(.tr) {
        for title in titles { HTML.element(.th, [.set(.scope, "col")]) { title } }
      }
    }
  }
}
