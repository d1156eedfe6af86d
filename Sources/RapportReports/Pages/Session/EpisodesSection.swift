import RapportCodebooks
package import RapportCoding
import RapportTranscripts

/// The episodes of a session: what opened each, what was answered when, and how it ended.
package struct EpisodesSection {
  let figures: ShownSession

  package init(figures: ShownSession) { self.figures = figures }

  /// The section.
  package func html() -> HTML {
    Page.section("Episodes", id: "episodes") {
      if figures.coded.episodes.isEmpty {
        HTML.element(.p) {
          "No episode was found. That says nothing about how well the session went: strain that"
            + " is not put into words is not seen here."
        }
      } else {
        HTML.element(.p, [.class("hint")]) {
          "An outcome is what the words show within the codebook's window, not what the client"
            + " felt."
        }
        HTML.element(.ol, [.class("episodes")]) {
          for (index, episode) in figures.coded.episodes.enumerated() { item(episode, index + 1) }
        }
      }
    }
  }

  private func item(_ episode: Episode, _ number: Int) -> HTML {
    .element(.li, [.id("e\(number)"), .class("episode \(episode.outcome.rawValue)")]) {
      HTML.element(.h3) {
        "Episode \(number): \(patternName(episode))"
        HTML.element(.span, [.class("outcome")]) { Self.words(for: episode.outcome) }
      }
      HTML.element(.dl) {
        part("Marker", episode.markers)
        part(
          episode.isAggravatedFirst ? "Response (first one aggravating)" : "Response",
          episode.responses)
        part("Reaction", episode.reactions)
        HTML.element(.div) {
          HTML.element(.dt) { "Latency" }
          HTML.element(.dd) { latency(episode) }
        }
      }
    }
  }

  private func part(_ title: String, _ parts: [Episode.Part]) -> HTML {
    .element(.div) {
      HTML.element(.dt) { title }
      HTML.element(.dd) {
        if parts.isEmpty {
          "none"
        } else {
          HTML.element(.ul) {
            for part in parts
            where figures.coded.transcript.utterances.indices.contains(part.utterance) {
              HTML.element(.li) {
                figures.link(toUtterance: part.utterance)
                " \(figures.speaker(part.utterance)): "
                figures.catalogue.glyph(part.code)
                " \(figures.catalogue.name(part.code))"
              }
            }
          }
        }
      }
    }
  }

  private func patternName(_ episode: Episode) -> String {
    let codebook = figures.catalogue.codebooks.first { $0.id == episode.codebook }
    let pattern = codebook?.episodes.first { $0.id == episode.pattern }
    return pattern?.name ?? episode.pattern.rawValue
  }

  private func latency(_ episode: Episode) -> String {
    guard let turns = episode.latencyTurns else {
      return "no answer to measure"
    }
    var text = Figure.count(turns, "turn")
    if let own = episode.latencyTherapistTurns {
      text += own == 1 ? " (the therapist's next turn)" : " (the therapist's turn no. \(own))"
    }
    if let milliseconds = episode.latencyMilliseconds {
      text += ", \(Figure.rounded(Double(milliseconds) / 1000, 0)) seconds"
    } else {
      text += "; seconds unknown, the transcript has no times"
    }
    return text
  }

  /// An outcome in words.
  package static func words(for outcome: Episode.Outcome) -> String {
    switch outcome {
    case .improved: "answered; the client engaged again"
    case .partial: "answered; the client engaged, with new strain"
    case .unchanged: "answered; no change seen"
    case .worsened: "answered; more strain followed"
    case .missed: "not answered within the window"
    case .censored: "the session ended inside the window"
    }
  }
}
