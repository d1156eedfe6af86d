import RapportReliability
import Testing

/// Remission under 6-mercaptopurine, the data that most texts show the Kaplan-Meier curve with.
@Suite struct Freireich1963Tests {
  private let curve = SurvivalCurve(
    [6, 6, 6, 7, 10, 13, 16, 22, 23].map { (time: $0, happened: true) }
      + [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35].map { (time: $0, happened: false) })

  @Test func survivalAndItsError() {
    #expect(curve.steps.map(\.time) == [6, 7, 10, 13, 16, 22, 23])
    let survival = curve.steps.map { ($0.survival * 1000).rounded() / 1000 }
    #expect(survival == [0.857, 0.807, 0.753, 0.690, 0.627, 0.538, 0.448])
    let errors = curve.steps.compactMap(\.standardError).map { ($0 * 1000).rounded() / 1000 }
    #expect(errors == [0.076, 0.087, 0.096, 0.107, 0.114, 0.128, 0.135])
  }

  @Test func median() { #expect(curve.median.value == 23) }

  @Test func aCurveAboveAHalfHasNoMedian() {
    let early = SurvivalCurve([(time: 1, happened: true), (2, false), (2, false)])
    #expect(early.median.undefined == .tooFew)
    #expect(SurvivalCurve([]).median.undefined == .noData)
  }
}
