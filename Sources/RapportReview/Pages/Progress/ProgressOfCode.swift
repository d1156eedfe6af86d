import RapportCoding
import RapportReports
import RapportTranscripts

/// One code: where it was agreed, missed and given too much, with the words.
struct ProgressOfCode {
  let visit: Visit
  let line: TraineeProgress.CodeLine

  private static let mostQuotes = 8
  private static let longestQuote = 160

  /// The code's part of the page.
  func html() -> HTML {
    .element(.article, [.class("progress")]) {
      HTML.element(.h3) {
        visit.catalogue.glyph(line.code)
        " " + visit.catalogue.name(line.code)
      }
      HTML.element(.p) {
        "Agreed \(line.agreed.count), missed \(line.missed.count), given too much "
          + "\(line.tooMuch.count)."
        if !line.confusedWith.isEmpty { " Instead of it: " + confusions + "." }
      }
      quotes("Missed", line.missed)
      quotes("Given too much", line.tooMuch)
      quotes("Agreed", line.agreed)
    }
  }

  private var confusions: String {
    Figure.list(
      line.confusedWith.map { "\(visit.catalogue.name($0.code)) (\($0.times))" })
  }

  private func quotes(_ title: String, _ spots: [TraineeProgress.Spot]) -> HTML {
    guard !spots.isEmpty else { return .empty }
    return .element(.details) {
      HTML.element(.summary) { "\(title): \(spots.count)" }
      HTML.element(.ul) {
        for spot in spots.prefix(Self.mostQuotes) { HTML.element(.li) { quote(spot) } }
        if spots.count > Self.mostQuotes {
          HTML.element(.li) { "and \(spots.count - Self.mostQuotes) more" }
        }
      }
    }
  }

  private func quote(_ spot: TraineeProgress.Spot) -> HTML {
    let words = spot.anchor.quote
    let link = SessionPlace.utterance(spot.anchor.utterance, of: spot.session)
    return .joined([
      .element(.span, [.class("quote"), .set(.dir, "auto")]) {
        "\u{201C}" + words.prefix(Self.longestQuote)
          + (words.count > Self.longestQuote ? "\u{2026}" : "") + "\u{201D}"
      },
      .text(" "),
      .element(.a, [.href(link)]) { "\(spot.session), utterance \(spot.anchor.utterance)" },
      .text(spot.insteadOf.map { ": final is \(visit.catalogue.name($0))" } ?? ""),
    ])
  }
}
