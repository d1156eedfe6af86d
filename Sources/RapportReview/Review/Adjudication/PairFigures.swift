import RapportCodebooks
import RapportCoding
import RapportTranscripts

/// How far two raters agree with each other and with what was settled, in one session or several.
struct PairFigures {
  /// A session of the two.
  struct Part {
    var first: CodedSession
    var second: CodedSession
    var adjudications: [Adjudication]
  }

  let sessions: Int
  /// The two raters.
  let between: PairAgreement
  /// Each of them against what is settled so far; places still open are left out.
  let againstSettled: [PairAgreement]

  init(_ parts: [Part], _ codebooks: [Codebook]) {
    sessions = parts.count
    between = PairAgreement(parts.map { .init($0.first, $0.second) }, codebooks: codebooks)
    let settled = parts.map { part in
      (
        consensus: Consensus(
          of: [part.first, part.second], settledBy: part.adjudications),
        open: DoubleCoding(part.first, part.second, settledBy: part.adjudications).open
      )
    }
    againstSettled = [\Part.first, \Part.second].map { rater in
      PairAgreement(
        zip(parts, settled).compactMap { part, settled in
          settled.consensus.map {
            .init($0.reading, part[keyPath: rater], leftOut: settled.open)
          }
        }, codebooks: codebooks)
    }
  }
}
