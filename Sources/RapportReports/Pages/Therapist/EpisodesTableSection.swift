import RapportCodebooks
import RapportCoding
import RapportProfiles

/// How episodes ended over a therapist's sessions, and how soon they were answered.
struct EpisodesTableSection {
  let page: TherapistPage

  /// The tables; nothing where no codebook has episodes.
  func html() -> HTML {
    guard !page.profile.episodes.isEmpty else { return .empty }
    return .joined(
      [.element(.h3) { "Episodes" }] + page.profile.episodes.map(summary))
  }

  private func summary(_ summary: EpisodeSummary) -> HTML {
    guard summary.count > 0 else {
      return .element(.p) {
        "\(summary.pattern.name): none found. That says nothing about how well the work went."
      }
    }
    return .joined([
      Page.table(
        caption: "\(summary.pattern.name): how \(Figure.count(summary.count, "episode")) ended",
        head: ["Outcome", "Count"], numeric: [1],
        rows: summary.outcomes.map {
          [.text(EpisodesSection.words(for: $0.outcome)), .text(String($0.count))]
        }),
      .element(.p) { latency(summary) },
    ])
  }

  private func latency(_ summary: EpisodeSummary) -> String {
    guard let turns = summary.medianTurns else { return "None was answered within the window." }
    var text = "Median time to the first answer: \(Figure.plain(turns))"
    text += turns == 1 ? " turn" : " turns"
    if let own = summary.medianTherapistTurns {
      text += ", \(Figure.plain(own)) of the therapist's own"
    }
    if let milliseconds = summary.medianMilliseconds {
      text += ", \(Figure.rounded(milliseconds / 1000, 0)) seconds"
    }
    return text + "."
  }
}
