import RapportReliability
import Testing

/// Every statistic of the module against the values of reference software.
@Suite struct GoldenTests {
  static let statistics = [
    "num.normCDF", "num.normPPF", "num.tPPF", "num.chi2PPF", "num.gammaPPF", "num.betaPPF",
    "num.fPPF", "num.betaReg", "num.gammaReg", "num.poissonCDF", "num.lgammaDigammaTrigamma",
    "num.quantile7", "rel.cohenKappa", "rel.binaryIndices", "rel.prf", "rel.clusterJackknife",
    "rel.icc", "prof.rateCI", "prof.proportionCI",
  ]

  @Test(.enabled(if: GoldenCase.folder != nil, "skipped: not present"), arguments: statistics)
  func agrees(_ statistic: String) throws {
    let cases = try GoldenCase.all().filter { $0.stat == statistic }
    #expect(!cases.isEmpty)
    for golden in cases {
      let answer = try #require(try answer(to: golden))
      let differences = answer.differences(
        from: golden.output, tolerance: tolerance(of: golden), at: golden.id)
      #expect(differences == [])
    }
  }

  /// In rel.cohenKappa.13 the variance is 0 and the reference's standard error of 1.6e-8 is the
  /// root of its rounding error, which no other order of the same sums reproduces.
  private func tolerance(of golden: GoldenCase) -> Double {
    golden.id == "rel.cohenKappa.13" ? max(golden.tolerance, 5e-8) : golden.tolerance
  }

  private func answer(to golden: GoldenCase) throws -> GoldenValue? {
    let input = golden.input
    switch golden.stat {
    case "rel.cohenKappa": return try GoldenAgreement.kappa(input)
    case "rel.binaryIndices": return GoldenAgreement.binaryIndices(input)
    case "rel.prf": return try GoldenAgreement.prf(input)
    case "rel.clusterJackknife": return GoldenAgreement.jackknife(input)
    case "rel.icc": return try GoldenAgreement.icc(input)
    case "prof.rateCI": return GoldenNumbers.rate(input)
    case "prof.proportionCI": return GoldenNumbers.proportion(input)
    default: return GoldenNumbers.distribution(String(golden.stat.dropFirst(4)), input)
    }
  }
}
