import RapportReports
import RapportTranscripts

/// The sessions that two people or more have coded, and how many differences are open.
struct AdjudicationListPage {
  /// A session.
  struct Line {
    var session: Session.ID
    var pairs: [(pair: RaterPair, differences: Int, open: Int)]
  }

  let visit: Visit
  let lines: [Line]
  /// Sessions that the visitor codes blind.
  let leftOut: Int
  let isHidden: Bool

  private var query: [(name: String, value: String)] {
    isHidden ? [("names", "hidden")] : []
  }

  /// The page in UTF-8.
  func html() -> [UInt8] {
    let open = lines.filter { $0.pairs.contains { $0.open > 0 } }.count
    return SitePage(
      title: "Adjudication", kind: "Double coding", visitor: visit.visitor,
      facts: [
        Figure.count(lines.count, "session") + " coded twice", "\(open) with open differences",
      ],
      body: .joined([names, left, table])
    ).html()
  }

  private var names: HTML {
    .element(.p) {
      HTML.element(
        .a,
        [.href(.site(["adjudication"], query: isHidden ? [] : [("names", "hidden")]))]
      ) { isHidden ? "Show the raters' names" : "Hide the raters' names" }
    }
  }

  private var left: HTML {
    guard leftOut > 0 else { return .empty }
    return .element(.p, [.class("hint")]) {
      Figure.count(leftOut, "session") + " not listed: you are coding them blind yourself."
    }
  }

  private var table: HTML {
    guard !lines.isEmpty else {
      return .element(.p) {
        "No session has been finished by two raters yet. A session is listed once two of them have "
          + "said that they are done with it in a packet, or their codings were imported."
      }
    }
    return .element(.table, [.class("sessions")]) {
      HTML.element(.caption) { "A difference is a code that one of two raters gave an utterance." }
      Controls.head(["Session", "Raters", "Differences", "Open"])
      HTML.element(.tbody) {
        for line in lines {
          for entry in line.pairs { row(line.session, entry) }
        }
      }
    }
  }

  private func row(
    _ session: Session.ID, _ entry: (pair: RaterPair, differences: Int, open: Int)
  ) -> HTML {
    let link = Link.site(
      ["adjudication", session.rawValue], query: [("pair", entry.pair.key)] + query)
    return .element(.tr) {
      HTML.element(.th, [.set(.scope, "row")]) {
        HTML.element(.a, [.href(link)]) { HTML.element(.bdi) { session.rawValue } }
      }
      HTML.element(.td, [.set(.dataLabel, "Raters")]) {
        Figure.list(entry.pair.names) + (entry.pair.isBlind ? "" : " (not blind)")
      }
      HTML.element(.td, [.set(.dataLabel, "Differences")]) { String(entry.differences) }
      HTML.element(.td, [.set(.dataLabel, "Open")]) {
        entry.open > 0 ? HTML.element(.strong) { String(entry.open) } : HTML.text("0")
      }
    }
  }
}
