import RapportCodebooks
import RapportCoding
import RapportReliability
import RapportTranscripts
import Testing

@testable import RapportProfiles

@Suite struct MeasureTests {
  private let profile = TherapistProfile(
    of: "T1", sessions: ProfileSample.course, codebooks: [ProfileSample.codebook],
    policy: .standard)

  private func measure(_ id: String) throws -> ProfileMeasure {
    try #require(profile.measures.first { $0.measure.id.rawValue == id })
  }

  @Test(arguments: [
    ("praise-per-repair", 10, 5), ("praise-share", 10, 15), ("answered", 5, 20),
    ("episodes", 5, 10), ("improved", 5, 10),
  ])
  func counts(id: String, numerator: Int, denominator: Int) throws {
    let measure = try measure(id)
    #expect(measure.numerator == numerator && measure.denominator == denominator)
    #expect(measure.isExperimental)
  }

  @Test func tooFewIsWithheld() throws {
    #expect(
      try measure("episodes").withheld?.sentence == "10 of the 20 opportunities that a rate needs")
    #expect(try measure("answered").withheld == nil)
    #expect(try measure("answered").estimate.value == 0.25)
  }

  @Test func signalsThatTheSessionsEndCutOffDoNotCount() {
    let coded = ProfileSample.session("s", codes: [("strain", 5), ("strain", 3), ("repair", 4)])
    let tally = SessionTally(coded, own: ["T"])
    let count = MeasureCount(
      .response(
        to: [ProfileSample.reference("strain")], by: [ProfileSample.reference("repair")], within: 1),
      codebook: "book", in: tally)
    #expect(count.numerator == 1 && count.denominator == 1 && count.utterances == [4])
  }

  @Test func censoredEpisodesDoNotCount() {
    let coded = ProfileSample.session(
      "s",
      episodes: [.censored, .missed, .improved, .worsened].map { ProfileSample.episode($0) })
    let tally = SessionTally(coded, own: ["T"])
    let count = MeasureCount(.episodes("rupture", outcomes: []), codebook: "book", in: tally)
    #expect(count.numerator == 2 && count.denominator == 3)
  }

  @Test func ratioHasAnIntervalOverSessions() throws {
    // x = 2, 4; y = 1, 3: ratio 1.5; deviations 1/12 each way; se = sqrt(2 · 2 / 144) = 1/6.
    let ratio = RatioEstimate.ratio([(2, 1), (4, 3)])
    let low = try #require(ratio.low)
    #expect(ratio.value == 1.5)
    // t(.975, 1) = 12.7062; 1.5 · exp(-12.7062 / 6) = 0.18048.
    #expect(abs(low - 0.18048) < 1e-4)
    #expect(RatioEstimate.ratio([(2, 0)]).undefined == .zeroDenominator)
    #expect(RatioEstimate.ratio([(2, 1)]).intervalUndefined == .oneSession)
    #expect(RatioEstimate.ratio([(0, 1), (0, 2)]).value == 0)
  }

  @Test func shareReachesItsEdges() {
    let few = SessionDispersion(shares: [])
    let none = ShareEstimate.share(count: 0, of: 20, dispersion: few, sessions: 5)
    #expect(none.value == 0 && none.low == 0 && (none.high ?? 1) < 0.3)
    let all = ShareEstimate.share(count: 20, of: 20, dispersion: few, sessions: 5)
    #expect(all.value == 1 && all.high == 1 && (all.low ?? 0) > 0.7)
    #expect(
      ShareEstimate.share(count: 0, of: 0, dispersion: few, sessions: 0).undefined
        == .zeroDenominator)
  }

  @Test func dispersionIsPooledAndNeverUnderOne() {
    // Two therapists with seven sessions each, all alike: sum 0, so phi is 1.
    let alike = Array(repeating: (count: 2, exposure: 10.0), count: 7)
    #expect(Dispersion([alike, alike]).phi == 1)
    // Counts 0 and 4 in turn over 12 sessions: expected 2, so each adds 2: 24 / 11, and 11 / 9
    // for what phi may be.
    let uneven = (0..<12).map { (count: $0.isMultiple(of: 2) ? 0 : 4, exposure: 1.0) }
    #expect(abs(Dispersion([uneven]).phi - 24.0 / 9) < 1e-12)
    #expect(Dispersion([Array(uneven.prefix(6))]).phi == 1.5)
    #expect(Dispersion([Array(uneven.prefix(6))]).isDefault)
  }

  @Test func episodesHaveOutcomesAndMiddleLatency() throws {
    let summary = try #require(profile.episodes.first)
    #expect(summary.count == 10)
    #expect(summary.outcomes.map(\.count) == [5, 0, 0, 0, 5, 0])
    #expect(summary.medianTurns == 3 && summary.medianMilliseconds == 3000)
  }

  @Test func theCutOffsAreReadFromTheirFile() {
    let policy = SufficiencyPolicy.standard
    #expect(policy.version == "2" && policy.minimumSessions == 4)
    #expect(policy.sufficiency(sessions: 20, clients: 5, reliability: nil) == .descriptionOnly)
    #expect(policy.sufficiency(sessions: 20, clients: 5, reliability: 0.8) == .comparable)
    #expect(policy.sufficiency(sessions: 20, clients: 5, reliability: 0.79) == .provisional)
    #expect(policy.sufficiency(sessions: 7, clients: 5, reliability: 0.9) == .provisional)
    #expect(policy.sufficiency(sessions: 20, clients: 1, reliability: 0.9) == .descriptionOnly)
    #expect(policy.sufficiency(sessions: 2, clients: 2, reliability: 0.9) == .descriptionOnly)
  }
}
