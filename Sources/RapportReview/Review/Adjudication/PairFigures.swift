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
  /// Each of them against what is settled; places still open are left out.
  let againstSettled: [PairAgreement]
  /// The sessions in which something is settled, or nothing is to settle: those of
  /// ``againstSettled``.
  let settledSessions: Int

  /// - Parameter onlyDone: whether only sessions without an open difference are held against what is
  ///   settled: with open ones left out agreement is too high.
  init(_ all: [Part], _ codebooks: [Codebook], onlyDone: Bool) {
    sessions = all.count
    between = PairAgreement(all.map { .init($0.first, $0.second) }, codebooks: codebooks)
    let parts = all.filter { part in
      let coding = DoubleCoding(part.first, part.second, settledBy: part.adjudications)
      let differences = coding.differences
      return onlyDone
        ? coding.open.isEmpty : differences.isEmpty || coding.open.count < differences.count
    }
    settledSessions = parts.count
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
