import RapportCodebooks
import RapportCoding
import RapportReliability
import RapportTranscripts
import Testing

@testable import RapportProfiles

@Suite struct TherapistProfileTests {
  private func profile(
    _ sessions: [CodedSession], of therapist: Identifier<Therapist> = "T1",
    validation: CodeValidation = CodeValidation()
  ) -> TherapistProfile {
    TherapistProfile(
      of: therapist, sessions: sessions, codebooks: [ProfileSample.codebook],
      validation: validation)
  }

  private func score(_ code: String, _ profile: TherapistProfile) throws -> ProfileScore {
    try #require((profile.scores + profile.experimental).first { $0.code.id.rawValue == code })
  }

  /// Regression: opportunities named by an internal code were counted as none.
  @Test func internalCodesServeAsOpportunities() throws {
    let sessions = ProfileSample.course.map { session in
      var session = session
      session.internalCodings = session.codings.filter { $0.code.code == "strain" }
      session.codings.removeAll { $0.code.code == "strain" }
      return session
    }
    let repair = try score("repair", profile(sessions))
    #expect(repair.opportunities == 20 && repair.rate.value == 25)
  }

  @Test func ratesAreRatiosOfSums() throws {
    let profile = profile(ProfileSample.course)
    let praise = try score("praise", profile)
    #expect(praise.count == 10 && praise.opportunities == 30)
    #expect(praise.denominator == .utterances)
    #expect(praise.rate.value == 100 * 10.0 / 30)
    #expect(praise.perHour.value == 2)
    #expect(praise.perSession.count == 10 && praise.clients == 3)
    let repair = try score("repair", profile)
    #expect(repair.count == 5 && repair.opportunities == 20 && repair.denominator == .opportunities)
    #expect(repair.rate.value == 25)
    #expect(repair.moments.map(\.session.rawValue) == ["s0", "s2", "s4", "s6", "s8"])
  }

  @Test func intervalIsGarwoodsAfterDispersion() throws {
    // One therapist, ten sessions: nine degrees of freedom, so phi is 1.5. 10 / 1.5 events:
    // chi²(.025, 13.33) / 2 = 2.620 and chi²(.975, 15.33) / 2 = 14.049, by 30 / 1.5 = 20.
    let praise = try score("praise", profile(ProfileSample.course)).rate
    let low = try #require(praise.low)
    let high = try #require(praise.high)
    #expect(abs(low - 100 * GammaDistribution.quantile(0.025, shape: 10 / 1.5) / 20) < 1e-9)
    #expect(abs(high - 100 * GammaDistribution.quantile(0.975, shape: 10 / 1.5 + 1) / 20) < 1e-9)
    #expect(low > 12 && low < 14 && high > 68 && high < 72)
    #expect(praise.flags.contains(.approximated))
  }

  @Test func noEventsHaveALowerLimitOfZero() throws {
    let none = (0..<10).map { ProfileSample.session("s\($0)", client: "C\($0 % 3)") }
    let praise = try score("praise", profile(none))
    #expect(praise.rate.value == 0 && praise.rate.low == 0)
    let repair = try score("repair", profile(none))
    #expect(repair.withheld?.sentence == "there was no opportunity for it")
    #expect(repair.rate.value == nil && repair.rate.undefined == .zeroDenominator)
  }

  @Test(arguments: [
    (3, 3, "3 of the 4 sessions and 9 of the 20 opportunities that a rate needs"),
    (7, 2, "2 of the 3 clients that a rate needs"),
    (4, 3, "12 of the 20 opportunities that a rate needs"),
    (
      1, 1,
      "1 of the 4 sessions, 1 of the 3 clients and 3 of the 20 opportunities that a rate needs"
    ),
  ])
  func tooFewDataAreWithheldWithTheReason(sessions: Int, clients: Int, sentence: String) throws {
    let few = (0..<sessions).map { number in
      ProfileSample.session("s\(number)", client: "C\(number % clients)", codes: [("praise", 0)])
    }
    let praise = try score("praise", profile(few))
    #expect(praise.withheld?.sentence == sentence)
    #expect(praise.rate.value == nil && praise.rate.undefined == .tooFew)
    #expect(praise.count == sessions && praise.opportunities == sessions * 3)
  }

  @Test func riskAndInternalCodesAreNeverScored() {
    let profile = profile(ProfileSample.course)
    let codes = (profile.scores + profile.experimental).map(\.code.id.rawValue)
    #expect(codes == ["praise", "repair", "strain"])
  }

  @Test func everythingIsExperimentalUntilDataOrPeopleSayOtherwise() {
    #expect(profile(ProfileSample.course).scores.isEmpty)
    let validated = profile(
      ProfileSample.course,
      validation: CodeValidation(states: [ProfileSample.reference("praise"): .sessionGrade]))
    #expect(validated.scores.map(\.code.id.rawValue) == ["praise"])
    var human = ProfileSample.course
    for index in human.indices { human[index].rater = Rater(id: "anna", kind: .human) }
    #expect(profile(human).experimental.isEmpty && profile(human).scores.count == 3)
    for index in human.indices { human[index].rater = Rater(id: "m", kind: .model) }
    #expect(profile(human).scores.isEmpty)
  }

  @Test func swappedRolesAreLeftOutAndNamed() {
    let swapped = ProfileSample.session("odd", words: [1, 60, 1, 60, 1, 60])
    let profile = profile(ProfileSample.course + [swapped])
    #expect(profile.sessions.count == 10)
    #expect(profile.leftOut == [LeftOut(session: "odd", reason: .rolesMayBeSwapped)])
  }

  @Test func coLeadersAreAttributedEach() throws {
    let speakers = [
      Speaker(id: "T1", role: .therapist), Speaker(id: "Ms B", name: "T2", role: .therapist),
      Speaker(id: "C", role: .client),
    ]
    let shared = ProfileSample.session(
      "s", therapists: ["T1", "T2"], speakers: speakers, order: [0, 2, 1, 2, 1, 2],
      codes: [("praise", 0), ("praise", 2), ("praise", 4)])
    let one = profile([shared])
    let two = profile([shared], of: "T2")
    #expect(try score("praise", one).count == 1 && score("praise", one).opportunities == 1)
    #expect(try score("praise", two).count == 2 && score("praise", two).opportunities == 2)
    #expect(one.talkShare.first?.words == 10 && two.talkShare.first?.words == 20)
    #expect(one.talkShare.first?.allWords == 60)
  }

  @Test func coLeadersNobodyCanTellApartAreLeftOut() {
    let speakers = [
      Speaker(id: "A", role: .therapist), Speaker(id: "B", role: .therapist),
      Speaker(id: "C", role: .client),
    ]
    let shared = ProfileSample.session(
      "s", therapists: ["T1", "T2"], speakers: speakers, order: [0, 2, 1, 2])
    #expect(
      profile([shared]).leftOut == [LeftOut(session: "s", reason: .therapistsNotToldApart)])
    let silent = ProfileSample.session(
      "s", therapists: ["T1", "T2"],
      speakers: [Speaker(id: "T2", role: .therapist), Speaker(id: "C", role: .client)])
    #expect(profile([silent]).leftOut == [LeftOut(session: "s", reason: .therapistSilent)])
  }

  @Test func consensusGoesBeforeAPersonBeforeTheRules() throws {
    let rules = ProfileSample.session("s", codes: [("praise", 0)])
    let human = ProfileSample.session(
      "s", codes: [("praise", 0), ("praise", 2)], rater: Rater(id: "a", kind: .human))
    let consensus = ProfileSample.session("s", rater: Rater(id: "c", kind: .consensus))
    #expect(try score("praise", profile([rules, human])).count == 2)
    #expect(try score("praise", profile([human, rules, consensus])).count == 0)
  }

  @Test func withoutTimesThereIsNoRateByTheHour() throws {
    var sessions = ProfileSample.course
    sessions[3] = ProfileSample.session("s3", client: "C0", minutes: nil)
    #expect(try score("praise", profile(sessions)).perHour.undefined == .missingTimes)
  }

  @Test func anotherVersionOfACodebookIsNotMixedIn() {
    let other = Codebook(id: "book", version: "2", fingerprint: Fingerprint(of: [10]))
    var sessions = ProfileSample.course
    for index in sessions.indices { sessions[index].codebooks = [.init(other)] }
    #expect(profile(sessions).experimental.isEmpty)
    #expect(profile(sessions).unusedCodebooks == ["book"])
  }

  @Test func allAreByNameAndTheSameAsEach() {
    let sessions = ProfileSample.course + [ProfileSample.session("z", therapists: ["A9"])]
    let all = TherapistProfile.all(sessions: sessions, codebooks: [ProfileSample.codebook])
    #expect(all.map(\.therapist.rawValue) == ["A9", "T1"])
    #expect(all[1].experimental.map(\.rate) == profile(sessions).experimental.map(\.rate))
  }

  @Test func ratesOfRulesAreCorrectedByWhatPeopleFound() throws {
    let praise = ProfileSample.reference("praise")
    let found = CountRatio(sessions: [.init(2, 4), .init(5, 10)])
    let score = try #require(
      profile(
        ProfileSample.course,
        validation: CodeValidation(states: [praise: .sessionGrade], corrections: [praise: found])
      ).scores.first { $0.reference == praise })
    let rate = try #require(score.rate.value)
    #expect(score.corrected?.value == rate / 2)
    let without = profile(
      ProfileSample.course, validation: CodeValidation(corrections: [praise: found]))
    #expect(without.experimental.first { $0.reference == praise }?.corrected == nil)
  }
}
