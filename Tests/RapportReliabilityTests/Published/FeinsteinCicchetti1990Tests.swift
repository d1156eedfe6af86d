import RapportReliability
import Testing

/// The paradox of Feinstein and Cicchetti (1990), High agreement but low kappa: the same agreement
/// of .85 gives a kappa of .70 with even margins and .32 with uneven ones.
@Suite struct FeinsteinCicchetti1990Tests {
  @Test func sameAgreementOtherKappa() throws {
    let even = BinaryTable(both: 40, referenceOnly: 9, coderOnly: 6, neither: 45)
    let uneven = BinaryTable(both: 80, referenceOnly: 10, coderOnly: 5, neither: 5)
    #expect(even.percentAgreement().value == 0.85)
    #expect(uneven.percentAgreement().value == 0.85)
    #expect(abs(try #require(even.cohensKappa().value) - 0.70) < 0.005)
    #expect(abs(try #require(uneven.cohensKappa().value) - 0.32) < 0.005)
    for table in [even, uneven] {
      let pabak = try #require(table.prevalenceAndBiasAdjustedKappa().value)
      #expect(abs(pabak - 0.70) < 1e-12)
    }
  }
}
