import RapportCodebooks
import RapportCoding
import RapportReports
import RapportTranscripts

/// A session's conversation with two raters' codes in two columns, and how far the two agree.
struct AdjudicationPage {
  let visit: Visit
  let adjudicated: AdjudicatedSession

  var pair: RaterPair { adjudicated.pair }
  var coding: DoubleCoding { adjudicated.coding }

  /// What addresses of this page carry.
  var query: [(name: String, value: String)] {
    [("pair", pair.key)] + (pair.isHidden ? [("names", "hidden")] : [])
  }

  /// This page, at a place.
  func link(anchor: String? = nil) -> Link {
    .site(["adjudication", adjudicated.session.rawValue], query: query, anchor: anchor)
  }

  /// The differences by number, from 1.
  var numbers: [Settlements.Place: Int] {
    coding.differences.enumerated().reduce(into: [:]) { $0[$1.element.part] = $1.offset + 1 }
  }

  /// The page in UTF-8.
  func html() -> [UInt8] {
    SitePage(
      title: adjudicated.session.rawValue, kind: "Adjudication", visitor: visit.visitor,
      wayBack: (
        .site(["adjudication"], query: pair.isHidden ? [("names", "hidden")] : []),
        "All sessions coded twice"
      ),
      facts: [Figure.list(pair.names)],
      body: .joined([
        names, AgreementSection(adjudicated: adjudicated, visit.catalogue).html(), bar,
        PairConversation(page: self).html(),
      ])
    ).html()
  }

  private var names: HTML {
    let other =
      pair.isHidden ? [("pair", pair.key)] : [("pair", pair.key), ("names", "hidden")]
    let own = !pair.isHidden && pair.raters.contains(visit.visitor.name)
    return .element(.p) {
      HTML.element(
        .a, [.href(.site(["adjudication", adjudicated.session.rawValue], query: other))]
      ) { pair.isHidden ? "Show the raters' names" : "Hide the raters' names" }
      own ? " You are one of the two raters." : ""
    }
  }

  private var bar: HTML {
    let (open, all) = (coding.open.count, coding.differences.count)
    return .element(.div, [.class("bar")]) {
      HTML.element(.p, [.id("progress"), .set(.role, "status")]) {
        "\(open) of \(Figure.count(all, "difference")) open"
      }
      HTML.element(.p, [.class("keys")]) {
        for (key, words) in [
          ("j", "next difference"), ("k", "one back"), ("a", "present"), ("r", "absent"),
          ("m", "more"),
        ] {
          HTML.element(.kbd) { key }
          " \(words) "
        }
      }
    }
  }

  /// What every form about a difference sends.
  func guards(_ place: DoubleCoding.Place) -> HTML {
    .joined(
      [
        visit.guarding, Controls.hidden("version", adjudicated.revision.hex),
        Controls.hidden("at", AnchorKey.key(of: place.anchor)),
        Controls.hidden("last", place.history.last?.id.rawValue ?? ""),
      ] + query.map { Controls.hidden($0.name, $0.value) })
  }

  /// Where forms about differences go.
  var settling: Link { .site(["adjudication", adjudicated.session.rawValue, "settle"]) }

  /// What was settled on a place, in words.
  func words(_ adjudication: Adjudication) -> String {
    let outcome =
      switch adjudication.outcome {
      case .present: "present"
      case .absent: "absent"
      case .changed(let code): "another code: \(visit.catalogue.name(code))"
      }
    return outcome + (pair.isHidden ? "" : ", by \(adjudication.by)")
      + ", \(UTCTime.text(adjudication.at).prefix(10))"
      + (adjudication.why.map { ": \($0)" } ?? "")
  }
}
