import RapportCodebooks
import RapportCoding
import RapportProfiles
import RapportReliability
import RapportTranscripts
import Testing

/// What a profile says beside the raw figure once there are several therapists.
@Suite struct CohortTests {
  /// So many therapists of ten sessions with three clients; therapist 0 praises most.
  private func study(
    _ therapists: Int, rater: Rater = Rater(id: "anna", kind: .human)
  ) -> [CodedSession] {
    (0..<therapists).flatMap { therapist in
      (0..<10).map { number in
        let isPraised = therapist == 0 || (number + therapist).isMultiple(of: 3)
        return ProfileSample.session(
          "t\(therapist)s\(number)", client: "T\(therapist)C\(number % 3)",
          therapists: ["T\(therapist)"], codes: isPraised ? [("praise", 0)] : [], rater: rater)
      }
    }
  }

  private func praise(
    _ sessions: [CodedSession], _ states: [CodeReference: ValidationState] = [:]
  ) throws -> [ProfileScore] {
    let profile = TherapistProfile(
      of: "T0", sessions: sessions, codebooks: [ProfileSample.codebook],
      validation: CodeValidation(states: states))
    return (profile.scores + profile.experimental).filter { $0.code.id == "praise" }
  }

  @Test func sixTherapistsAreEnoughToDrawARateTowardsTheOthers() throws {
    let score = try #require(try praise(study(6)).first)
    let shrunken = try #require(score.shrunken)
    let raw = try #require(score.rate.value)
    #expect(try #require(shrunken.estimate.value) < raw)
    #expect(try #require(shrunken.estimate.interval).contains(#require(shrunken.estimate.value)))
    #expect(shrunken.therapists == 6 && shrunken.reliability > 0 && shrunken.reliability < 1)
    #expect(try #require(shrunken.sessionsNeeded) > 10)
    // Below the dependability that a comparison takes there is none.
    #expect(shrunken.comparison == nil)
    #expect(score.sufficiency != .comparable)
    #expect(try praise(study(5)).first?.shrunken == nil)
  }

  @Test func whatIsNotValidatedIsNotCompared() throws {
    let score = try #require(try praise(study(8, rater: .rules)).first)
    #expect(score.isExperimental && score.shrunken == nil && score.trend == nil)
    let validated = try praise(
      study(8, rater: .rules), [ProfileSample.reference("praise"): .sessionGrade])
    #expect(validated.first?.shrunken != nil)
  }

  @Test func peoplesCodingsAreKeptApartFromTheRules() throws {
    var sessions = study(6)
    for index in sessions.indices where !index.isMultiple(of: 2) { sessions[index].rater = .rules }
    let scores = try praise(sessions)
    #expect(scores.map(\.isConfirmed) == [true, false])
    #expect(scores.map(\.perSession.count) == [5, 5])
    #expect(scores.map(\.isExperimental) == [false, true])
  }

  @Test func manySessionsAllowAComparisonWithTheMeanAndNobodyElse() throws {
    let many = (0..<8).flatMap { therapist in
      (0..<60).map { number in
        let step = [2, 3, 5, 8, 12, 20, 30, 60][therapist]
        return ProfileSample.session(
          "t\(therapist)s\(number)", client: "T\(therapist)C\(number % 4)",
          therapists: ["T\(therapist)"],
          codes: number.isMultiple(of: step) ? [("praise", 0), ("praise", 2)] : [],
          rater: Rater(id: "anna", kind: .human))
      }
    }
    let shrunken = try #require(try praise(many).first?.shrunken)
    #expect(shrunken.reliability >= 0.8)
    let comparison = try #require(shrunken.comparison)
    #expect(comparison.sentence.hasPrefix("above the mean of the study (P = 0.9"))
  }

  @Test func clientsOfOneTherapistHaveASpread() throws {
    let score = try #require(try praise(study(6)).first)
    let spread = try #require(score.clientSpread)
    #expect(spread.betweenClients >= 0 && spread.withinClients >= 0)
  }

  @Test func verdictsAreProbabilities() throws {
    let threshold = try #require(Threshold.published(for: "complex-share").first)
    #expect(threshold.level == "basic" && threshold.value == 0.4)
    #expect(ThresholdVerdict(threshold, probability: 0.97).sentence == "above basic (P = 0.97)")
    #expect(ThresholdVerdict(threshold, probability: 0.62).sentence == "cannot say (P = 0.62)")
    #expect(ThresholdVerdict(threshold, probability: 0.03).sentence == "below basic (P = 0.97)")
    #expect(ThresholdVerdict(threshold, probability: 1).sentence == "above basic (P = 0.99)")
    #expect(Threshold.published(for: "praise").isEmpty)
  }
}
