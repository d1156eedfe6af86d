import RapportCodebooks
import RapportCoding
import RapportReliability
import RapportReports
import RapportTranscripts

/// What randomly drawn utterances can be judged for, and what the judgements say so far.
struct DrawnPage {
  let visit: Visit
  let scopes: [DrawScope]
  let results: [DrawnResult]
  let leftOut: Int

  /// The page.
  var response: ReviewResponse {
    ReviewResponse(
      body: SitePage(
        title: "Drawn utterances", kind: "What do the rules miss?", visitor: visit.visitor,
        body: .joined([
          ReviewDesk.leftOutNotice(leftOut),
          .element(.p) {
            "Utterances are drawn at random from the whole study and shown one at a time, with the"
              + " words around them and without any code. Some carry the machine's code and some"
              + " don't; you can't tell which."
          }, choice, table,
        ])
      ).html())
  }

  private var choice: HTML {
    .element(
      .form, [.class("filters"), .set(.method, "get"), .action(.site(["drawn", "next"]))]
    ) {
      HTML.element(.label, [.class("field")]) {
        HTML.element(.span) { "Judge them for" }
        HTML.element(.select, [.set(.name, "of")]) {
          for codebook in visit.catalogue.codebooks {
            HTML.element(
              .optgroup,
              [.set(.label, codebook.title.isEmpty ? codebook.id.rawValue : codebook.title)]
            ) {
              for scope in scopes where scope.codebook == codebook.id.rawValue {
                Controls.entry((scope.id, scope.name), nil)
              }
            }
          }
        }
      }
      HTML.element(.button) { "Draw" }
    }
  }

  private var table: HTML {
    guard !results.isEmpty else { return .empty }
    return Page.section("What the judgements say", id: "results") {
      HTML.element(.p, [.class("hint")]) {
        "Of the utterances with the machine's code (M) and those without (N), so many were judged,"
        " and on so many of these the code applies. Precision and recall are drawn up to the whole"
        " study. The last figure is how many times the machine's count the true count is."
      }
      Page.table(
        caption: "Codes and families, judged on randomly drawn utterances",
        head: [
          "Code or family", "With the code: M, judged, right", "Without: N, judged, missed",
          "Precision", "Recall", "F1", "Kappa", "Count \u{00D7}", "Blind",
        ], numeric: [], kind: "sessions", rows: results.map(row))
    }
  }

  private func row(_ result: DrawnResult) -> [HTML] {
    let (m, n) = (result.flaggedSample, result.unflaggedSample)
    let review = try? result.review()
    let shares = [review?.precision(), review?.recall()].compactMap(\.self)
    let others = [review?.f1(), review?.kappa(), review?.calibration()].compactMap(\.self)
    var notes = [
      m.disputed + n.disputed > 0 ? "\(m.disputed + n.disputed) on which raters differ" : nil,
      m.skipped + n.skipped > 0 ? "\(m.skipped + n.skipped) passed over" : nil,
      m.waiting + n.waiting > 0
        ? "\(m.waiting + n.waiting) wait for others that were drawn before them" : nil,
    ].compactMap(\.self)
    for reason in (shares + others).compactMap(\.undefined?.sentence)
    where !notes.contains(reason) {
      notes.append(reason)
    }
    return [
      .joined([
        .text(result.scope.name),
        .element(.span, [.class("sub")]) {
          result.scope.codebook + (notes.isEmpty ? "" : "; " + notes.joined(separator: "; "))
        },
      ]),
      .text("\(result.flagged), \(m.judged), \(m.present)"),
      .text("\(result.unflagged), \(n.judged), \(n.present)"),
    ]
      + shares.map { share in
        figure(share) { EstimateText.withInterval($0, scale: 100, unit: "%", least: 0, most: 1) }
      }
      + others.map { other in figure(other) { Figure.rounded($0.value ?? 0, 2) } }
      + [.text("\(m.blind + n.blind) of \(m.judged + n.judged)")]
  }

  /// A figure; that there is none, where the reason stands beside the name.
  private func figure(_ estimate: Estimate, _ words: (Estimate) -> String) -> HTML {
    estimate.value == nil
      ? .element(.span, [.class("withheld")]) { "not defined" } : .text(words(estimate))
  }
}
