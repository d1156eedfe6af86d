import RapportProfiles
import RapportReliability
import Testing

/// Davies (1947), the yield of dyestuff in six batches: the first example of lme4 (Bates 2010), with
/// a variance between batches of 1764.05, a residual variance of 2451.25 and a REML criterion of
/// 319.6543.
@Suite struct Davies1947Tests {
  static let yields: [[Double]] = [
    [1545, 1440, 1440, 1520, 1580], [1540, 1555, 1490, 1560, 1495], [1595, 1550, 1605, 1510, 1560],
    [1445, 1440, 1595, 1465, 1545], [1595, 1630, 1515, 1635, 1625], [1520, 1455, 1450, 1480, 1445],
  ]

  @Test func dyestuff() throws {
    let fit = RandomIntercept(Self.yields.map { $0.map { RandomIntercept.Case($0) } })
    #expect(abs(try #require(fit.therapistVariance) - 1764.05) < 0.005)
    #expect(abs(try #require(fit.residualVariance) - 2451.25) < 0.005)
    #expect(abs(try #require(fit.deviance) - 319.6543) < 0.0001)
    #expect(abs(try #require(fit.coefficients[0].value) - 1527.5) < 1e-9)
    #expect(abs(try #require(fit.coefficients[0].standardError) - 19.38) < 0.005)
  }
}

/// Box and Tiao (1973), made-up yields whose batches don't differ: lme4's second example, on the
/// boundary.
@Suite struct BoxAndTiao1973Tests {
  static let yields: [[Double]] = [
    [7.298, 3.846, 2.434, 9.566, 7.990], [5.220, 6.556, 0.608, 11.788, -0.892],
    [0.110, 10.386, 13.434, 5.510, 8.166], [2.212, 4.852, 7.092, 9.288, 4.980],
    [0.282, 9.014, 4.458, 9.446, 7.198], [1.722, 4.782, 8.106, 0.758, 3.758],
  ]

  @Test func batchesThatDoNotDiffer() throws {
    let fit = RandomIntercept(Self.yields.map { $0.map { RandomIntercept.Case($0) } })
    #expect(fit.therapistVariance == 0 && fit.p == 1)
    #expect(abs(try #require(fit.coefficients[0].value) - 5.6656) < 0.00005)
    #expect(abs(try #require(fit.deviance) - 161.8283) < 0.0001)
    let grid = RandomInterceptGrid(scores: Self.yields).therapistShare
    #expect(try #require(grid.value) > 0)
  }
}
