import RapportCodebooks
import RapportTranscripts
import Testing

@Suite struct PhraseParserTests {
  private static func word(_ text: String) -> PhraseElement { .word(text) }

  static let table: [(String, [PhraseElement])] = [
    ("listen", [.word("listen")]),
    ("Été", [.word("ete")]),
    ("don't", [.word("do"), .word("not")]),
    ("dont", [.word("do"), .word("not")]),
    ("don’t", [.word("do"), .word("not")]),
    ("it's", [.word("it"), .word("'s")]),
    ("it 's", [.word("it"), .word("'s")]),
    ("he ’d", [.word("he"), .word("'d")]),
    ("check-in at 5:30", [.word("check-in"), .word("at"), .word("5:30")]),
    ("you|they listen", [.alternatives([[.word("you")], [.word("they")]]), .word("listen")]),
    ("a | b|c d", [.alternatives([[.word("a")], [.word("b")], [.word("c")]]), .word("d")]),
    (
      "don't|never go",
      [.alternatives([[.word("do"), .word("not")], [.word("never")]]), .word("go")]
    ),
    (
      "(do not|will not) go",
      [
        .alternatives([[.word("do"), .word("not")], [.word("will"), .word("not")]]), .word("go"),
      ]
    ),
    ("(a b)", [.word("a"), .word("b")]),
    ("(a b)|c", [.alternatives([[.word("a"), .word("b")], [.word("c")]])]),
    ("(a|b)|c", [.alternatives([[.word("a")], [.word("b")], [.word("c")]])]),
    ("I [really] do", [.word("i"), .optional([.word("really")]), .word("do")]),
    (
      "a [b|c d]",
      [.word("a"), .optional([.alternatives([[.word("b")], [.word("c"), .word("d")]])])]
    ),
    (
      "a [(b|c) d]",
      [.word("a"), .optional([.alternatives([[.word("b")], [.word("c")]]), .word("d")])]
    ),
    ("feel* feel~ _", [.prefix("feel"), .inflected("feel"), .anyWord]),
    ("feel*|think~", [.alternatives([[.prefix("feel")], [.inflected("think")]])]),
    ("a ... b ..5 c", [.word("a"), .gap(atMost: 3), .word("b"), .gap(atMost: 5), .word("c")]),
    ("^ ... a", [.sentenceStart, .gap(atMost: 3), .word("a")]),
    ("@feelings @person?", [.list("feelings"), .person, .questionMark]),
    ("^you $", [.sentenceStart, .word("you"), .sentenceEnd]),
    ("^^ no $$", [.utteranceStart, .word("no"), .utteranceEnd]),
    ("(^|and) you", [.alternatives([[.sentenceStart], [.word("and")]]), .word("you")]),
    ("right $ ?", [.word("right"), .sentenceEnd, .questionMark]),
    ("umbrella* mm-hm", [.prefix("umbrella"), .word("mm-hm")]),
  ]

  @Test(arguments: table) func reads(_ text: String, _ elements: [PhraseElement]) throws {
    let phrase = try Phrase(parsing: text)
    #expect(phrase.elements == elements)
    #expect(phrase.text == text)
  }

  /// The byte of the first mistake, and its id.
  static let mistakes: [(String, Int, String)] = [
    ("", 0, "phrase-empty"), ("a||b", 1, "phrase-alternative"), ("|a", 0, "phrase-alternative"),
    ("()", 0, "phrase-alternative"), ("a [", 2, "phrase-bracket"), ("a ]", 2, "phrase-bracket"),
    ("é !", 3, "phrase-stray-sign"), ("a b.", 3, "phrase-stray-sign"),
    ("you-", 3, "phrase-stray-sign"), ("a … b", 2, "phrase-stray-sign"),
    ("n't", 0, "phrase-stray-sign"), ("a ~", 2, "phrase-stray-sign"),
    ("erm", 0, "phrase-filler"), ("a @", 2, "phrase-list-name"), ("a @-b", 2, "phrase-list-name"),
    ("a ..0 b", 2, "phrase-gap"), ("a .... b", 2, "phrase-gap"), ("a ..x b", 2, "phrase-gap"),
    ("[a] ... b", 4, "phrase-gap"), ("(a|... b) c", 3, "phrase-gap"),
    ("a [b ...]", 5, "phrase-gap"), ("[a] [b]", 0, "phrase-matches-nothing"),
    ("^ $", 0, "phrase-matches-nothing"), ("(a|^)", 0, "phrase-matches-nothing"),
    ("? ?", 0, "phrase-matches-nothing"), ("a...|b", 1, "phrase-stray-sign"),
    ("a ...|b", 2, "phrase-alternative"), ("5~", 0, "phrase-inflection"),
  ]

  @Test(arguments: mistakes) func refuses(_ text: String, _ offset: Int, _ id: String) {
    do {
      _ = try Phrase(parsing: text)
      Issue.record("\(text) was read")
    } catch {
      #expect(error.diagnostics.map(\.id) == [id])
      #expect(error.diagnostics.first?.location?.column == offset + 1)
    }
  }

  @Test func everyShortPhraseIsReadOrRefused() {
    let parts = ["a", "|", "(", ")", "[", "]", " ... ", "^", "?", "@l "]
    var phrases = [""]
    for _ in 0..<4 {
      phrases = phrases.flatMap { phrase in parts.map { phrase + $0 } }
      for phrase in phrases { _ = try? Phrase(parsing: phrase) }
    }
    #expect(phrases.count == 10_000)
  }
}
