import RapportReliability
import Testing

/// Where agreement of several raters has no value it says why.
@Suite struct UndefinedAgreementTests {
  static let none = RatingCounts<Int>.empty
  static let singles = RatingCounts(units: [[1], [2]])
  static let constant = RatingCounts(units: [[1, 1], [1, 1, 1]])

  @Test func alpha() {
    for level: MeasurementLevel<Int> in [.nominal, .ordinal, .interval, .ratio] {
      #expect(Self.none.krippendorffsAlpha(level: level).undefined == .noData)
      #expect(Self.singles.krippendorffsAlpha(level: level).undefined == .noPairs)
      #expect(Self.constant.krippendorffsAlpha(level: level).undefined == .oneCategory)
    }
    #expect(BinaryTable.empty.krippendorffsAlpha().undefined == .noData)
    #expect(BinaryTable(neither: 5).krippendorffsAlpha().undefined == .oneCategory)
    // One value that differs among many: about 0 by definition, and that is right.
    let rare = BinaryTable(referenceOnly: 1, neither: 99).krippendorffsAlpha()
    #expect(abs(rare.value ?? 1) < 0.01)
  }

  @Test func fleissAndRandolph() {
    #expect(Self.none.fleissKappa().undefined == .noData)
    #expect(Self.singles.fleissKappa().undefined == .noPairs)
    #expect(Self.constant.fleissKappa().undefined == .oneCategory)
    #expect(Self.constant.freeMarginalKappa(categories: 1).estimate.undefined == .oneCategory)
    #expect(Self.constant.freeMarginalKappa(categories: 2).estimate.value == 1)
  }

  @Test func gwet() throws {
    #expect(Self.none.gwetsAC1(categories: 2).undefined == .noData)
    #expect(Self.singles.gwetsAC1(categories: 2).undefined == .noPairs)
    #expect(Self.constant.gwetsAC1(categories: 1).undefined == .oneCategory)
    // Defined where the codebook offers more than was used; without an error there is no interval.
    let agreement = Self.constant.gwetsFirstCoefficient(categories: 2)
    #expect(agreement.estimate.value == 1)
    #expect(agreement.naiveStandardError == 0)
    #expect(agreement.naiveInterval == nil)
    #expect(throws: MalformedTable.self) {
      try Self.singles.gwetsSecondCoefficient(categories: [1], weights: .linear)
    }
    #expect(throws: MalformedTable.self) {
      try Self.singles.gwetsSecondCoefficient(categories: [1, 2, 2], weights: .linear)
    }
  }

  @Test func weightedKappa() throws {
    let empty = try ConfusionTable(categories: ["a", "b"], counts: [[0, 0], [0, 0]])
    #expect(empty.weightedKappa(.linear).estimate.undefined == .noData)
    #expect(empty.prevalenceAndBiasAdjustedKappa().undefined == .noData)
    let constant = try ConfusionTable(categories: ["a", "b"], counts: [[4, 0], [0, 0]])
    let kappa = constant.weightedKappa(.quadratic)
    #expect(kappa.estimate.undefined == .oneCategory)
    #expect(kappa.naiveStandardError == nil)
  }

  @Test func intraclassCorrelation() throws {
    let cases: [([[Double]], UndefinedReason)] = [
      ([], .noData), ([[1], [2]], .noPairs), ([[1, 2]], .oneSession),
      ([[3, 3], [3, 3]], .zeroVariance),
    ]
    for (rows, reason) in cases {
      #expect(try IntraclassCorrelation(rows).estimate().undefined == reason)
      #expect(try IntraclassCorrelation(rows).standardErrorOfMeasurement() == nil)
    }
    let perfect = try IntraclassCorrelation([[1, 1], [2, 2], [3, 3]]).estimate()
    #expect(perfect.value == 1)
    #expect(perfect.intervalUndefined == .zeroVariance)
    #expect(throws: MalformedTable.self) { try IntraclassCorrelation([[1, 2], [1]]) }
  }

  @Test func blandAltmanSlope() throws {
    let cases: [([Double], [Double], UndefinedReason)] = [
      ([], [], .noData), ([1, 2], [2, 3], .tooFew), ([1, 2, 3], [3, 2, 1], .zeroVariance),
    ]
    for (reference, coder, reason) in cases {
      let scores = try PairedScores(reference: reference, coder: coder)
      #expect(scores.slopeOnMean().undefined == reason)
      #expect(scores.slopeProbability == nil)
    }
    let exact = try PairedScores(reference: [1, 2, 3], coder: [2, 3, 4])
    #expect(exact.slopeOnMean().value == 0)
    #expect(exact.slopeOnMean().intervalUndefined == .zeroVariance)
  }

  @Test func bootstrapOfSessions() throws {
    let only = BinaryTable(both: 4, referenceOnly: 1, coderOnly: 2, neither: 30)
    #expect(SessionTables([only]).bootstrap { $0.f1() }.intervalUndefined == .oneSession)
    #expect(SessionTables([BinaryTable]()).bootstrap { $0.f1() }.undefined == .noData)
    let silent = Array(repeating: BinaryTable(neither: 9), count: 9)
    let rare = SessionTables(silent + [only]).bootstrap { $0.precision() }
    let half = SessionTables(silent + silent + [only, BinaryTable(neither: 1)]).bootstrap {
      $0.precision()
    }
    // The one session with the code is drawn in about two thirds of the draws of ten.
    #expect(rare.interval != nil)
    #expect(rare.method.hasSuffix("of 2000 draws defined)"))
    #expect(half.value != nil)
    let sparse = SessionTables(Array(repeating: silent, count: 40).flatMap { $0 } + [only])
    let fragile = sparse.bootstrap(Bootstrap(replicates: 50, label: "fragile")) { table in
      table.referencePositives > 5 ? table.f1() : Estimate(undefined: .tooFew, method: "F1")
    }
    #expect(fragile.undefined == .tooFew)
  }
}
