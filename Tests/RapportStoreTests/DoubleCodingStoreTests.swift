import RapportCodebooks
import RapportCoding
import RapportTranscripts
import Testing

@testable import RapportStore

/// Whose finished coding of a session counts.
@Suite struct DoubleCodingStoreTests {
  private func sample() throws -> StoreSample {
    let sample = try StoreSample()
    _ = try sample.store.add(StoreSample.transcript())
    _ = try sample.store.add(StoreSample.transcript(id: "s02"))
    return sample
  }

  private func add(
    _ code: String, _ utterance: Int, by rater: Rater.ID, _ sample: StoreSample
  ) throws {
    var decision = try StoreSample.decision(.add, code, utterance, by: rater)
    decision.isBlind = true
    _ = try sample.store.append(decision)
  }

  private func imported(_ rater: Rater.ID, _ codes: [(String, Int)]) -> CodedSession {
    CodedSession(
      transcript: StoreSample.transcript(), rater: Rater(id: rater, kind: .human),
      codings: codes.map { Coding(code: StoreSample.code($0.0), utterance: $0.1) })
  }

  @Test func aPacketCountsOnceItIsFinished() throws {
    let sample = try sample()
    let store = sample.store
    let packet = try store.makePacket(for: "ben", of: ["s01"], by: "cara")
    try add("hedge", 1, by: "ben", sample)
    #expect(try store.finishedReadings(of: "s01").isEmpty)
    try store.finish("s01", in: packet.id, by: "ben")
    try add("refusal", 3, by: "ben", sample)
    let readings = try store.finishedReadings(of: "s01")
    #expect(readings.map(\.reading.rater.id) == ["ben"] && readings[0].isBlind)
    #expect(readings[0].reading.codings.map(\.code.code) == ["hedge"])
    #expect(try store.doubleCodedSessions().isEmpty)
    #expect(try store.finishedSessions(of: "ben") == ["s01"])
    #expect(
      StoreSample.complaints { _ = try store.finishedReadings(of: "none") }
        == ["study-unknown-session"])
  }

  @Test func importedReadingsCountAndAgreeWithPackets() throws {
    let sample = try sample()
    let store = sample.store
    try store.save(StoreSample.suggested())
    try store.save(imported("eva", [("hedge", 1), ("refusal", 3)]))
    let packet = try store.makePacket(for: "ben", of: ["s01", "s02"], by: "cara")
    try add("hedge", 1, by: "ben", sample)
    try store.finish("s01", in: packet.id, by: "ben")
    #expect(try store.doubleCodedSessions() == ["s01"])
    let consensus = try #require(try store.consensus(of: "s01"))
    #expect(consensus.reading.codings.map(\.code.code) == ["hedge"])
    #expect(consensus.open.map(\.code.code) == ["refusal"])
    // Coded anew: no longer finished.
    _ = try store.makePacket(for: "ben", of: ["s01"], by: "cara")
    #expect(try store.finishedReadings(of: "s01").map(\.reading.rater.id) == ["eva"])
    #expect(try store.doubleCodedSessions().isEmpty)
  }

  @Test func sessionsAreDrawnFromThoseNobodyDoubleCodes() throws {
    let store = try sample().store
    _ = try store.makePacket(for: "ben", of: ["s01"], by: "cara")
    #expect(try store.sessionsToDoubleCode(by: "ben") == ["s02"])
    #expect(try store.sessionsToDoubleCode(by: "eva") == ["s01", "s02"])
    _ = try store.makePacket(for: "eva", of: ["s01"], by: "cara")
    #expect(try store.sessionsToDoubleCode(by: "fay") == ["s02"])
  }

  @Test func countsAndRecentCodesAreTheRatersOwn() throws {
    let sample = try sample()
    for (code, utterance) in [("hedge", 1), ("refusal", 3), ("hedge", 0)] {
      try add(code, utterance, by: "ben", sample)
    }
    try add("echo", 2, by: "eva", sample)
    #expect(try sample.store.decisionCounts(by: "ben") == ["s01": 3])
    #expect(try sample.store.recentCodes(of: "ben", most: 9).map(\.code) == ["hedge", "refusal"])
    #expect(try sample.store.recentCodes(of: "ben", most: 1).map(\.code) == ["hedge"])
  }
}
