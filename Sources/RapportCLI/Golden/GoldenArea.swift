/// The statistics of one family that answer golden cases.
///
/// A new family is a file of its own with an extension like the others, and a line in ``all``.
struct GoldenArea: Sendable {
  /// What a statistic answers to a case's input.
  typealias Answer = @Sendable (GoldenValue) throws -> GoldenValue

  /// The answers by the name of the statistic.
  let answers: [String: Answer]

  /// Makes an area.
  init(_ answers: [String: Answer]) { self.answers = answers }

  /// Every family.
  static let all: [GoldenArea] = [
    .distributions, .random, .kappa, .coefficients, .alpha, .unitizing, .events, .intraclass,
    .accuracy, .evidence,
    .resampling, .merging, .rates,
    .dependability, .ratios, .calibration, .shrinkage, .intercepts, .trends, .stretch,
    .sequences, .talk,
  ]

  /// The answer of a statistic, where one knows it.
  static func answer(to statistic: String) -> Answer? {
    all.lazy.compactMap { $0.answers[statistic] }.first
  }
}
