import RapportCoding
import RapportProfiles
import RapportTranscripts

/// What a group session has beside an individual one: who spoke to whom.
package struct GroupSection {
  private let figures: ShownSession
  private let group: GroupIndices

  package init(figures: ShownSession) {
    self.figures = figures
    group = GroupIndices(of: figures.coded, codebooks: figures.catalogue.codebooks)
  }

  /// The section.
  package func html() -> HTML {
    Page.section("The group", id: "group") {
      HTML.element(.p, [.class("hint")]) {
        "What the transcript shows about who took part. These are not scores of an instrument and"
          + " have no norms; while the leader teaches or guides a practice they mean little."
      }
      attendance
      indices
      matrix
    }
  }

  private var attendance: HTML {
    .element(.p) {
      group.isAttendanceKnown
        ? "\(Figure.count(group.members.count, "member")) present."
        : "\(Figure.count(group.members.count, "member")) spoke; nobody noted who was present."
      if !group.silentMembers.isEmpty {
        " Silent or nearly silent: \(Figure.list(group.silentMembers))."
      }
    }
  }

  private var indices: HTML {
    Page.table(
      caption: "Indices of this session", head: ["Index", "Value", "What it says"],
      kind: "indices",
      rows: group.indices.map { index in
        let words = GroupIndexWords(index)
        return [.text(words.name), .text(words.value), .text(words.meaning)]
      })
  }

  private var matrix: HTML {
    let transcript = figures.coded.transcript
    let speakers = transcript.speakers
    var counts = [[Int]](
      repeating: [Int](repeating: 0, count: speakers.count + 2), count: speakers.count)
    for (index, addressee) in figures.coded.addressees.enumerated()
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
