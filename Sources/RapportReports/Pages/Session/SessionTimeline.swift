import RapportCodebooks
import RapportCoding
import RapportTranscripts

/// The course of a session as a strip: talk and codes by speaker and family, episodes above.
package struct SessionTimeline {
  private let figures: ShownSession
  private let axis: TimeAxis

  /// So many codings in a lane are drawn one by one; of more, one stands for its near neighbours.
  private static let mostMarks = 250
  private static let markWidth = 0.5

  package init(figures: ShownSession) {
    self.figures = figures
    axis = TimeAxis(figures.coded.transcript)
  }

  /// A lane: the codings of one speaker in one family.
  private struct Lane {
    var family: String
    var codings: [Coding]
  }

  /// The section.
  package func html() -> HTML {
    let utterances = figures.coded.transcript.utterances
    return Page.section("Course of the session", id: "course") {
      if utterances.isEmpty {
        HTML.element(.p) { "Nobody says anything in this transcript." }
      } else {
        HTML.element(.p, [.class("hint")]) {
          "From left to right: "
          axis.hasTimes
            ? "the session's time." : "the session's utterances; the transcript has no times."
          " Bars are talk, shapes are codes. \(figures.note)"
        }
        legend
        HTML.element(.div, [.class("strip")]) {
          if !figures.coded.episodes.isEmpty { episodesRow }
          for speaker in figures.coded.transcript.speakers.indices { rows(of: speaker) }
          ends
        }
      }
    }
  }

  private func percent(_ value: Double) -> String { Figure.ascii(value, 2) + "%" }

  // MARK: Rows

  private func rows(of speaker: Int) -> HTML {
    let transcript = figures.coded.transcript
    let id = transcript.speakers[speaker].id
    let own = transcript.rows.indices.filter { transcript.speaker(ofUtterance: $0).id == id }
    guard !own.isEmpty else { return .empty }
    var byFamily: [String: [Coding]] = [:]
    for coding in figures.codings where figures.speaker(coding.utterance) == id.rawValue {
      byFamily[figures.catalogue.family(coding.code), default: []].append(coding)
    }
    let lanes = byFamily.sorted { $0.key < $1.key }.map { Lane(family: $0.key, codings: $0.value) }
    return .joined(
      [
        row(
          label: .joined([
            .element(.strong) { HTML.element(.bdi) { id.rawValue } },
            .text(" " + transcript.speakers[speaker].role.rawValue),
          ]), isSpeaker: true, drawing: talk(of: own, by: id.rawValue))
      ]
        + lanes.map {
          row(label: .text($0.family), isSpeaker: false, drawing: marks($0, id.rawValue))
        })
  }

  private func row(label: HTML, isSpeaker: Bool, drawing: HTML) -> HTML {
    .element(.div, [.class(isSpeaker ? "lane speaker" : "lane")]) {
      HTML.element(.p, [.class("label")]) { label }
      drawing
    }
  }

  private func talk(of utterances: [Int], by speaker: String) -> HTML {
    drawing("Talk of \(speaker)", "\(Figure.count(utterances.count, "utterance"))") {
      for place in axis.bars(of: utterances) {
        HTML.element(
          .rect,
          [
            .class("talk"), .set(.x, percent(place.from)), .set(.y, "7"), .set(.height, "8"),
            .set(.width, percent(max(0.15, place.to - place.from))),
          ])
      }
    }
  }

  private func marks(_ lane: Lane, _ speaker: String) -> HTML {
    drawing("\(lane.family), \(speaker)", description(lane)) {
      HTML.element(
        .line,
        [
          .class("base"), .set(.x1, "0"), .set(.x2, "100%"), .set(.y1, "11"), .set(.y2, "11"),
        ])
      for near in neighbours(lane.codings) {
        let coding = near[0]
        let hollow = figures.catalogue.isNegative(coding.code) ? "hollow" : "solid"
        HTML.element(.a, [.href(figures.place(of: coding.utterance)), .set(.tabindex, "-1")]) {
          HTML.element(
            .use,
            [
              .href(.anchor(figures.catalogue.domain(coding.code).symbolID)), .class(hollow),
              .set(.x, percent(axis.middle(coding.utterance))), .set(.y, "11"),
            ])
          HTML.element(.title) {
            "\(figures.coded.transcript.utterances[coding.utterance].id): "
            figures.catalogue.name(coding.code)
            near.count > 1 ? " and \(near.count - 1) more close by" : ""
          }
        }
      }
    }
  }

  private func description(_ lane: Lane) -> String {
    let count = Figure.count(lane.codings.count, "coding")
    guard lane.codings.count <= Self.mostMarks else { return count }
    let places = lane.codings.map { figures.coded.transcript.utterances[$0.utterance].id.rawValue }
    return "\(count) at utterance \(Figure.list(places))"
  }

  /// The codings of a lane by the mark that stands for them: each for itself, unless there are many.
  private func neighbours(_ codings: [Coding]) -> [[Coding]] {
    guard codings.count > Self.mostMarks else { return codings.map { [$0] } }
    var groups: [[Coding]] = []
    for coding in codings.sorted(by: { $0.utterance < $1.utterance }) {
      if let first = groups.last?.first,
        axis.middle(coding.utterance) - axis.middle(first.utterance) < Self.markWidth
      {
        groups[groups.count - 1].append(coding)
      } else {
        groups.append([coding])
      }
    }
    return groups
  }

  private var episodesRow: HTML {
    let count = figures.coded.transcript.rows.count
    let numbered = figures.coded.episodes.enumerated().filter {
      $0.element.utterances.upperBound < count
    }
    return row(
      label: .element(.strong) { "Episodes" }, isSpeaker: true,
      drawing: drawing("Episodes", Figure.count(numbered.count, "episode")) {
        for (index, episode) in numbered {
          let from = axis.extents[episode.utterances.lowerBound].from
          let to = axis.extents[episode.utterances.upperBound].to
          HTML.element(.a, [.href(.anchor("e\(index + 1)")), .set(.tabindex, "-1")]) {
            HTML.element(
              .rect,
              [
                .class("band \(episode.outcome.rawValue)"), .set(.x, percent(from)), .set(.y, "3"),
                .set(.width, percent(max(0.4, to - from))), .set(.height, "16"), .set(.rx, "3"),
              ])
            HTML.element(
              .text,
              [
                .set(.x, percent((from + to) / 2)), .set(.y, "15"), .set(.textAnchor, "middle"),
              ]
            ) { String(index + 1) }
            HTML.element(.title) {
              "Episode \(index + 1): \(EpisodesSection.words(for: episode.outcome))"
            }
          }
        }
      })
  }

  private func drawing(_ title: String, _ desc: String, @HTMLBuilder _ content: () -> HTML) -> HTML
  {
    .element(.svg, [.class("drawing"), .set(.role, "img"), .set(.height, "22")]) {
      HTML.element(.title) { title }
      HTML.element(.desc) { desc }
      content()
    }
  }

  private var ends: HTML {
    .element(.div, [.class("lane axis"), .set(.ariaHidden, "true")]) {
      HTML.element(.p, [.class("label")])
      HTML.element(.p, [.class("ends")]) {
        HTML.element(.span) { axis.ends.first }
        HTML.element(.span) { axis.ends.last }
      }
    }
  }

  private var legend: HTML {
    let present = Set(figures.codings.map { figures.catalogue.domain($0.code) })
    return .element(.ul, [.class("legend"), .set(.ariaLabel, "Legend")]) {
      for domain in CodeDomain.allCases where present.contains(domain) {
        HTML.element(.li) {
          domain.glyph()
          " \(domain.words)"
        }
      }
      if figures.codings.contains(where: { figures.catalogue.isNegative($0.code) }) {
        HTML.element(.li) { "hollow shape: a code that usually hinders" }
      }
    }
  }
}
