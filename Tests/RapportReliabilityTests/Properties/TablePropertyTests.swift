import RapportReliability
import Testing

/// What must hold for tables of two raters whatever the counts.
@Suite struct TablePropertyTests {
  private func table(_ stream: inout Xoshiro256, size: Int = 4) throws -> [[Int]] {
    (0..<size).map { i in (0..<size).map { (i == $0 ? 5 : 0) + stream.below(6) } }
  }

  private func confusion(_ counts: [[Int]]) throws -> ConfusionTable {
    try ConfusionTable(categories: counts.indices.map { "\($0)" }, counts: counts)
  }

  @Test(arguments: GeneratedRatings.seeds)
  func weightedKappa(_ seed: UInt64) throws {
    var stream = Xoshiro256(seed: seed)
    let counts = try table(&stream)
    let transposed = counts.indices.map { i in counts.map { $0[i] } }
    let reversed = counts.reversed().map { Array($0.reversed()) }
    let (first, second) = (try confusion(counts), try confusion(transposed))
    for weights in AgreementWeights.allCases {
      let kappa = first.weightedKappa(weights)
      #expect(GeneratedRatings.close(kappa.estimate, second.weightedKappa(weights).estimate))
      let mirrored = try confusion(reversed).weightedKappa(weights)
      #expect(GeneratedRatings.close(kappa.estimate, mirrored.estimate))
      let twice = (first + first).weightedKappa(weights)
      #expect(GeneratedRatings.close(kappa.estimate, twice.estimate))
      let error = try #require(kappa.naiveStandardError)
      let half = try #require(twice.naiveStandardError)
      #expect(abs(error / 2.squareRoot() - half) < 1e-12)
    }
    #expect(first.weightedKappa(.identity).estimate == first.cohensKappa())
    // With two categories there is no near miss.
    let small = try confusion(try table(&stream, size: 2))
    let unweighted = small.cohensKappa()
    #expect(GeneratedRatings.close(small.weightedKappa(.linear).estimate, unweighted))
    #expect(GeneratedRatings.close(small.weightedKappa(.quadratic).estimate, unweighted))
  }

  /// With quadratic weights kappa is Lin's concordance of the places.
  @Test(arguments: GeneratedRatings.seeds)
  func quadraticKappaIsConcordance(_ seed: UInt64) throws {
    var stream = Xoshiro256(seed: seed)
    let counts = try table(&stream)
    let pairs = counts.indices.flatMap { i in
      counts.indices.flatMap { j in
        Array(repeating: (Double(i), Double(j)), count: counts[i][j])
      }
    }
    let scores = try PairedScores(reference: pairs.map(\.0), coder: pairs.map(\.1))
    let kappa = try confusion(counts).weightedKappa(.quadratic).estimate
    #expect(GeneratedRatings.close(kappa, scores.concordance()))
    #expect(AgreementWeights.linear.table(3) == [[1, 0.5, 0], [0.5, 1, 0.5], [0, 0.5, 1]])
  }

  @Test(arguments: GeneratedRatings.seeds)
  func identityOfKappaAndPABAK(_ seed: UInt64) throws {
    var stream = Xoshiro256(seed: seed)
    let table = BinaryTable(
      both: 1 + stream.below(30), referenceOnly: stream.below(10), coderOnly: stream.below(10),
      neither: 1 + stream.below(30))
    let pabak: Double = try #require(table.prevalenceAndBiasAdjustedKappa().value)
    let prevalence: Double = try #require(table.prevalenceIndex().value)
    let bias: Double = try #require(table.biasIndex().value)
    let (p, b) = (prevalence * prevalence, bias * bias)
    let kappa: Double = try #require(table.cohensKappa().value)
    #expect(abs(kappa - (pabak - p + b) / (1 - p + b)) < 1e-12)
    #expect(table.positiveAgreement().value == table.f1().value)
    let square = try confusion([
      [table.both, table.referenceOnly], [table.coderOnly, table.neither],
    ])
    #expect(
      GeneratedRatings.close(
        square.prevalenceAndBiasAdjustedKappa(), table.prevalenceAndBiasAdjustedKappa()))
    #expect(GeneratedRatings.close(square.gwetsAC1(), table.gwetsAC1()))
    #expect(GeneratedRatings.close(square.krippendorffsAlpha(), table.krippendorffsAlpha()))
  }

  @Test(arguments: GeneratedRatings.seeds)
  func intraclassCorrelations(_ seed: UInt64) throws {
    var stream = Xoshiro256(seed: seed)
    let rows = (0..<9).map { _ -> [Double] in
      let truth = Double(stream.below(20))
      return (0..<3).map { _ in truth + Double(stream.below(9)) }
    }
    let icc = try IntraclassCorrelation(rows)
    let mixed = try IntraclassCorrelation(
      rows.map { row in
        var row = row
        stream.shuffle(&row)
        return row
      })
    #expect(
      GeneratedRatings.close(icc.estimate(.oneWay), mixed.estimate(.oneWay), within: 1e-10))
    let shifted = try IntraclassCorrelation(
      rows.map { row in zip(row, [3.0, 0, -4]).map { $0 + $1 } })
    #expect(
      GeneratedRatings.close(
        icc.estimate(.consistency), shifted.estimate(.consistency), within: 1e-10))
    let stretched = try IntraclassCorrelation(rows.map { $0.map { 7 - 2 * $0 } })
    for form in IntraclassCorrelation.Form.allCases {
      for score in IntraclassCorrelation.Score.allCases {
        let (a, b) = (icc.estimate(form, score), stretched.estimate(form, score))
        #expect(GeneratedRatings.close(a, b, within: 1e-10))
        #expect(try #require(a.interval).contains(try #require(a.value)))
      }
    }
  }
}
