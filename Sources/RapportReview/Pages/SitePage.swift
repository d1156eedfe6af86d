import RapportReports

/// The frame of every page of the site.
struct SitePage {
  /// The title, also of the browser's window.
  var title: String
  /// A line above the title: what kind of page it is.
  var kind: String
  /// Who sees it; nil for whoever isn't in.
  var visitor: Visitor?
  /// Where one comes from: a page and what it is called.
  var wayBack: (link: Link, words: String)?
  /// Facts under the title.
  var facts: [String] = []
  /// The page's content.
  var body: HTML

  /// The page in UTF-8.
  func html() -> [UInt8] {
    HTML.servedPage(
      title: title + " \u{2013} Rapport", language: "en", style: .site(["review.css"]),
      script: visitor.map { _ in .site(["review.js"]) },
      body: .joined([
        .element(.a, [.class("skip"), .href(.anchor("content"))]) { "Skip to the content" },
        CodeDomain.symbols, header,
        .element(.main, [.id("content"), .set(.tabindex, "-1")]) { body },
      ]))
  }

  private var header: HTML {
    .element(.header, [.class("top")]) {
      if let visitor {
        AccountLine(visitor: visitor).html
        Navigation(visitor).html
      }
      if let wayBack {
        HTML.element(.p, [.class("back")]) {
          HTML.element(.a, [.href(wayBack.link)]) { "\u{2190} " + wayBack.words }
        }
      }
      HTML.element(.p, [.class("kind")]) { kind }
      HTML.element(.h1) { HTML.element(.bdi) { title } }
      if !facts.isEmpty {
        HTML.element(.ul, [.class("facts")]) {
          for fact in facts { HTML.element(.li) { fact } }
        }
      }
    }
  }
}
