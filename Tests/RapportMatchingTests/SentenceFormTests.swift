import RapportCodebooks
import RapportMatching
import RapportTranscripts
import Testing

/// Section 7 of the rule language, 7 and 8: what kind of sentence a text is.
@Suite struct SentenceFormTests {
  @Test(arguments: [
    ("How are you?", ["interrogative", "question"]),
    ("How are you", ["interrogative", "statement"]),
    ("Okay, are you there?", ["interrogative", "question"]),
    ("Isn't he there?", ["interrogative", "question"]),
    ("Is Anna there?", ["interrogative", "question"]),
    ("Is water there?", ["question"]),
    ("Is", ["statement"]),
    ("Is not", ["statement"]),
    ("You are there?", ["question"]),
    ("Try it.", ["imperative"]),
    ("Please just try it.", ["imperative"]),
    ("Try it?", ["question"]),
    ("Please.", ["statement"]),
    ("I am here.", ["statement"]),
  ])
  func kinds(text: String, expected: [String]) throws {
    #expect(try Self.kinds(text, hasQuestionMarks: true) == expected)
  }

  @Test func withoutQuestionMarksTheFormDecides() throws {
    let found = try Self.kinds("How are you", hasQuestionMarks: false)
    #expect(found == ["interrogative", "question"])
    #expect(try Self.kinds("You are there", hasQuestionMarks: false) == ["statement"])
  }

  private static func kinds(_ text: String, hasQuestionMarks: Bool) throws -> [String] {
    let utterance = try Scan([], in: "T: \(text)\nAnna: Yes.").analyzed()
    let sentence = try #require(utterance.sentences.first)
    return SentenceForm.kinds(
      of: sentence, in: utterance, transcriptHasQuestionMarks: hasQuestionMarks
    ).map(\.rawValue).sorted()
  }
}
