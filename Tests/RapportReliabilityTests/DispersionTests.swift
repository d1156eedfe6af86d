import Foundation
import RapportReliability
import Testing

/// How much sessions differ beyond chance, and what an estimate looks like in a file.
@Suite struct DispersionTests {
  @Test func pearson() throws {
    typealias Session = SessionDispersion.SessionCount
    let even = [Session(events: 2, exposure: 10), Session(events: 4, exposure: 20)]
    let uneven = [Session(events: 0, exposure: 10), Session(events: 4, exposure: 10)]
    let silent = [Session(events: 0, exposure: 50), Session(events: 3, exposure: 0)]
    #expect(SessionDispersion(therapists: [even]).pearson == 0)
    // Two events expected in either session: (4 + 4) / 2 over one degree of freedom.
    let dispersion = SessionDispersion(therapists: [uneven, even])
    #expect(dispersion.pearson == 2)
    #expect(dispersion.degreesOfFreedom == 2)
    #expect(dispersion.inflation == 1.5)
    #expect(dispersion.isApproximated)
    #expect(SessionDispersion(therapists: []).pearson == nil)
    #expect(SessionDispersion(therapists: [[silent[0]]]).pearson == nil)
  }

  @Test func estimateAsJSON() throws {
    let estimate = BinaryTable(neither: 3).cohensKappa()
    let data = try JSONEncoder().encode(estimate)
    let text = String(decoding: data, as: UTF8.self)
    #expect(text.contains("\"undefined\":\"oneCategory\""))
    #expect(text.contains("\"value\":null"))
    #expect(estimate.sentence == "not defined: all raters used one and the same category")
    let one = SessionTables([BinaryTable(both: 1, neither: 1)]).jackknife { $0.f1() }
    #expect(one.sentence == "no interval: one session gives no interval")
    #expect(one.sortedFlags == [.fewSessions, .rareCode])
    #expect(Estimate(.nan, method: "m").undefined == .notConverged)
    #expect(Set(Flag.allCases.map(\.sentence)).count == Flag.allCases.count)
  }
}
