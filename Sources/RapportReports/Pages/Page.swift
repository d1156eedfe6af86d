/// The frame of every page: skip link, way back, title, content, and how it was made.
package struct Page {
  /// The title, also of the browser's window.
  var title: String
  /// A line above the title: what kind of page it is.
  var kind: String
  /// The index, on every page but the index itself.
  var wayBack: Link?
  /// Facts under the title.
  var facts: [String] = []
  /// The places of the page the reader can jump to.
  var contents: [(title: String, anchor: String)] = []
  /// The sections.
  var body: HTML
  /// The note at the end.
  var methods: HTML

  /// The page in UTF-8.
  func html() -> [UInt8] {
    HTML.page(
      title: title + " \u{2013} Rapport", language: "en", style: .report,
      body: .joined([
        .element(.a, [.class("skip"), .href(.anchor("content"))]) { "Skip to the content" },
        CodeDomain.symbols, header,
        .element(.main, [.id("content"), .set(.tabindex, "-1")]) { body },
        .element(.footer, [.class("methods")]) { methods },
      ]))
  }

  private var header: HTML {
    .element(.header, [.class("top")]) {
      if let wayBack {
        HTML.element(.p, [.class("back")]) {
          HTML.element(.a, [.href(wayBack)]) { "\u{2190} All sessions and therapists" }
        }
      }
      HTML.element(.p, [.class("kind")]) { kind }
      HTML.element(.h1) { HTML.element(.bdi) { title } }
      if !facts.isEmpty {
        HTML.element(.ul, [.class("facts")]) {
          for fact in facts { HTML.element(.li) { fact } }
        }
      }
      if contents.count > 1 {
        HTML.element(.nav, [.class("contents"), .set(.ariaLabel, "On this page")]) {
          HTML.element(.ul) {
            for entry in contents {
              HTML.element(.li) {
                HTML.element(.a, [.href(.anchor(entry.anchor))]) { entry.title }
              }
            }
          }
        }
      }
    }
  }

  /// A section with its heading.
  package static func section(_ title: String, id: String, @HTMLBuilder _ content: () -> HTML)
    -> HTML
  {
    .element(.section, [.set(.ariaLabelledby, id)]) {
      HTML.element(.h2, [.id(id)]) { title }
      content()
    }
  }
}
