import RapportCoding
import RapportStore
import RapportTranscripts

/// What somebody said of a session as a whole: ratings and a note.
struct SessionImpression {
  /// The scales a session is rated on, from 1 to 5.
  static let scales: [(id: String, name: String)] = [
    ("empathy", "Empathy"), ("collaboration", "Collaboration"),
  ]

  /// The rating that holds, by scale.
  let ratings: [String: Int]
  /// The last note about the whole session.
  let note: String?

  init(of session: Session.ID, by rater: Rater.ID, _ store: StudyStore) throws(InvalidInput) {
    ratings = try store.ratings(of: session).filter { $0.rater == rater }
      .reduce(into: [:]) { $0[$1.scale] = $1.value }
    note = try store.notes(of: session).last { $0.rater == rater && $0.utterance == nil }?.text
  }
}
