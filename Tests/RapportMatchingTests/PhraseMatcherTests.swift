import Testing

/// Section 2 of the rule language: a phrase, a text, and the words it matches between « and ».
@Suite struct PhraseMatcherTests {
  @Test(arguments: [
    ("listen", "«Listen», LISTENING is not to «listen»."),
    ("cafe", "The «Café»."),
    ("cafe", "The «Cafe\u{301}»."),
    ("feel sad", "I «feel 😀 sad»."),
    ("feel sad", "I «feel sad» 😀."),
    ("don't go", "«Don't go», «do not go», «dont go»."),
    ("you|they listen", "«You listen», «they listen», we listen."),
    ("(do not|will not) go", "I «will not go», I will go."),
    ("(a|b c) d", "«a d» «b c d» b d c d"),
    ("I [really|do not] mind", "«I mind», «I really mind», «I do not mind», I really do mind."),
    ("feel*", "«feel» «feeling» «feelings» fell"),
    ("feel~", "«feel» «feeling» «felt» feelings"),
    ("very _ day", "«very good day», very day, very good old day."),
    ("so _", "so? «so what»"),
    ("so ?", "so what «so?»"),
  ])
  func elements(phrase: String, marked: String) throws {
    try expect(phrase, marked)
  }

  @Test(arguments: [
    ("a ..2 b", "«a b» «a x b» «a x y b» a x y z b"),
    ("a ... b", "«a x y z b» a x y z v b"),
    ("a ..2 b", "a. b. a, x? b"),
    ("a ..3 b", "«a b c b» x y b"),
    ("a [b]", "«a b» «a»"),
    ("a|(a b c)", "«a b c» «a» b «a»"),
    ("go on", "«go on» x «go on on» go"),
    ("a b", "«a uh b» «a, um, b» a «a b»"),
    ("a b", "«a [laughs] b»"),
  ])
  func gapsAndFarthestEnds(phrase: String, marked: String) throws {
    try expect(phrase, marked)
  }

  @Test(arguments: [
    ("^ you", "«You» said you. «You» did."),
    ("^ you", "Well, «you» know. Okay so «you» do. To be you."),
    ("^ so you", "Well, «so you» know."),
    ("you $", "You see «you». And «you»?"),
    ("^^ you", "Okay. «You» see. You do."),
    ("you $$", "And you. So «you». Okay."),
    ("^ yes $", "«Yes». Oh yes I do. Oh «yes». Oh so yes no."),
  ])
  func anchors(phrase: String, marked: String) throws {
    try expect(phrase, marked)
  }

  @Test(arguments: [
    ("he is", "«He's» here, «he is»."),
    ("he has", "«He's» gone, he had."),
    ("'s it", "«What's it», what «is it», what «has it»."),
    ("I would", "«I'd» go, «I would», I had."),
    ("I had", "«I'd» gone, «I had», I would."),
    ("'d go", "«I'd go», I «would go», I «had go»."),
    ("he be~ here", "«He's here», «he was here», he has here."),
  ])
  func clitics(phrase: String, marked: String) throws {
    try expect(phrase, marked)
  }

  @Test(arguments: [
    ("ask @person", "«Ask Anna», ask anna, ask Bob.\nAnna: Yes."),
    ("@person", "ask «anna»\nAnna: yes"),
    ("@person", "Ask Anna2.\nAnna2: Yes."),
    ("^ are you", "Anna, «are you»? Anna are you?\nAnna: Yes."),
  ])
  func persons(phrase: String, lines: String) throws {
    try expect(phrase, lines)
  }

  @Test func lists() throws {
    let marked = "I feel «let down», «sad» and sadly."
    let scan = try Scan(
      ["@feelings"], lists: ["feelings": ["sad", "let down"]],
      in: "C: " + marked.filter { !"«»".contains($0) })
    #expect(scan.marked() == marked)
  }

  @Test func openersOfACodebook() throws {
    let lines = "C: Between us, you see. Between you."
    #expect(try Scan(["^ you"], in: lines).marked() == "Between us, you see. Between you.")
    let scan = try Scan(["^ you"], openers: ["between us"], in: lines)
    #expect(scan.marked() == "Between us, «you» see. Between you.")
  }

  @Test func matchesComeByPhraseThenFromLeftToRight() throws {
    let scan = try Scan(["_ b", "x", "a", "?", "@person"], in: "C: a b a Anna?\nAnna: Yes.")
    #expect(scan.phraseNumbers() == [0, 2, 2, 3, 4])
  }

  @Test func hardPhrasesTakeLinearTime() throws {
    let text = String(repeating: "a ", count: 3_000)
    let phrase = String(repeating: "[a] ", count: 40) + "a ..20 a ..20 a ..20 b"
    let clock = ContinuousClock()
    let scan = try Scan([phrase], in: "C: " + text + "c")
    let time = clock.measure { #expect(scan.phraseNumbers().isEmpty) }
    #expect(time < .seconds(60))
  }

  private func expect(
    _ phrase: String, _ marked: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let scan = try Scan([phrase], in: "T: " + marked.filter { !"«»".contains($0) })
    let first = marked.prefix { $0 != "\n" }
    #expect(scan.marked() == first, "\(phrase)", sourceLocation: sourceLocation)
  }
}
