import RapportCodebooks
import RapportCoding
import RapportProfiles
import RapportTranscripts

/// The words behind the figures: for each code some moments, spread over the sessions, each with a
/// link to its place in the session.
struct QuotesSection {
  let page: TherapistPage
  let scores: [ProfileScore]

  /// The anchor of a code's moments, those that people coded apart from the others.
  static func anchor(_ score: ProfileScore) -> String {
    "q-\(score.reference.codebook)-\(score.reference.code)"
      + (score.isConfirmed ? "-confirmed" : "")
  }

  /// The section.
  func html() -> HTML {
    let found = scores.filter { !$0.moments.isEmpty }
    guard !found.isEmpty else { return .empty }
    return Page.section("The words behind the figures", id: "quotes") {
      if page.options.includeQuotes, !page.options.quotesClientsInProfiles {
        HTML.element(.p, [.class("hint")]) {
          "Only the therapist's own words are quoted here. Clients' words stand in the sessions."
        }
      }
      for score in found { code(score) }
    }
  }

  private func code(_ score: ProfileScore) -> HTML {
    let shown = Self.spread(score.moments).prefix(max(0, page.options.quotesPerCode))
    return .element(.div, [.id(Self.anchor(score)), .class("quotes")]) {
      HTML.element(.h3) {
        page.catalogue.glyph(score.reference)
        " \(score.code.name)"
      }
      if !score.code.definition.isEmpty {
        HTML.element(.p, [.class("small")]) { score.code.definition }
      }
      HTML.element(.ul, [.class("moments")]) {
        for moment in shown { item(moment, score) }
      }
      if shown.count < score.moments.count {
        HTML.element(.p, [.class("small")]) {
          "\(shown.count) of \(score.moments.count) moments. All of them, session by session: "
          rest(score)
        }
      }
    }
  }

  private func item(_ moment: ProfileScore.Moment, _ score: ProfileScore) -> HTML {
    guard let coded = page.codedSession(moment.session) else { return .empty }
    let utterance = coded.transcript.utterances[moment.utterance]
    return .element(.li) {
      HTML.element(
        .a, [.href(page.link(to: coded, at: "u\(moment.utterance)"))]
      ) {
        "\(moment.session), \(utterance.id)"
      }
      if isQuoted(moment, in: coded) {
        " "
        HTML.element(.span, [.class("quote"), .set(.dir, "auto")]) {
          words(utterance, at: moment, score, coded)
        }
      }
    }
  }

  private func isQuoted(_ moment: ProfileScore.Moment, in coded: CodedSession) -> Bool {
    let isTherapist = coded.transcript.role(ofUtterance: moment.utterance) == .therapist
    let options = page.options
    return options.includeQuotes && (isTherapist || options.quotesClientsInProfiles)
  }

  private func words(
    _ utterance: Utterance, at moment: ProfileScore.Moment, _ score: ProfileScore,
    _ coded: CodedSession
  ) -> HTML {
    let text = UTF8Text(utterance.text)
    let codings = coded.codings.filter {
      $0.utterance == moment.utterance && $0.code == score.reference
        && $0.evidence.contains { $0.weight > 0 && !$0.ranges.isEmpty }
    }
    let highlights = codings.flatMap {
      CodingPassage.passages(of: $0, textLength: text.count)
    }.map {
      EvidenceText.Highlight(
        range: $0.range, domain: page.catalogue.domain(score.reference), letter: "",
        name: score.code.name)
    }
    return EvidenceText(text: text, marks: utterance.marks, highlights: highlights).html()
  }

  private func rest(_ score: ProfileScore) -> HTML {
    let sessions = score.perSession.filter { $0.count > 0 }
    return .joined(
      sessions.enumerated().map { index, count in
        guard let coded = page.codedSession(count.session) else { return .empty }
        return .joined([
          .text(index == 0 ? "" : ", "),
          .element(.a, [.href(page.link(to: coded, at: "codes"))]) {
            "\(count.session) (\(count.count))"
          },
        ])
      })
  }

  /// The first of every session, then the second of every session, and so on.
  private static func spread(_ moments: [ProfileScore.Moment]) -> [ProfileScore.Moment] {
    var seen: [Session.ID: Int] = [:]
    let numbered = moments.enumerated().map { place, moment in
      seen[moment.session, default: 0] += 1
      return (round: seen[moment.session] ?? 0, place: place, moment: moment)
    }
    return numbered.sorted { ($0.round, $0.place) < ($1.round, $1.place) }.map(\.moment)
  }
}
