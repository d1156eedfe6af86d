import RapportCodebooks
import RapportCoding
import RapportTranscripts

/// The codes of a session with their counts and the places they stand.
struct SessionCodesSection {
  let figures: ShownSession

  /// The section.
  func html() -> HTML {
    var places: [CodeReference: [Int]] = [:]
    for coding in figures.codings { places[coding.code, default: []].append(coding.utterance) }
    let rows = places.sorted { $0.key < $1.key }.map { code, utterances -> [HTML] in
      [
        .joined([figures.catalogue.glyph(code), .text(" " + figures.catalogue.name(code))]),
        .text(figures.catalogue.family(code)), .text(code.codebook),
        .text(String(utterances.count)),
        .joined(
          utterances.enumerated().map { index, utterance in
            .joined([.text(index == 0 ? "" : " "), figures.link(toUtterance: utterance)])
          }),
      ]
    }
    return Page.section("Codes", id: "codes") {
      if rows.isEmpty {
        HTML.element(.p) { "No utterance carries a code." }
      } else {
        Page.table(
          caption: "Codes of this session: utterances that carry each",
          head: ["Code", "Family", "Codebook", "Count", "Utterances"], numeric: [3], kind: "codes",
          rows: rows)
      }
      talk
    }
  }

  private var talk: HTML {
    let transcript = figures.coded.transcript
    var words = [Int](repeating: 0, count: transcript.speakers.count)
    var turns = [Speaker.ID: Int]()
    for turn in transcript.turns {
      turns[turn.speaker, default: 0] += 1
      guard let speaker = transcript.speakers.firstIndex(where: { $0.id == turn.speaker }) else {
        continue
      }
      for index in turn.utterances { words[speaker] += transcript.wordCount(ofUtterance: index) }
    }
    let total = words.reduce(0, +)
    let rows = transcript.speakers.enumerated().map { index, speaker -> [HTML] in
      [
        .element(.bdi) { speaker.id.rawValue }, .text(speaker.role.rawValue),
        .text(String(turns[speaker.id] ?? 0)), .text(String(words[index])),
        .text(
          total == 0
            ? "not defined: nobody talked" : Figure.percent(Double(words[index]) / Double(total))),
      ]
    }
    return Page.table(
      caption: "Who talked how much",
      head: ["Speaker", "Role", "Turns", "Words", "Share of words"],
      numeric: [2, 3, 4], rows: rows)
  }
}
