import RapportReliability
import Testing

/// Brennan (2001), Generalizability Theory, table 3.2 (synthetic data set 4): ten persons rated
/// on three tasks, each by four raters of its own, p × (r:t).
///
/// Raters in tasks, crossed with persons, are the design of sessions in therapists crossed with
/// raters.
@Suite struct Brennan2001Tests {
  /// `[task][rater][person]`.
  static let scores: [[[Double]]] = [
    [
      [5, 9, 3, 7, 9, 3, 7, 5, 9, 4], [6, 3, 4, 5, 2, 4, 3, 8, 9, 4],
      [5, 7, 3, 5, 9, 3, 7, 5, 8, 4], [5, 7, 3, 3, 7, 5, 7, 7, 8, 3],
    ],
    [
      [5, 7, 5, 3, 7, 3, 7, 7, 6, 3], [3, 5, 3, 1, 7, 3, 5, 5, 6, 5],
      [4, 5, 3, 4, 3, 6, 5, 5, 6, 6], [5, 5, 5, 3, 7, 3, 7, 4, 5, 5],
    ],
    [
      [6, 7, 6, 5, 2, 4, 5, 3, 5, 5], [7, 7, 5, 3, 7, 5, 5, 2, 8, 7],
      [3, 5, 1, 3, 5, 1, 5, 1, 1, 1], [3, 2, 6, 5, 3, 2, 4, 1, 1, 1],
    ],
  ]

  @Test func varianceComponents() throws {
    let values = try VarianceComponents(sessionsAndRaters: Self.scores).values
    #expect(abs(values.rater - 0.4731) < 0.00005)
    #expect(abs(values.therapist - 0.3252) < 0.00005)
    #expect(abs(values.session - 0.6475) < 0.00005)
    #expect(abs(values.therapistRater - 0.5596) < 0.00005)
    #expect(abs(values.residual - 2.3803) < 0.0001)
  }
}
