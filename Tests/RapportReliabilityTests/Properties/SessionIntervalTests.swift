import RapportReliability
import Testing

/// Intervals over sessions of alpha and AC1.
@Suite struct SessionIntervalTests {
  static let tables = [
    [12, 1, 1, 36], [21, 3, 3, 7], [12, 1, 1, 1], [19, 0, 2, 2], [15, 3, 1, 25], [11, 4, 4, 26],
  ].map { BinaryTable(both: $0[0], referenceOnly: $0[1], coderOnly: $0[2], neither: $0[3]) }

  @Test func countsOfRatingsAddUp() {
    let sessions = Self.tables.map(\.ratingCounts)
    let pooled = SessionTables(sessions).pooled
    #expect(pooled == SessionTables(Self.tables).pooled.ratingCounts)
    #expect(pooled - sessions[0] + sessions[0] == pooled)
    #expect(pooled - pooled == .empty)
  }

  @Test func jackknifeOfAlphaIsTheSameFromEitherTable() throws {
    let binary = SessionTables(Self.tables).jackknife { $0.krippendorffsAlpha() }
    let general = SessionTables(Self.tables.map(\.ratingCounts)).jackknife {
      $0.krippendorffsAlpha()
    }
    #expect(binary.interval == general.interval)
    #expect(try #require(binary.interval).contains(try #require(binary.value)))
    #expect(binary.method == "Krippendorff's alpha (nominal), delete-one-session jackknife")
    #expect(binary.counts.sessions == 6)
  }

  @Test(arguments: GeneratedRatings.seeds)
  func orderOfSessionsDoesntShow(_ seed: UInt64) {
    var stream = Xoshiro256(seed: seed)
    var tables = Self.tables
    stream.shuffle(&tables)
    for statistic: @Sendable (BinaryTable) -> Estimate in [
      { $0.cohensKappa() }, { $0.gwetsAC1() }, { $0.krippendorffsAlpha() }, { $0.f1() },
    ] {
      #expect(
        SessionTables(tables).jackknife(statistic)
          == SessionTables(Self.tables).jackknife(statistic))
    }
  }

  @Test func bootstrapDependsOnItsSeedAlone() throws {
    let sessions = SessionTables(Self.tables)
    let plan = Bootstrap(replicates: 200, seed: 7)
    let first = sessions.bootstrap(plan) { $0.gwetsAC1() }
    #expect(first == sessions.bootstrap(plan) { $0.gwetsAC1() })
    let other = Bootstrap(replicates: 200, seed: 8)
    #expect(first.interval != sessions.bootstrap(other) { $0.gwetsAC1() }.interval)
    #expect(try #require(first.interval).contains(try #require(first.value)))
    #expect(first.method == "Gwet's AC1, percentile bootstrap of sessions")
    let values = sessions.resampled(plan) { $0.gwetsAC1() }.compactMap { $0 }
    #expect(first.low == values.quantile(0.025))
    #expect(first.high == values.quantile(0.975))
  }

  @Test func oneSessionGivesNone() {
    let one = SessionTables([Self.tables[0]])
    #expect(one.bootstrap { $0.gwetsAC1() }.intervalUndefined == .oneSession)
    #expect(one.jackknife { $0.krippendorffsAlpha() }.intervalUndefined == .oneSession)
  }
}

/// Intervals of figures of several codes, and of therapists.
@Suite struct ClusterTests {
  @Test func severalCodes() throws {
    let sessions = SessionTables(
      SessionIntervalTests.tables.map { CodeTables(["a": $0, "b": $0.exchanged]) })
    let micro = sessions.bootstrap(Bootstrap(replicates: 300)) { $0.microF1() }
    let macro = sessions.bootstrap(Bootstrap(replicates: 300)) { $0.macroF1().estimate }
    #expect(try #require(micro.interval).contains(try #require(micro.value)))
    #expect(try #require(macro.interval).contains(try #require(macro.value)))
    #expect(micro.counts.sessions == 6)
  }

  @Test func fewTherapistsAreDrawnWhole() throws {
    let tables = SessionIntervalTests.tables
    let sessions = try SessionTables(tables, therapists: ["x", "y", "x", "y", "x", "y"])
    let estimate = sessions.bootstrap(Bootstrap(replicates: 100)) { $0.f1() }
    #expect(estimate.method == "F1, percentile bootstrap of therapists")
    #expect(estimate.flags.contains(.fewTherapists))
    // With two therapists a draw is one of three: x alone, y alone, both.
    let x = (tables[0] + tables[2] + tables[4]).f1().value
    let y = (tables[1] + tables[3] + tables[5]).f1().value
    #expect([estimate.low, estimate.high] == [x, y] || [estimate.low, estimate.high] == [y, x])
  }

  @Test func replicatesCanBeComputedInAnyOrder() {
    let sessions = SessionTables(SessionIntervalTests.tables)
    let all = sessions.resampled(Bootstrap(replicates: 50, seed: 3)) { $0.f1() }
    let first = sessions.resampled(Bootstrap(replicates: 20, seed: 3)) { $0.f1() }
    #expect(Array(all.prefix(20)) == first)
  }

  @Test func baselineOfTimeUnits() throws {
    var stream = Xoshiro256(seed: 11)
    func codes() -> [Int] {
      (0..<60).flatMap { _ in Array(repeating: stream.below(3), count: 1 + stream.below(5)) }
    }
    let length = 150
    let (a, b) = (Array(codes().prefix(length)), Array(codes().prefix(length)))
    let agreement = try TimeUnitAgreement(reference: a, coder: b, tolerance: 2)
    let baseline = try #require(agreement.baseline())
    // Independent codes agree by far more than nothing once there is a tolerance.
    #expect(baseline > 0.15)
    #expect(abs(try #require(agreement.mean().value) - baseline) < 0.15)
    #expect(abs(try #require(agreement.strict().value)) < 0.15)
  }
}
