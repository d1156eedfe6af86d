import RapportCodebooks
import RapportReports

/// What changes in a codebook's files: to read, and as text to carry to them.
struct DiffSection {
  let differences: [LineDiff]

  /// The section.
  func html() -> HTML {
    Page.section("What changes in the text", id: "text") {
      for difference in differences {
        HTML.element(.p) { HTML.element(.code) { difference.file } }
        for hunk in difference.hunks {
          HTML.element(.div, [.class("diff")]) {
            for line in hunk.lines { Self.line(line) }
          }
        }
      }
      HTML.element(.details) {
        HTML.element(.summary) { "As a patch for the file" }
        HTML.element(.label, [.class("field")]) {
          HTML.element(.span) { "Save it and run: patch -p1 < the file, beside the codebook" }
          HTML.element(
            .textarea, [.set(.rows, "12"), .set(.name, "patch")]
          ) { differences.map(\.text).joined() }
        }
      }
    }
  }

  private static func line(_ line: LineDiff.Line) -> HTML {
    switch line {
    case .same(let words): .element(.p, [.class("same")]) { "  " + words }
    case .gone(let words): .element(.p, [.class("gone")]) { "- " + words }
    case .new(let words): .element(.p, [.class("new")]) { "+ " + words }
    }
  }
}
