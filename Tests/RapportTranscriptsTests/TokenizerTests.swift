import RapportTranscripts
import Testing

@Suite struct TokenizerTests {
  /// Tokens joined by blanks; `?` a question mark, `~` in front of a transparent word, ` / ` between
  /// sentences.
  private func shown(_ text: String) -> String {
    var tokenizer = Tokenizer()
    let tokens = tokenizer.tokens(in: text)
    var sentence = 0
    return tokens.tokens.map { token in
      let border = token.sentence > sentence ? "/ " : ""
      sentence = token.sentence
      let word = token.flags.contains(.question) ? "?" : tokens.word(token)
      return border + (token.flags.contains(.transparent) ? "~" : "") + word
    }.joined(separator: " ")
  }

  static let cases = [
    ("You're late.", "you are late"), ("You are late.", "you are late"),
    ("youre late", "you are late"), ("I don’t know", "i do not know"),
    ("I can't, won't, cannot", "i can not will not can not"),
    ("I'd've gone", "i 'd have gone"), ("He's gonna", "he 's going to"),
    ("Um, I, uh, see", "~um i ~uh see"), ("I I see", "~i i see"),
    ("you- you know", "~you you know"), ("well-being", "well-being"),
    ("Dr. Smith came. He left.", "dr smith came / he left"),
    ("It was 3.5 or so. Yes", "it was 3.5 or so / yes"), ("I... think so", "i think so"),
    ("What?! Why??", "what ? / why ?"), ("Café ÉCOLE", "cafe ecole"), ("", ""), ("...", ""),
    ("👩‍👩‍👧 hi", "hi"), ("e\u{301}t", "et"), ("שלום world", "שלום world"),
  ]

  @Test(arguments: cases) func cuts(_ text: String, _ expected: String) {
    #expect(shown(text) == expected)
  }

  @Test func countsWords() {
    var tokenizer = Tokenizer()
    #expect(tokenizer.tokens(in: "Um, I I don't know. Right?").wordCount == 4)
  }

  @Test func rangesAreBytesOfTheText() {
    var tokenizer = Tokenizer()
    let text = "Ré 👍 don’t"
    let bytes = Array(text.utf8)
    let words = tokenizer.tokens(in: text).tokens.map {
      String(decoding: bytes[$0.range], as: UTF8.self)
    }
    #expect(words == ["Ré", "don’t", "don’t"])
  }
}
