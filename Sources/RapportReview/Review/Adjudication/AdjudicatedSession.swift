import RapportCodebooks
import RapportCoding
import RapportReports
import RapportStore
import RapportTranscripts

/// A session with two raters' codes, what was settled, and how far the two agree here and elsewhere.
struct AdjudicatedSession {
  let session: Session.ID
  let revision: Fingerprint
  let pair: RaterPair
  let coding: DoubleCoding
  /// The figures of this session.
  let here: PairFigures
  /// Those of all sessions that both coded blind; nil where it is one or none.
  let everywhere: PairFigures?
  /// How many sessions of the two were not coded blind, and are in no figure of ``everywhere``.
  let notBlind: Int

  /// - Parameter hidden: sessions whose codes are hidden from whoever looks.
  init(
    _ pair: RaterPair, _ desk: ReviewDesk, hidden: Set<Session.ID>
  ) throws(InvalidInput) {
    let transcript = pair.first.reading.transcript
    session = transcript.session.id
    revision = transcript.revision
    self.pair = pair
    let adjudications = try desk.store.adjudications(of: session)
    coding = DoubleCoding(
      pair.first.reading, pair.second.reading, settledBy: adjudications)
    let books = desk.catalogue.codebooks
    here = PairFigures(
      [
        .init(
          first: pair.first.reading, second: pair.second.reading, adjudications: adjudications)
      ], books, onlyDone: false)
    var parts: [PairFigures.Part] = []
    var notBlind = 0
    for other in try desk.store.doubleCodedSessions() where !hidden.contains(other) {
      let readings = try desk.store.finishedReadings(of: other)
      let own = pair.raters.compactMap { rater in
        readings.first { $0.reading.rater.id == rater }
      }
      guard own.count == 2 else { continue }
      guard own.allSatisfy(\.isBlind) else {
        notBlind += 1
        continue
      }
      parts.append(
        .init(
          first: own[0].reading, second: own[1].reading,
          adjudications: try desk.store.adjudications(of: other)))
    }
    everywhere = parts.count > 1 ? PairFigures(parts, books, onlyDone: true) : nil
    self.notBlind = notBlind
  }
}
