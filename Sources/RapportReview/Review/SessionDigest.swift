import RapportCodebooks
import RapportCoding
import RapportReports
import RapportTranscripts

/// What the list says of a session, but for what people decided.
struct SessionDigest: Sendable {
  let version: String
  let id: Session.ID
  let therapists: [String]
  let date: String?
  let utterances: Int
  let isCoded: Bool
  /// The suggestions, and which of them come first.
  let suggestions: [(anchor: Anchor, isFlag: Bool, isUncertain: Bool)]
  /// The ruptures that nobody answered: for each the place of its marker among the suggestions.
  let unanswered: [Int?]

  init(_ content: SessionContent, _ catalogue: CodeCatalogue) {
    version = content.version
    id = content.id
    therapists = content.transcript.session.therapists.map(\.rawValue)
    date = content.transcript.session.date
    utterances = content.transcript.rows.count
    isCoded = content.isCoded
    suggestions = content.suggestions.map {
      (
        $0.anchor, catalogue.isFlag($0.anchor.code),
        FirstLook.isUncertain($0.coding, catalogue[$0.coding.code])
      )
    }
    unanswered = content.coded.episodes.filter { $0.outcome == .missed }.map { episode in
      episode.markers.first.flatMap { marker in
        content.suggestions.firstIndex {
          $0.anchor.utterance == marker.utterance && $0.anchor.code == marker.code
        }
      }
    }
  }
}
