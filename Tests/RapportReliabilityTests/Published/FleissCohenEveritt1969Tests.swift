import RapportReliability
import Testing

/// The example of Fleiss, Cohen and Everitt (1969), Large sample standard errors of kappa and
/// weighted kappa: 200 patients, three diagnoses, with counts of their table of shares.
@Suite struct FleissCohenEveritt1969Tests {
  @Test func kappaAndItsStandardError() throws {
    let table = try ConfusionTable(
      categories: ["1", "2", "3"], counts: [[106, 10, 4], [22, 28, 10], [2, 12, 6]])
    let kappa = table.kappa
    #expect(abs(try #require(kappa.estimate.value) - 0.429) < 0.0005)
    #expect(abs(try #require(kappa.naiveStandardError) - 0.054) < 0.001)
  }
}
