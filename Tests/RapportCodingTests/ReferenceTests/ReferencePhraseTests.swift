import RapportCodebooks
import RapportCoding
import RapportTestSupport
import RapportTranscripts
import Testing

/// Section 2 and 3 of the rule language: a phrase, and a text in which `«»` marks its matches.
@Suite struct ReferencePhraseTests {
  @Test(arguments: [
    ("listen", "«Listen», we «lísten»."),
    ("listen", "listening unlisten"),
    ("do not", "I «don't», I «do not», I «dont»."),
    ("is", "«She's» here, it «is»; she has."),
    ("has", "«She's» here."),
    ("'s", "She «has», it «is», «it's»."),
    ("would", "«I'd» go."),
    ("'d", "I «had» and «would» go."),
    ("a|b", "x «a» «b»"),
    ("you|they listen", "«you listen», «they listen», we listen"),
    ("(do not|will not) go", "«do not go» or «will not go» or do go"),
    ("[really] sad", "«really sad» and «sad»"),
    ("go [a|b c] so", "«go so», «go a so», «go b c so», go b so"),
    ("feel*", "«feel» «feels» «feelings» fel"),
    ("feel~", "«feel» «felt» feelings"),
    ("be~", "«it's» «is»"),
    ("_ sad", "«very sad»"),
    ("why _", "why?"),
    ("you ... sad", "«you are so very sad»"),
    ("you ... sad", "you are so very much sad"),
    ("you ..1 sad", "«you are sad», «you sad»"),
    ("you ... sad", "You. Sad."),
    ("sad ... sad", "«sad and sad and sad» or sad"),
    ("@person", "«Anna» and «Ben» and anna"),
    ("sad ?", "sad. «Sad?»"),
    ("^ you", "«You» and you. Okay, «you». Anna, «you». Anna you."),
    ("^ okay", "«Okay», so, you. You okay. So, «okay», go."),
    ("^ so you", "Well, «so you» go."),
    ("you $", "you are «you». Is it «you»?"),
    ("^^ you", "Okay. Right? «You». You."),
    ("you $$", "You. «You»? Okay. Right?"),
    ("you are", "«You um are» you- «you are» «you [laughs] are»"),
    ("you are", "you you- er"),
    ("well you", "«Well, you»"),
    ("we you", "we. You we? you"),
    ("^ ?", "«?» Okay«?»"),
    ("@moods", "«let down» let go «sad»"),
    ("[a b] [a] c", "«a b a c»"),
  ])
  func matches(phrase: String, marked: String) throws {
    let text = MarkedText(marked)
    let transcript = Transcript(
      session: Session(id: "s", present: ["Ben"]),
      speakers: [
        Speaker(id: "T", role: .therapist), Speaker(id: "C", name: "Anna", role: .client),
      ],
      utterances: [Utterance(id: "0", speaker: "T", text: text.text)])
    let moods = PhraseList(
      name: "moods", phrases: [try Phrase(parsing: "sad"), try Phrase(parsing: "let down")])
    let book = ReferenceFixture.codebook(
      codes: [ReferenceFixture.code("c", try ReferenceFixture.phrase(phrase))], lists: [moods])
    let coded = ReferenceFixture.evaluator.code(transcript, with: [book])
    let found = coded.codings.flatMap(\.evidence).flatMap(\.ranges)
    #expect(
      found == text.ranges, "\(phrase): \(MarkedText.marking(text.text, found))")
  }

  @Test func namesInTranscriptWithoutCapitals() throws {
    let transcript = Transcript.sample("T: hello anna\nanna: hello")
    let found = ReferenceFixture.utterances(
      where: try ReferenceFixture.phrase("@person"), in: transcript)
    #expect(found == [0])
  }

  @Test func labelsAndNumbersAreNoNames() throws {
    let transcript = Transcript.sample("SPK: T said SPK to M1\nM1: T\nMe: Me.")
    let found = ReferenceFixture.utterances(
      where: try ReferenceFixture.phrase("@person"), in: transcript)
    #expect(found == [2])
  }

  @Test func openersOfTheCodebook() throws {
    let transcript = Transcript.sample("T: To be fair you go.\nC: Fair you go.")
    let book = ReferenceFixture.codebook(
      codes: [ReferenceFixture.code("c", try ReferenceFixture.phrase("^ you"))],
      openers: ["to be fair"])
    let coded = ReferenceFixture.evaluator.code(transcript, with: [book])
    #expect(coded.codings.map(\.utterance) == [0])
  }

  @Test(arguments: [
    (PhraseCondition.Part.anywhere, "Okay. «You»? Right. «You». Right?"),
    (.firstSentence, "Okay. «You»? Right. You. Right?"),
    (.lastSentence, "Okay. You? Right. «You». Right?"),
    (.questions, "Okay. «You»? Right. You. Right?"),
    (.statements, "Okay. You? Right. «You». Right?"),
  ])
  func parts(part: PhraseCondition.Part, marked: String) throws {
    try check(try ReferenceFixture.phrase("you", in: part), marked)
  }

  @Test(arguments: [
    (Scope.quotation, "«You» said \"you\" “you” to «you»."),
    (.reported, "«You» say «you». She said you. My mum was like you. «You»."),
    (.reported, "«You» said «you». Anna told you, you."),
    (.negation, "«You» not a b c you d «you». No, «you». No you. Not you but «you»."),
    (.negation, "Never, you, «you»."),
    (.hypothetical, "«You» if you, you. «You»."),
    (.hypothetical, "«You» would you? I'd «you»."),
  ])
  func scopes(scope: Scope, marked: String) throws {
    try check(try ReferenceFixture.phrase("you", outside: [scope]), marked)
  }

  private func check(_ condition: Condition, _ marked: String) throws {
    let text = MarkedText(marked)
    let transcript = Transcript(
      session: Session(id: "s", present: ["Anna"]), speakers: [Speaker(id: "T", role: .therapist)],
      utterances: [Utterance(id: "0", speaker: "T", text: text.text)])
    let book = ReferenceFixture.codebook(codes: [ReferenceFixture.code("c", condition)])
    let coded = ReferenceFixture.evaluator.code(transcript, with: [book])
    let found = coded.codings.flatMap(\.evidence).flatMap(\.ranges)
    #expect(found == text.ranges, "\(MarkedText.marking(text.text, found))")
  }
}
