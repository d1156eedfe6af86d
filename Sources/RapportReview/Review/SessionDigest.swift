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
  /// The role of each utterance's speaker.
  let roles: [SpeakerRole]
  let isCoded: Bool
  /// The suggestions, and which of them come first.
  let suggestions: [(anchor: Anchor, isFlag: Bool, isUncertain: Bool)]
  /// The ruptures that nobody answered: for each the places of its signs among the suggestions.
  let unanswered: [[Int]]

  init(_ content: SessionContent, _ catalogue: CodeCatalogue) {
    version = content.version
    id = content.id
    therapists = content.transcript.session.therapists.map(\.rawValue)
    date = content.transcript.session.date
    utterances = content.transcript.rows.count
    roles = content.transcript.rows.indices.map(content.transcript.role(ofUtterance:))
    isCoded = content.isCoded
    suggestions = content.suggestions.map {
      (
        $0.anchor, catalogue.isFlag($0.anchor.code),
        FirstLook.isUncertain($0.coding, catalogue[$0.coding.code])
      )
    }
    unanswered = content.coded.episodes.filter { $0.outcome == .missed }.map { episode in
      guard let marker = episode.markers.first else { return [] }
      let here = content.suggestions(at: marker.utterance)
      return FirstLook.signs(of: marker, among: here.map(\.anchor), catalogue)
        .map { here.startIndex + $0 }
    }
  }
}
