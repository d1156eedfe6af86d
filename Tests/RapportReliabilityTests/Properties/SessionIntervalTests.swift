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

  @Test func bootstrapDependsOnItsSeedAlone() throws {
    let sessions = SessionTables(Self.tables)
    let plan = Bootstrap(replicates: 200, seed: 7)
    let first = sessions.bootstrap(plan) { $0.gwetsAC1() }
    #expect(first == sessions.bootstrap(plan) { $0.gwetsAC1() })
    let other = Bootstrap(replicates: 200, seed: 8)
    #expect(first.interval != sessions.bootstrap(other) { $0.gwetsAC1() }.interval)
    #expect(try #require(first.interval).contains(try #require(first.value)))
    #expect(first.method == "Gwet's AC1, percentile bootstrap of sessions")
  }

  @Test func oneSessionGivesNone() {
    let one = SessionTables([Self.tables[0]])
    #expect(one.bootstrap { $0.gwetsAC1() }.intervalUndefined == .oneSession)
    #expect(one.jackknife { $0.krippendorffsAlpha() }.intervalUndefined == .oneSession)
  }
}
