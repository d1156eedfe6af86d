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
}
