import RapportTranscripts
import Testing

@testable import RapportReaders

/// Broken files never trap, keep places valid, and every line stays accounted for.
@Suite struct MutationTests {
  /// SplitMix64.
  private struct Generator: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
  }

  @Test(arguments: Folders.files(Folders.plain, "txt"))
  func mutatedTextsKeepTheirAccounts(_ file: String) throws {
    let original = Folders.bytes("\(Folders.plain)/\(file)")
    var random = Generator(state: 20251)
    for _ in 0..<60 {
      var bytes = original
      for _ in 0..<Int.random(in: 1...6, using: &random) { mutate(&bytes, &random) }
      for result in Rendering.read(bytes, name: "m.txt", from: "text") {
        guard case .success(let reading) = result else { continue }
        check(reading, try TextDecoding(bytes, file: "m.txt").utf8)
      }
    }
  }

  private func mutate(_ bytes: inout [UInt8], _ random: inout Generator) {
    guard !bytes.isEmpty else { return }
    let index = Int.random(in: 0..<bytes.count, using: &random)
    switch Int.random(in: 0..<6, using: &random) {
    case 0: bytes[index] = UInt8.random(in: 0...255, using: &random)
    case 1: bytes.remove(at: index)
    case 2:
      bytes.insert(
        Array("\n\r\t:[]()<>*-é：\u{C}".utf8).randomElement(using: &random) ?? 10, at: index)
    case 3: bytes.removeSubrange(index..<min(bytes.count, index + 9))
    case 4: bytes.insert(contentsOf: bytes.prefix(index).suffix(20), at: index)
    default: bytes.insert(contentsOf: "\nT: ".utf8, at: index)
    }
  }

  private func check(_ reading: Reading, _ text: [UInt8]) {
    let lines = SourceLines(text)
    #expect(reading.account.total == lines.count)
    #expect(reading.account.entries.reduce(0) { $0 + $1.count } == lines.count)
    for utterance in reading.transcript.utterances {
      let length = utterance.text.utf8.count
      var last = 0
      for mark in utterance.marks {
        #expect(mark.range.lowerBound >= last && mark.range.upperBound <= length)
        last = mark.range.upperBound
      }
      guard let place = utterance.location, place.line <= lines.count else {
        Issue.record("no valid place")
        continue
      }
      #expect((1...lines.ranges[place.line - 1].count + 1).contains(place.column))
    }
    for index in reading.transcript.rows.indices {
      let tokens = reading.transcript.tokens(ofUtterance: index).tokens
      let length = reading.transcript.rows[index].text.count
      #expect(tokens.allSatisfy { $0.range.lowerBound >= 0 && $0.range.upperBound <= length })
    }
  }
}
