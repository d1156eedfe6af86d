import RapportReliability
import Testing

@testable import RapportFitting

/// The regression against answers that can be worked out by hand.
@Suite struct LogitSolverTests {
  /// 40 rows: the fact holds on 20, of which 15 carry the code; of the others 5 do.
  private static let table = LogitProblem(
    classes: 1, reference: (0..<40).map { $0 < 15 || $0 >= 35 ? 0 : 1 },
    margins: Array(repeating: 0, count: 40), columns: [[(0..<20).map(Int32.init)]])

  @Test func withoutPenaltyItIsTheLogOddsRatio() {
    var solver = LogitSolver(Self.table)
    for _ in 0..<20 { solver.fit(penalty: 1e-9) }
    #expect(abs(solver.model.coefficients[0][0] - Elementary.log(9)) < 0.01)
    #expect(abs(solver.model.intercepts[0] + Elementary.log(3)) < 0.01)
  }

  @Test func theInterceptAloneIsTheLogOdds() {
    let rare = LogitProblem(
      classes: 1, reference: (0..<40).map { $0 < 10 ? 0 : 1 },
      margins: Array(repeating: 0, count: 40), columns: [[]])
    #expect(abs(LogitSolver(rare).model.intercepts[0] + Elementary.log(3)) < 1e-3)
  }

  /// A column moves only where it holds so many more times than expected as the penalty says: 15
  /// against 10.
  @Test(arguments: [(5.1, true), (4.9, false)])
  func thePenaltyIsASurplus(penalty: Double, isZero: Bool) {
    var solver = LogitSolver(Self.table)
    solver.fit(penalty: penalty)
    #expect((solver.model.coefficients[0][0] == 0) == isZero)
  }

  /// Two codes and none that exclude each other, symmetrical.
  @Test func severalCodes() {
    var solver = LogitSolver(
      LogitProblem(
        classes: 2, reference: (0..<60).map { $0 / 20 },
        margins: Array(repeating: 0, count: 120),
        columns: [[(0..<20).map(Int32.init)], [(20..<40).map(Int32.init)]]))
    solver.fit(penalty: 2)
    let coefficients = solver.model.coefficients
    #expect(coefficients[0][0] > 1)
    #expect(abs(coefficients[0][0] - coefficients[1][0]) < 0.05)
  }

  /// What is known before stays where it says enough: the margin's own scale is found.
  @Test func theScaleOfTheMargins() {
    var margins: [Double] = []
    var reference: [Int] = []
    for (margin, positives) in [(-1.0, 2), (1.0, 18)] {
      for row in 0..<20 {
        margins.append(margin)
        reference.append(row < positives ? 0 : 1)
      }
    }
    let solver = LogitSolver(
      LogitProblem(classes: 1, reference: reference, margins: margins, columns: [[]]))
    #expect(abs(solver.model.scale - Elementary.log(9)) < 0.3)
  }
}
