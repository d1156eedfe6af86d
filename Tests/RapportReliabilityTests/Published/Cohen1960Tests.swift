import RapportReliability
import Testing

/// The worked example of Cohen (1960), A coefficient of agreement for nominal scales: two judges,
/// 200 units, three categories.
@Suite struct Cohen1960Tests {
  @Test func workedExample() throws {
    let table = try ConfusionTable(
      categories: ["1", "2", "3"], counts: [[88, 10, 2], [14, 40, 6], [18, 10, 12]])
    let kappa = table.kappa
    let observed = try #require(kappa.observedAgreement)
    let expected = try #require(kappa.expectedAgreement)
    let value = try #require(kappa.estimate.value)
    #expect(abs(observed - 0.70) < 1e-12)
    #expect(abs(expected - 0.41) < 1e-12)
    #expect(abs(value - 0.492) < 0.0005)
    #expect(kappa.estimate.counts.units == 200)
  }
}
