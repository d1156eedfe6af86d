import RapportCoding
import RapportTranscripts

/// What a group session has beside an individual one: who spoke to whom.
struct GroupSection {
  let page: SessionPage

  /// The section.
  func html() -> HTML {
    Page.section("The group", id: "group") {
      matrix
    }
  }

  private var matrix: HTML {
    let transcript = page.coded.transcript
    let speakers = transcript.speakers
    var counts = [[Int]](
      repeating: [Int](repeating: 0, count: speakers.count + 2), count: speakers.count)
    for (index, addressee) in page.coded.addressees.enumerated()
    where index < transcript.utterances.count {
      let id = transcript.speaker(ofUtterance: index).id
      guard let speaker = speakers.firstIndex(where: { $0.id == id }) else { continue }
      let named = addressee.speakers.filter(speakers.indices.contains)
      for other in named { counts[speaker][other] += 1 }
      if named.isEmpty {
        counts[speaker][speakers.count + (addressee.kind == .group ? 0 : 1)] += 1
      }
    }
    let rows = speakers.enumerated().map { index, speaker -> [HTML] in
      [.element(.bdi) { speaker.id.rawValue }]
        + counts[index].enumerated().map {
          .text($0.offset == index && $0.element == 0 ? "\u{2013}" : String($0.element))
        }
    }
    return Page.table(
      caption: "Who spoke (rows) to whom (columns): utterances",
      head: ["From"] + speakers.map(\.id.rawValue) + ["the group", "unknown"],
      numeric: Set(1...speakers.count + 2), rows: rows)
  }
}
