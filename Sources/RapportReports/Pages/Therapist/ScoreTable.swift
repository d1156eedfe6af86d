import RapportCodebooks
import RapportProfiles
import RapportReliability

/// Figures of codes as a table: what was found, of how many, and the rate with its interval.
struct ScoreTable {
  var caption: String
  var scores: [ProfileScore]
  var catalogue: CodeCatalogue

  /// The table; a list of names for codes that were never found.
  func html() -> HTML {
    let found = scores.filter { $0.count > 0 }
    return .joined(
      ProfileScore.Denominator.inOrder.map { denominator in
        table(found.filter { $0.denominator == denominator }, denominator)
      } + [absent(scores.filter { $0.count == 0 })])
  }

  private func table(
    _ scores: [ProfileScore], _ denominator: ProfileScore.Denominator
  ) -> HTML {
    guard !scores.isEmpty else { return .empty }
    let maximum = scores.compactMap { $0.rate.high ?? $0.rate.value }.max() ?? 0
    return Page.table(
      caption: "\(caption), per 100 \(denominator.words)",
      head: ["Code", "Found", "Per 100, 95% interval", "Per hour", "Sessions", "Clients"],
      numeric: [1, 3, 4, 5], kind: "scores", rows: scores.map { row($0, maximum) })
  }

  private func row(_ score: ProfileScore, _ maximum: Double) -> [HTML] {
    [
      .joined([
        catalogue.glyph(score.reference), .text(" "),
        .element(.a, [.href(.anchor(QuotesSection.anchor(score)))]) { score.code.name },
        .element(.span, [.class("sub")]) { catalogue.family(score.reference) },
      ]),
      .text("\(score.count) of \(score.opportunities)"), rate(score, maximum),
      perHour(score), .text(String(score.perSession.count)), .text(String(score.clients)),
    ]
  }

  private func rate(_ score: ProfileScore, _ maximum: Double) -> HTML {
    if let withheld = score.withheld {
      return .element(.span, [.class("withheld")]) { "Withheld: \(withheld.sentence)." }
    }
    return .joined([
      .text(EstimateText.withInterval(score.rate)),
      IntervalDrawing(title: score.code.name, estimate: score.rate, maximum: maximum).html(),
      shrunken(score),
    ])
  }

  /// What the rate is worth beside the study's other therapists.
  private func shrunken(_ score: ProfileScore) -> HTML {
    guard let shrunken = score.shrunken else { return .empty }
    let sessions =
      shrunken.sessionsNeeded.map { Figure.count($0, "session") } ?? "more than 1,000 sessions"
    return .element(.span, [.class("sub")]) {
      "Drawn towards the mean of \(Figure.count(shrunken.therapists, "therapist")): "
      EstimateText.withInterval(shrunken.estimate)
      ". Dependability \(Figure.rounded(shrunken.reliability, 2)); a comparison takes \(sessions)."
      shrunken.comparison.map { " This rate is \($0.sentence)." } ?? ""
    }
  }

  private func perHour(_ score: ProfileScore) -> HTML {
    if score.withheld != nil { return .text("") }
    return .text(score.perHour.value.map { Figure.rounded($0) } ?? "no times")
  }

  private func absent(_ scores: [ProfileScore]) -> HTML {
    guard !scores.isEmpty else { return .empty }
    return .element(.details) {
      HTML.element(.summary) { "\(Figure.count(scores.count, "code")) not found in these sessions" }
      HTML.element(.ul) {
        for score in scores {
          HTML.element(.li) {
            "\(score.code.name): 0 of \(score.opportunities) \(score.denominator.words)"
          }
        }
      }
    }
  }
}

extension ProfileScore.Denominator {
  /// The kinds in the order of pages.
  static var inOrder: [ProfileScore.Denominator] { [.opportunities, .utterances] }

  /// What is counted against, in words.
  var words: String {
    switch self {
    case .opportunities: "opportunities"
    case .utterances: "utterances of the role"
    }
  }
}
