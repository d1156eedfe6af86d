import RapportProfiles
import RapportReliability
import RapportTranscripts
import Testing

/// Outcome studies: what is asked, answered, and refused.
@Suite struct OutcomeStudyTests {
  /// Twelve therapists of six clients in two groups; therapists differ, validation helps within.
  static let table: OutcomeTable = {
    var rows: [OutcomeTable.Row] = []
    for therapist in 0..<12 {
      for client in 0..<6 {
        let number = therapist * 6 + client
        let before = 4 + Double((number * 7) % 11) / 2
        let behaviour = Double(therapist % 4) + Double((number * 5) % 7) / 3
        let noise = Double((number * 13) % 17) / 17 - 0.5
        let after =
          1 + 0.5 * before + Double((therapist * 5) % 12) / 6 - 0.4 * behaviour + noise
        rows.append(
          .init(
            client: Identifier("C\(number)"), therapist: Identifier("T\(therapist + 10)"),
            group: "T\(therapist)-\(client / 3)", before: before, after: after,
            covariates: [behaviour, Double(20 + number % 50)]))
      }
    }
    return OutcomeTable(rows: rows, covariates: ["validation", "age"])
  }()

  private func study(_ table: OutcomeTable, _ change: (inout OutcomeDesign) -> Void = { _ in })
    -> OutcomeStudy
  {
    var design = OutcomeDesign()
    change(&design)
    return OutcomeStudy(table, design: design)
  }

  @Test func therapistsStandByNameWithTheirInterval() throws {
    let study = study(Self.table)
    #expect(study.therapists.map(\.therapist) == study.therapists.map(\.therapist).sorted())
    #expect(study.therapists.count == 12 && study.clients == 72 && study.leftOut == 0)
    for one in study.therapists {
      #expect(try #require(one.effect.interval).contains(#require(one.effect.value)))
      #expect(try #require(one.responseRate.value) >= 0)
    }
    let share = study.therapistShare
    #expect(try #require(share.interval).contains(#require(share.value)))
    #expect(study.caveats.contains(.observational) && study.caveats.last == .notARanking)
  }

  @Test func aBehaviourIsTakenApart() throws {
    let study = study(Self.table) { $0.behaviour = "validation" }
    let behaviour = try #require(study.behaviour)
    #expect(abs(try #require(behaviour.within.value) - -0.4) < 0.15)
    let contextual = try #require(behaviour.contextual.value)
    let difference = try #require(behaviour.between.value) - #require(behaviour.within.value)
    #expect(abs(contextual - difference) < 1e-12)
    #expect(study.caveats.contains(.behaviourIsNoCause))
  }

  @Test func moderationIsDescribedAndSaidToBe() throws {
    let study = study(Self.table) {
      $0.behaviour = "validation"
      $0.moderator = "age"
    }
    #expect(try #require(study.moderation).value != nil)
    #expect(study.caveats.contains(.moderationIsDescription))
  }

  @Test func groupsHaveAShareOfTheirOwnWhereTheyCanBeToldApart() throws {
    let nested = study(Self.table)
    #expect(try #require(nested.groupShare).value != nil)
    #expect(nested.therapistShare.interval != nil)
    #expect(nested.caveats.contains(.effectsIncludeGroups))
    var single = Self.table
    for index in single.rows.indices {
      single.rows[index].group = "\(single.rows[index].therapist)"
    }
    let confounded = study(single)
    #expect(confounded.groupShare == nil && confounded.caveats.contains(.groupsNotSeparable))
  }

  @Test func fewTherapistsAreNotSpokenOf() {
    var few = Self.table
    few.rows = few.rows.filter { $0.therapist < "T15" }
    let study = study(few) { $0.behaviour = "validation" }
    #expect(study.therapistShare.undefined == .tooFew)
    #expect(study.therapists.allSatisfy { $0.effect.undefined == .tooFew })
    #expect(study.behaviour?.within.undefined == .tooFew)
    #expect(study.caveats.contains(.tooFewForTherapists))
    #expect(study.responseRate.value != nil && study.change.meanChange.value != nil)
  }

  @Test func missingValuesAreLeftOutAndCounted() {
    var holes = Self.table
    holes.rows[3].after = nil
    holes.rows[9].covariates[0] = nil
    #expect(study(holes).leftOut == 1)
    let withBehaviour = study(holes) { $0.behaviour = "validation" }
    #expect(withBehaviour.leftOut == 2 && withBehaviour.caveats.contains(.missingData))
  }

  @Test func nothingGivesNothing() {
    let study = study(OutcomeTable(rows: []))
    #expect(study.clients == 0 && study.therapists.isEmpty)
    #expect(study.responseRate.undefined == .zeroDenominator)
    #expect(study.change.meanChange.undefined == .noData)
  }

  @Test(arguments: OutcomeCaveat.allCases) func caveatsAreSentences(_ caveat: OutcomeCaveat) {
    #expect(caveat.sentence.hasSuffix(".") && caveat.sentence.count > 20)
  }
}

/// The table of outcomes as a file.
@Suite struct OutcomeTableTests {
  private func table(_ text: String) throws -> OutcomeTable {
    try OutcomeTable(csv: Array(text.utf8), file: "o.csv")
  }

  @Test func columnsThatAreNotNamedAreCovariates() throws {
    let table = try table("therapist,client,post,pre,age,group\nT1,C1,3,5.5,41,G\nT1,C2,NA,4,,\n")
    #expect(table.covariates == ["age"])
    #expect(table.rows[0].before == 5.5 && table.rows[0].after == 3 && table.rows[0].group == "G")
    #expect(table.rows[1].after == nil && table.rows[1].covariates == [nil])
  }

  static let faults = [
    ("client,therapist,pre\nC,T,1\n", "outcome-columns"),
    ("client,therapist,pre,post\n,T,1,2\n", "outcome-row"),
    ("client,therapist,pre,post\nC,T,1,2\nC,T,1,2\n", "outcome-duplicate"),
    ("client,therapist,pre,post\nC,T,much,2\n", "outcome-number"),
    ("client,therapist,pre,post\nC,T,inf,2\n", "outcome-number"),
  ]

  @Test(arguments: faults) func faultsAreNamed(_ text: String, _ id: String) {
    do {
      _ = try table(text)
      Issue.record("read without complaint")
    } catch {
      #expect((error as? InvalidInput)?.diagnostics.map(\.id) == [id])
    }
  }

  @Test func aBehaviourIsJoinedByClient() throws {
    let table = try table("client,therapist,pre,post\nC1,T,1,2\nC2,T,1,2\n")
      .adding("praise", ["C1": 3])
    #expect(table.covariates == ["praise"])
    #expect(table.rows.map(\.covariates) == [[3], [nil]])
  }
}
