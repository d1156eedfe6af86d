import RapportCodebooks
import RapportCoding
import RapportTestSupport
import RapportTranscripts
import Testing

@Suite struct ReanchoringTests {
  /// A change of a transcript: `«…»` marks the anchor before, and where it must be afterwards.
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var before: String
    var after: String
    var outcome: String
    var testDescription: String { name }
  }

  private static let cases = [
    Case(
      name: "nothing changed", before: "T: Hello.\nC: I am «fine».",
      after: "T: Hello.\nC: I am «fine».", outcome: "kept"),
    Case(
      name: "another utterance changed", before: "T: Hello.\nC: I am «fine».",
      after: "T: Hello there.\nC: I am «fine».", outcome: "kept"),
    Case(
      name: "a line before", before: "C: «No».\nT: Why?", after: "T: Well?\nC: «No».\nT: Why?",
      outcome: "moved"),
    Case(
      name: "the same word stands where it stood", before: "T: So?\nC: «No».\nT: Oh.\nC: Yes.",
      after: "C: No.\nT: So?\nC: «No».\nT: Oh.\nC: Yes.", outcome: "moved"),
    Case(
      name: "words before it in the utterance", before: "C: I am «fine».",
      after: "C: Well, I am «fine».", outcome: "moved"),
    Case(
      name: "a typing error mended behind it", before: "C: I am «fine» tody.",
      after: "C: I am «fine» today.", outcome: "kept"),
    Case(
      name: "the nearest of two in its utterance", before: "C: no no «no»",
      after: "C: no no «no».", outcome: "kept"),
    Case(
      name: "an utterance cut in two", before: "T: Oh.\nC: I am fine. I am «tired».\nT: Hm.",
      after: "T: Oh.\nC: I am fine.\nC: I am «tired».\nT: Hm.", outcome: "moved"),
    Case(
      name: "far away but the only place", before: "C: I am «exhausted» so.\nT: Hm.\nC: Yes.",
      after: "T: Hm.\nC: Yes.\nT: Oh.\nC: So «exhausted».", outcome: "moved"),
    Case(
      name: "the words are gone", before: "C: I am «fine».\nT: Hm.", after: "C: I am good.\nT: Hm.",
      outcome: "lost"),
    Case(
      name: "only another's words", before: "C: I am «fine».\nT: Hm.",
      after: "C: I am good.\nT: Hm. Fine, you are fine.", outcome: "lost"),
    Case(
      name: "two places as likely", before: "C: Oh «no» no.\nT: Hm.",
      after: "T: Hm.\nC: no\nT: So?\nC: no", outcome: "lost"),
    Case(
      name: "no transcript left", before: "C: I am «fine».", after: "T: Hello.", outcome: "lost"),
    Case(
      name: "bytes, not characters", before: "C: Ça va «très» bien.",
      after: "C: Oui, ça va «très» bien.", outcome: "moved"),
  ]

  @Test(arguments: cases) func finds(_ change: Case) throws {
    let (old, marked) = try Self.transcript(change.before)
    let (new, expected) = try Self.transcript(change.after)
    let anchor = try #require(marked)
    let outcome = Reanchoring(from: old, to: new).place(anchor)
    switch outcome {
    case .kept(let found):
      #expect(change.outcome == "kept" && found == expected)
    case .moved(let found):
      #expect(change.outcome == "moved" && found == expected)
    case .lost(let lost):
      #expect(change.outcome == "lost" && lost == anchor)
    }
  }

  @Test(arguments: [
    ("C: I am «fine».", "C: I am «fine».", "kept"),
    ("C: «fine»", "T: So?\nC: I am «fine».", "moved"),
    ("C: «fine»", "C: good", "lost"),
  ])
  func findsByTheQuoteAlone(before: String, after: String, expected: String) throws {
    let anchor = try #require(try Self.transcript(before).1)
    let (new, place) = try Self.transcript(after)
    switch Reanchoring(to: new).place(anchor) {
    case .kept(let found): #expect(expected == "kept" && found == place)
    case .moved(let found): #expect(expected == "moved" && found == place)
    case .lost: #expect(expected == "lost")
    }
  }

  /// Generated transcripts: what is found has its words, and nothing is forgotten.
  @Test func whatIsFoundHasItsWords() throws {
    var generator = SeededGenerator(seed: 11)
    let words = ["no", "yes", "well", "I am tired", "fine"]
    func line() -> String {
      generator.pick(["T: ", "C: "])
        + generator.some(of: words, 1, upTo: 4).joined(separator: " ")
    }
    for _ in 0..<200 {
      let before = (0..<generator.int(1...8)).map { _ in line() }
      var after = before
      for _ in 0..<generator.int(0...3) {
        let index = generator.int(0...after.count - 1)
        if generator.chance(50) { after[index] = line() } else { after.insert(line(), at: index) }
      }
      let old = Transcript.sample(before.joined(separator: "\n"))
      let new = Transcript.sample(after.joined(separator: "\n"))
      let reanchoring = Reanchoring(from: old, to: new)
      for index in old.utterances.indices {
        let anchor = try #require(
          Anchor(code: ReviewSample.code("c"), utterance: index, range: 0..<2, in: old))
        guard let found = reanchoring.place(anchor).anchor else { continue }
        let passage = Passage(utterance: found.utterance, utf8: found.range)
        #expect(new.text(of: passage) == anchor.quote)
        #expect(new.role(ofUtterance: found.utterance) == old.role(ofUtterance: index))
      }
    }
  }

  private static func transcript(_ lines: String) throws -> (Transcript, Anchor?) {
    var place: (utterance: Int, range: Range<Int>)?
    var plain: [String] = []
    for (index, line) in lines.split(separator: "\n").enumerated() {
      let marked = MarkedText(String(line))
      if let range = marked.ranges.first {
        place = (index, range.lowerBound - 3..<range.upperBound - 3)
      }
      plain.append(marked.text)
    }
    let transcript = Transcript.sample(plain.joined(separator: "\n"))
    return (
      transcript,
      try place.map {
        try #require(
          Anchor(
            code: ReviewSample.code("c"), utterance: $0.utterance, range: $0.range, in: transcript))
      }
    )
  }
}
