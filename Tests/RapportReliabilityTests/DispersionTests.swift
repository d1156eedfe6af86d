import Foundation
import RapportReliability
import Testing

/// How much sessions differ beyond chance, and what an estimate looks like in a file.
@Suite struct DispersionTests {
  @Test(.enabled(if: GoldenCase.folder != nil, "skipped: not present"))
  func golden() throws {
    let cases = try GoldenCase.all().filter { $0.stat == "prof.withinDispersion" }
    #expect(!cases.isEmpty)
    for golden in cases {
      let therapists = golden.input["sessions"].array.map { sessions in
        sessions.array.map {
          SessionDispersion.SessionCount(events: $0.array[0].int, exposure: $0.array[1].double)
        }
      }
      let dispersion = SessionDispersion(therapists: therapists)
      let phi = try #require(dispersion.pearson)
      #expect(abs(phi - golden.output["phi"].double) <= golden.tolerance * (1 + phi))
      #expect(dispersion.degreesOfFreedom == golden.output["df"].int)
    }
  }

  @Test func estimateAsJSON() throws {
    let estimate = BinaryTable(neither: 3).cohensKappa()
    let data = try JSONEncoder().encode(estimate)
    let text = String(decoding: data, as: UTF8.self)
    #expect(text.contains("\"undefined\":\"oneCategory\""))
    #expect(text.contains("\"value\":null"))
    #expect(estimate.sentence == "not defined: both raters used one and the same category")
    let one = SessionTables([BinaryTable(both: 1, neither: 1)]).jackknife { $0.f1() }
    #expect(one.sentence == "no interval: one session gives no interval")
    #expect(one.sortedFlags == [.fewSessions, .rareCode])
    #expect(Estimate(.nan, method: "m").undefined == .notConverged)
    #expect(Set(Flag.allCases.map(\.sentence)).count == Flag.allCases.count)
  }
}
