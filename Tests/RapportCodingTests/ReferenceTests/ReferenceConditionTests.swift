import RapportCodebooks
import RapportCoding
import RapportTestSupport
import RapportTranscripts
import Testing

/// Section 4 of the rule language, condition by condition: a session, and the utterances for which
/// the condition holds.
@Suite struct ReferenceConditionTests {
  private typealias Fixture = ReferenceFixture

  private static let talk = Transcript.sample(
    """
    T: Okay, how are you?
    C: I can't sleep. My mother never listens.
    C: It's sad.
    T: You can't sleep. Try to notice the pain.
    C: Yeah.
    T: Please sit down.
    """)

  @Test(arguments: [
    (Condition.all([]), [0, 1, 2, 3, 4, 5]),
    (.any([]), []),
    (.unless([]), [0, 1, 2, 3, 4, 5]),
    (
      .unless([.length(LengthCondition(unit: .sentences, limits: Limits(atLeast: 2)))]),
      [0, 2, 4, 5]
    ),
    (.length(LengthCondition(unit: .words, limits: Limits(atLeast: 7, atMost: 7))), [1]),
    (.length(LengthCondition(unit: .words, limits: Limits(atMost: 2))), [2, 4]),
    (.length(LengthCondition(unit: .coreWords, limits: Limits(atLeast: 3, atMost: 3))), [0, 5]),
    (.length(LengthCondition(unit: .coreWords, limits: Limits(atMost: 0))), [4]),
    (.sentence(SentenceCondition(kinds: [.question])), [0]),
    (.sentence(SentenceCondition(kinds: [.interrogative], which: .all)), [0]),
    (.sentence(SentenceCondition(kinds: [.imperative])), [3, 5]),
    (.sentence(SentenceCondition(kinds: [.imperative], which: .last)), [3, 5]),
    (.sentence(SentenceCondition(kinds: [.imperative], which: .first)), [5]),
    (.sentence(SentenceCondition(kinds: [.statement], which: .all)), [1, 2]),
    (.position(PositionCondition(limits: Limits(atMost: 0))), [0]),
    (.position(PositionCondition(limits: Limits(atLeast: 0.9))), []),
    (.echo(EchoCondition(limits: Limits(atLeast: 0.2))), [3]),
    (.flip(FlipCondition(isPresent: true)), [3]),
    (.flip(FlipCondition(isPresent: false)), [0, 1, 2, 4, 5]),
    (.addressed(AddressedCondition(kinds: [.leader])), [1, 2, 4]),
    (.format(FormatCondition(format: .individual)), [0, 1, 2, 3, 4, 5]),
    (.format(FormatCondition(format: .group)), []),
    (.nearby(NearbyCondition(.previous)), [1, 2, 3, 4, 5]),
    (.nearby(NearbyCondition(.previous, by: .same, turns: 0)), [2]),
    (.nearby(NearbyCondition(.previous, by: .same, turns: 1)), [2]),
    (.nearby(NearbyCondition(.previous, by: .same, turns: 2)), [2, 3, 4, 5]),
    (.nearby(NearbyCondition(.next, isSubstantial: true, turns: 1)), [0, 1, 2, 4]),
    (.nearby(NearbyCondition(.next, isSubstantial: true, condition: .any([]))), []),
    (.nearby(NearbyCondition(.earlier, by: .anyone, count: 3)), [3, 4, 5]),
    (.nearby(NearbyCondition(.later, roles: [.client], turns: 2, count: 2)), [0]),
  ])
  func holds(condition: Condition, utterances: [Int]) {
    #expect(Fixture.utterances(where: condition, in: Self.talk) == utterances)
  }

  @Test(arguments: [
    ("Isn't Anna there", true), ("Is it", true), ("Okay so do you", true), ("Do not go", false),
    ("Whose is it", true), ("Would work help", false), ("You would", false),
    ("Is Bob there", false),
  ])
  func formOfAQuestion(text: String, isInterrogative: Bool) {
    let transcript = Transcript.sample("T: \(text)\nAnna: Hm?")
    let condition = Condition.sentence(SentenceCondition(kinds: [.interrogative]))
    #expect(Fixture.utterances(where: condition, in: transcript) == (isInterrogative ? [0] : []))
  }

  @Test func questionsWithoutQuestionMarks() {
    let transcript = Transcript.sample("T: how are you\nC: i am sad")
    let condition = Condition.sentence(SentenceCondition(kinds: [.question]))
    #expect(Fixture.utterances(where: condition, in: transcript) == [0])
  }

  @Test func codesAreSeenAfterTheirGroup() throws {
    let first = Fixture.code("first", try Fixture.phrase("sad"))
    let second = Fixture.code("second", try Fixture.phrase("sad|upset"))
    let coded = Condition.coded(
      CodedCondition(codes: [CodeReference(codebook: "book", code: "second")]))
    let book = Fixture.codebook(
      codes: [Fixture.code("asked", coded), first, second],
      groups: [CodeGroup(name: "g", codes: ["first", "second"], keepsOthers: false)])
    let transcript = Transcript.sample("C: sad\nC: upset")
    let result = Fixture.evaluator.code(transcript, with: [book])
    #expect(
      result.codings.map { "\($0.code.code)@\($0.utterance)" } == [
        "first@0", "asked@1", "second@1",
      ])
  }

  @Test func repeatsSelf() {
    let transcript = Transcript.sample(
      "T: Walk more.\nC: Fine.\nT: Walk slowly.\nT: Walk.\nC: No.\nC: Fine.")
    func holds(_ turns: Int) -> [Int] {
      Fixture.utterances(
        where: .repetition(RepetitionCondition(limits: Limits(atLeast: 0.5), turns: turns)),
        in: transcript)
    }
    #expect(holds(1) == [])
    #expect(holds(2) == [2, 3, 5])
  }

  @Test func pauses() {
    let transcript = Transcript(
      session: Session(id: "s"),
      utterances: [
        Utterance(id: "0", speaker: "T", text: "[pause 4s] So (.) yes (2)", start: 0, end: 9_000),
        Utterance(id: "1", speaker: "C", text: "Well", start: 12_500, end: 13_000),
        Utterance(id: "2", speaker: "C", text: "no [pause]", start: 12_900),
        Utterance(id: "3", speaker: "C", text: "(3)", start: 99_000),
      ])
    func seconds(_ place: PauseCondition.Place, _ value: Double) -> [Int] {
      Fixture.utterances(
        where: .pause(PauseCondition(place: place, limits: Limits(atLeast: value, atMost: value))),
        in: transcript)
    }
    #expect(seconds(.before, 4) == [0])
    #expect(seconds(.before, 3.5) == [1])
    #expect(seconds(.before, 3) == [3])
    #expect(seconds(.within, 2) == [0])
    #expect(seconds(.within, 1) == [2])
    let any = PauseCondition(place: .before, limits: Limits())
    #expect(Fixture.utterances(where: .pause(any), in: transcript) == [0, 1, 3])
  }

  @Test func nonverbals() {
    let transcript = Transcript.sample("T: So [laughs] yes\nC: (sighs)\nC: [crying] no")
    let condition = Condition.nonverbal(NonverbalCondition(kinds: [.laugh, .cry]))
    #expect(Fixture.utterances(where: condition, in: transcript) == [0, 2])
  }

  @Test func usualLength() {
    // Words 1, 2, 2, 3, 9: median 2, deviations 1, 0, 0, 1, 7: median 1.
    let transcript = Transcript.sample(
      "T: a\nT: a b\nT: a b\nT: a b c\nT: a b c d e f g h i\nC: a\nT:")
    func holds(_ value: Double) -> [Int] {
      Fixture.utterances(
        where: .usualLength(UsualLengthCondition(limits: Limits(atLeast: value, atMost: value))),
        in: transcript)
    }
    #expect(holds(0) == [1, 2])
    #expect(holds(7) == [4])
    #expect(holds(-2) == [6])
  }

  @Test func talkShare() {
    let transcript = Transcript.sample("M1: a b c\nM2: a\nL: Hello.\nM1: a\nM2: a")
    func holds(_ limits: Limits) -> [Int] {
      Fixture.utterances(
        where: .talkShare(TalkShareCondition(whose: .speaker, limits: limits)), in: transcript)
    }
    // Before: 1: 0 of 3; 3: 3 of 4, twice over; 4: 1 of 5.
    #expect(holds(Limits()) == [1, 3, 4])
    #expect(holds(Limits(atLeast: 1.5)) == [3])
    #expect(holds(Limits(atLeast: 0.4, atMost: 0.4)) == [4])
  }

  @Test func persons() {
    let transcript = Transcript.sample("Anna: Anna and Ben, Ben.\nBen: Anna.\nL: Anna, Ben.")
    func holds(_ count: Double) -> [Int] {
      Fixture.utterances(
        where: .persons(PersonsCondition(limits: Limits(atLeast: count, atMost: count))),
        in: transcript)
    }
    #expect(holds(1) == [0, 1])
    #expect(holds(2) == [2])
  }

  @Test func regions() throws {
    let transcript = Transcript.sample("T: open\nC: x\nT: close\nT: open\nC: x\nC: x\nC: x")
    let region = Region(
      name: "r", opens: try Fixture.phrase("open"), closes: try Fixture.phrase("close"),
      utterances: 3)
    let condition = Condition.region(RegionCondition(regions: ["r"]))
    #expect(
      Fixture.utterances(where: condition, in: transcript, regions: [region]) == [0, 1, 3, 4, 5])
    let endless = Region(
      name: "r", opens: try Fixture.phrase("open|close"), closes: try Fixture.phrase("close"),
      utterances: 1)
    #expect(
      Fixture.utterances(where: condition, in: transcript, regions: [endless]) == [0, 2, 3])
  }
}
