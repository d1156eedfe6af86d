import RapportCodebooks
public import RapportTranscripts

/// A person's finished coding of a session, as adjudication and agreement take it.
///
/// What a person decides on the session after they were done with it doesn't count: they may have seen
/// others' codes by then.
public struct FinishedReading: Sendable {
  /// What they coded; its rater is who.
  public var reading: CodedSession
  /// Whether all of it was coded without the machine's and others' codes in sight.
  ///
  /// Codings that were imported count as blind on the word of whoever imported them.
  public var isBlind: Bool
  /// When they were done, in milliseconds since 1970.
  public var finishedAt: Int

  /// Folds what a rater did until they were done.
  ///
  /// - Parameters:
  ///   - blank: the session with what every reading of it shares, without codes.
  ///   - rater: who.
  ///   - log: the decisions about the session.
  ///   - imported: the rater's codings from outside; their own decisions on them count.
  ///   - finishedAt: when the rater was done with it in a packet; nil where all is imported.
  ///   - importedAt: when the codings were imported.
  ///   - hidesMachine: whether the packet hid the machine's codes.
  ///   - sawCodes: whether the rater had seen the machine's or others' codes before they were done.
  public init(
    of blank: CodedSession, by rater: Rater.ID, _ log: DecisionLog, imported: CodedSession? = nil,
    finishedAt: Int?, importedAt: Int = 0, hidesMachine: Bool = true, sawCodes: Bool = false
  ) {
    let counted = DecisionLog(
      log.decisions.filter { $0.rater == rater && $0.at <= finishedAt ?? .max })
    var reading = counted.reading(of: blank, by: rater)
    if let imported {
      let states = counted.states(of: imported, by: rater)
      let standing = zip(imported.codings, states).filter {
        $0.1 == .pending || $0.1 == .accepted
      }
      reading.codings = DecisionLog.merged(reading.codings + standing.map(\.0))
    }
    self.reading = reading
    isBlind = hidesMachine && !sawCodes && counted.decisions.allSatisfy(\.isBlind)
    self.finishedAt = finishedAt ?? importedAt
  }
}
