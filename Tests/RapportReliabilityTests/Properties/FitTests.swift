import RapportReliability
import Testing

/// Proportional fitting finds its end for whatever alignment there is.
@Suite struct FitTests {
  @Test func manyAlignments() throws {
    var converged = 0
    for seed in UInt64(1)...300 {
      var generated = GeneratedRatings(seed: seed)
      let (first, second) = (1 + generated.stream.below(12), generated.stream.below(12))
      let counts = EventAlignment(
        reference: generated.events(first), coder: generated.events(second),
        tolerance: generated.stream.below(8)
      ).counts
      let estimate = counts.alignmentKappa()
      #expect(estimate.undefined == nil || estimate.undefined == .oneCategory)
      if let value = estimate.value {
        converged += 1
        #expect(value <= 1 + 1e-12 && value >= -1)
      }
    }
    #expect(converged > 290)
  }

  /// The fit has the margins of the counts, nothing in its corner, and no association elsewhere.
  @Test(arguments: GeneratedRatings.seeds)
  func quasiIndependence(_ seed: UInt64) throws {
    var stream = Xoshiro256(seed: seed)
    let cells = (0..<4).map { i in
      (0..<4).map { i == 3 && $0 == 3 ? 0 : Double(1 + stream.below(9)) }
    }
    let fit = try #require(ProportionalFit.expected(cells, emptyCorner: true))
    #expect(fit[3][3] == 0)
    for k in 0..<4 {
      #expect(abs(fit[k].accurateSum() - cells[k].accurateSum()) < 1e-9)
      #expect(abs(fit.map { $0[k] }.accurateSum() - cells.map { $0[k] }.accurateSum()) < 1e-9)
    }
    for i in 0..<2 {
      for k in 0..<2 {
        let first = fit[i][k] * fit[i + 1][3]
        #expect(abs(first - fit[i][3] * fit[i + 1][k]) < 1e-9 * first)
      }
    }
  }

  /// With one code no other way to agree is left, and kappa is 0 whatever was missed.
  @Test func oneCode() throws {
    let reference = [2, 10, 20, 40].map { CodedEvent(at: $0, 0) }
    let coder = [2, 10, 20, 55].map { CodedEvent(at: $0, 0) }
    let kappa = EventAlignment(reference: reference, coder: coder, tolerance: 1).counts.kappa
    #expect(kappa.observedAgreement == 0.6)
    #expect(abs(try #require(kappa.estimate.value)) < 1e-9)
  }
}
