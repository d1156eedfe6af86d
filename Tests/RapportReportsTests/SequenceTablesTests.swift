import RapportCoding
import RapportReports
import RapportTestSupport
import Testing

/// What follows what as tables, from sessions coded by hand.
@Suite struct SequenceTablesTests {
  private func states() throws -> [SequenceState] {
    try SequenceState.named(["complaints", "repair"], in: [SequenceSample.codebook])
  }

  private func analysis() throws -> SequenceAnalysis {
    let states = try states()
    return SequenceAnalysis(
      SequenceSample.sessions.map { CodeStream($0, states: states, unit: .turn) }, states: states)
  }

  private func lines(_ table: Table) -> [String] {
    String(decoding: table.csv(), as: UTF8.self).split(separator: "\n").map(String.init)
  }

  @Test func pairs() throws {
    let pairs = try analysis().pairs(lag: 1, replicates: 20, seed: 1)
    let lines = lines(SequencesTable(pairs, of: try states(), lag: 1).table)
    #expect(
      lines.first
        == "given,target,lag,within,count,expected,residual,probability,probability-low,"
        + "probability-high,base-rate,difference,difference-low,difference-high,odds-ratio,"
        + "odds-ratio-low,odds-ratio-high,yules-q,permutation-p,sessions,undefined")
    #expect(lines.count == 3)
    #expect(lines[1].hasPrefix("complaints,repair,1,,2,0.5,"))
    #expect(lines[2].hasPrefix("repair,complaints,1,,0,"))
  }

  @Test func windows() throws {
    let table = SequencesTable(try analysis().windows(3), of: try states(), within: 3).table
    let lines = lines(table)
    #expect(lines[1].hasPrefix("complaints,repair,,3,2,,,1,,,0,1,"))
    #expect(lines[2].hasPrefix("repair,complaints,,3,1,,,0.5,,,1,-0.5,"))
  }

  @Test func stateSpace() throws {
    let table = StateSpaceTable(
      [SequenceSample.sessions[1]], states: try states(), unit: .turn
    ).table
    #expect(
      lines(table) == [
        "session,step,utterance,start,client,therapist", "b,0,0,,,other",
        "b,1,1,,complaints,other", "b,2,2,,complaints,repair", "b,3,3,,other,repair",
        "b,4,4,,other,other", "b,5,5,,other,other",
      ])
  }
}
