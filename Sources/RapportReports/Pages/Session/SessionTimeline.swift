import RapportCodebooks
import RapportCoding
import RapportTranscripts

/// The course of a session as a strip: talk and codes by speaker and family, episodes above.
struct SessionTimeline {
  let page: SessionPage

  /// A lane: the codings of one speaker in one family.
  private struct Lane {
    var family: String
    var codings: [Coding]
  }

  /// The section.
  func html() -> HTML {
    let utterances = page.coded.transcript.utterances
    return Page.section("Course of the session", id: "course") {
      if utterances.isEmpty {
        HTML.element(.p) { "Nobody says anything in this transcript." }
      } else {
        HTML.element(.p, [.class("hint")]) {
          "From left to right: "
          hasTimes
            ? "the session's time." : "the session's utterances; the transcript has no times."
          " Bars are talk, shapes are codes. The table of codes below says the same in words."
        }
        legend
        HTML.element(.div, [.class("strip")]) {
          if !page.coded.episodes.isEmpty { episodesRow }
          for speaker in page.coded.transcript.speakers.indices { rows(of: speaker) }
          axis
        }
      }
    }
  }

  // MARK: Places

  private var hasTimes: Bool {
    page.coded.transcript.utterances.allSatisfy { $0.start != nil } && span > 0
  }

  private var span: Int {
    let utterances = page.coded.transcript.utterances
    return utterances.map { max($0.start ?? 0, $0.end ?? 0) }.max() ?? 0
  }

  /// Where an utterance begins and ends, from 0 to 100.
  private func extent(_ index: Int) -> (from: Double, to: Double) {
    let utterances = page.coded.transcript.utterances
    guard hasTimes else {
      let count = Double(utterances.count)
      return (Double(index) / count * 100, Double(index + 1) / count * 100)
    }
    let start = utterances[index].start ?? 0
    let next = index + 1 < utterances.count ? utterances[index + 1].start : nil
    let end = utterances[index].end ?? min(next ?? span, start + slowTalk(index))
    return (Double(start) / Double(span) * 100, Double(max(start, end)) / Double(span) * 100)
  }

  /// How long an utterance takes at 100 words a minute: a bar whose end isn't known is no longer.
  private func slowTalk(_ index: Int) -> Int {
    2000 + page.coded.transcript.wordCount(ofUtterance: index) * 600
  }

  private func percent(_ value: Double) -> String { Figure.ascii(value, 2) + "%" }

  // MARK: Rows

  private func rows(of speaker: Int) -> HTML {
    let transcript = page.coded.transcript
    let id = transcript.speakers[speaker].id
    let own = transcript.utterances.indices.filter { transcript.speaker(ofUtterance: $0).id == id }
    guard !own.isEmpty else { return .empty }
    var byFamily: [String: [Coding]] = [:]
    for coding in page.codings where page.speaker(coding.utterance) == id.rawValue {
      byFamily[page.catalogue.family(coding.code), default: []].append(coding)
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
      for index in utterances {
        let place = extent(index)
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
    let places = lane.codings.map { page.coded.transcript.utterances[$0.utterance].id.rawValue }
    return drawing(
      "\(lane.family), \(speaker)",
      "\(Figure.count(lane.codings.count, "coding")) at utterance \(Figure.list(places))"
    ) {
      HTML.element(
        .line,
        [
          .class("base"), .set(.x1, "0"), .set(.x2, "100%"), .set(.y1, "11"), .set(.y2, "11"),
        ])
      for coding in lane.codings {
        let place = extent(coding.utterance)
        let hollow = page.catalogue.isNegative(coding.code) ? "hollow" : "solid"
        HTML.element(.a, [.href(.anchor("u\(coding.utterance)")), .set(.tabindex, "-1")]) {
          HTML.element(
            .use,
            [
              .href(.anchor(page.catalogue.domain(coding.code).symbolID)), .class(hollow),
              .set(.x, percent((place.from + place.to) / 2)), .set(.y, "11"),
            ])
          HTML.element(.title) {
            "\(page.coded.transcript.utterances[coding.utterance].id): "
            page.catalogue.name(coding.code)
          }
        }
      }
    }
  }

  private var episodesRow: HTML {
    let count = page.coded.transcript.utterances.count
    let numbered = page.coded.episodes.enumerated().filter {
      $0.element.utterances.upperBound < count
    }
    return row(
      label: .element(.strong) { "Episodes" }, isSpeaker: true,
      drawing: drawing("Episodes", Figure.count(numbered.count, "episode")) {
        for (index, episode) in numbered {
          let from = extent(episode.utterances.lowerBound).from
          let to = extent(episode.utterances.upperBound).to
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

  private var axis: HTML {
    let utterances = page.coded.transcript.utterances
    let first = hasTimes ? "0:00" : "utterance " + (utterances.first?.id.rawValue ?? "")
    let last = hasTimes ? Figure.clock(span) : "utterance " + (utterances.last?.id.rawValue ?? "")
    return .element(.div, [.class("lane axis"), .set(.ariaHidden, "true")]) {
      HTML.element(.p, [.class("label")])
      HTML.element(.p, [.class("ends")]) {
        HTML.element(.span) { first }
        HTML.element(.span) { last }
      }
    }
  }

  private var legend: HTML {
    let present = Set(page.codings.map { page.catalogue.domain($0.code) })
    return .element(.ul, [.class("legend"), .set(.ariaLabel, "Legend")]) {
      for domain in CodeDomain.allCases where present.contains(domain) {
        HTML.element(.li) {
          domain.glyph()
          " \(domain.words)"
        }
      }
      if page.codings.contains(where: { page.catalogue.isNegative($0.code) }) {
        HTML.element(.li) { "hollow shape: a code that usually hinders" }
      }
    }
  }
}
