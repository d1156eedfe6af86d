import RapportReaders
import RapportTranscripts
import Testing

/// Large inputs, read in one pass.
@Suite struct StreamingTests {
  @Test func aLongTranscriptReadsInLinearTime() throws {
    let pair = "T: How was the week, then?\nC: I could not sleep [sighs] at all.\n"
    let clock = ContinuousClock()
    func time(_ turns: Int) throws -> Duration {
      let bytes = Array(String(repeating: pair, count: turns / 2).utf8)
      return try clock.measure {
        let reading = try #require(Rendering.read(bytes, name: "x.txt").first).get()
        #expect(reading.transcript.utterances.count == turns)
      }
    }
    let short = try time(1000)
    #expect(try time(8000) < short * 40)
  }
}
