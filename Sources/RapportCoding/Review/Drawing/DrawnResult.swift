package import RapportReliability

/// What randomly drawn utterances say about a code, or about a family as one.
package struct DrawnResult: Sendable {
  /// The judged utterances of a stratum.
  package struct Sample: Hashable, Sendable {
    /// How many.
    package var judged = 0
    /// On how many of them the code applies.
    package var present = 0
    /// How many were judged without ever having seen the session's codes of the machine.
    package var blind = 0
    /// Passed over.
    package var skipped = 0
    /// Raters differ on them.
    package var disputed = 0
    /// Judged, but drawn behind one that nobody judged yet: they count when it is.
    package var waiting = 0
  }

  /// What was judged.
  package let scope: DrawScope
  /// The utterances that carry the machine's code, M, and those that could and don't, N.
  package let flagged: Int
  package let unflagged: Int
  /// What was judged of each.
  package let flaggedSample: Sample
  package let unflaggedSample: Sample

  /// The figures.
  ///
  /// - Throws: never for a result of ``UtteranceDraw``, which judges no more than there is.
  package func review() throws(MalformedTable) -> ReviewSample {
    try ReviewSample(
      flagged: flagged, flaggedReviewed: flaggedSample.judged,
      confirmed: flaggedSample.present, unflagged: unflagged,
      unflaggedReviewed: unflaggedSample.judged, missed: unflaggedSample.present)
  }

  /// Whether anybody judged anything.
  package var isEmpty: Bool {
    [flaggedSample, unflaggedSample].allSatisfy {
      $0.judged + $0.disputed + $0.waiting + $0.skipped == 0
    }
  }
}
