public import RapportCodebooks
import RapportTranscripts

/// What raters agree on, with what was settled where they differed.
public struct Consensus: Sendable {
  /// The codings that every rater gave or that were settled as present.
  public var reading: CodedSession
  /// Where the raters differ and nothing was settled yet, by place.
  public var open: [Anchor]

  /// Puts it together; nil where there are no readings.
  ///
  /// - Parameters:
  ///   - readings: one reading of the same transcript by each rater.
  ///   - adjudications: in the order in which they were made; see ``Settlements``.
  ///   - codebooks: with them, episodes are found in the codings.
  public init?(
    of readings: [CodedSession], settledBy adjudications: [Adjudication],
    codebooks: [Codebook] = []
  ) {
    guard let first = readings.first else { return nil }
    let transcript = first.transcript
    let given = readings.map { reading in
      Dictionary(grouping: reading.codings) { Episode.Part(code: $0.code, utterance: $0.utterance) }
    }
    let settled = Settlements(adjudications)
    var codings: [Coding] = []
    var open: [Anchor] = []
    for place in Set(given.flatMap(\.keys)) where settled.entries[place] == nil {
      let codes = given.flatMap { $0[place] ?? [] }
      if given.allSatisfy({ $0[place] != nil }) {
        codings.append(codes[0])
      } else if let anchor = Anchor(codes[0], in: transcript) {
        open.append(anchor)
      }
    }
    codings += settled.codings
    let merged = DecisionLog.merged(codings.sorted { $0.utterance < $1.utterance })
    reading = CodedSession(
      transcript: transcript, codebooks: first.codebooks,
      rater: Rater(id: "consensus", kind: .consensus), codings: merged,
      episodes: DecisionLog.episodes(in: transcript, merged, codebooks),
      addressees: first.addressees)
    self.open = open.sorted()
  }
}
