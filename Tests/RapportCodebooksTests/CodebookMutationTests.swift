import RapportCodebooks
import RapportTranscripts
import Testing

/// Damaged codebooks are refused or read; they never stop the program.
@Suite struct CodebookMutationTests {
  /// A linear congruential generator (Knuth's MMIX constants): the same damage in every run.
  private struct Generator: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ state >> 33
    }
  }

  private static let pieces = [
    "\"", "'", "[", "]", "{", "}", ": ", "- ", "\n", "  ", "|", ">", "@", "«", "»", "&a", "*a",
    "\t",
    "🙂", "\\x", "\\U0001F600", "...", "~", "^", "#", "!!set", "? ", "---\n", "\r", "\u{2028}",
    "\u{0}", "1e999",
    "-0", "null", "code", "talk/feeling", "%YAML 1.1", "0x10",
  ]

  @Test(arguments: 0..<20) func neverTrap(_ seed: Int) {
    var generator = Generator(state: UInt64(seed))
    for _ in 0..<30 {
      var bytes = Array(Fixture.whole.utf8)
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: bytes.remove(at: place)
        case 1:
          let piece = Self.pieces.randomElement(using: &generator) ?? ""
          bytes.insert(contentsOf: Array(piece.utf8), at: place)
        case 2:
          let end = min(place + Int.random(in: 1...80, using: &generator), bytes.count)
          bytes.append(contentsOf: bytes[place..<end])
          bytes.removeSubrange(place..<end)
        default: bytes.removeSubrange(place..<min(place + 30, bytes.count))
        }
      }
      check(String(decoding: bytes, as: UTF8.self))
    }
  }

  private func check(_ yaml: String) {
    do {
      let codebook = try Codebook.load(yaml: yaml, file: "talk.yaml").value
      #expect(!codebook.id.rawValue.isEmpty)
    } catch {
      #expect(error.diagnostics.contains { $0.severity == .error })
      for diagnostic in error.diagnostics {
        let place = diagnostic.location
        #expect(place?.file == "talk.yaml")
        #expect(!diagnostic.message.isEmpty && !diagnostic.message.contains("\n"))
        if let line = diagnostic.sourceLine {
          #expect((place?.column ?? 0) <= line.utf8.count + 1, "\(diagnostic)")
        }
      }
    }
  }
}
