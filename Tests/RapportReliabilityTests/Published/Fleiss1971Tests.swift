import RapportReliability
import Testing

/// The worked example of Fleiss (1971), Measuring nominal scale agreement among many raters: thirty
/// patients, six diagnoses each, five categories.
@Suite struct Fleiss1971Tests {
  /// Table 1, a patient a word.
  static let patients = """
    444444 222555 233335 555555 222444 113333 333355 113334 114444 555555
    144444 124444 222333 144444 224445 333335 111455 111112 224444 133555
    555555 244444 224555 114444 144445 222224 111155 224444 133333 555555
    """

  @Test func workedExample() throws {
    let units = Self.patients.split(whereSeparator: \.isWhitespace).map(Array.init)
    let kappa = RatingCounts(units: units).fleissCoefficient()
    #expect(kappa.estimate.counts.units == 30)
    #expect(abs(try #require(kappa.observedAgreement) - 0.556) < 0.0005)
    #expect(abs(try #require(kappa.expectedAgreement) - 0.220) < 0.0005)
    #expect(abs(try #require(kappa.estimate.value) - 0.430) < 0.0005)
  }
}
