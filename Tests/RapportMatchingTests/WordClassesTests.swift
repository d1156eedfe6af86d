import RapportCodebooks
import Testing

@testable import RapportMatching

/// A word is looked up once: which items does it meet, which phrases does it trigger?.
@Suite struct WordClassesTests {
  private static func classes(_ written: [String]) throws -> WordClasses {
    WordClasses(PhraseSet(try written.map { (phrase: try Phrase(parsing: $0), lists: [:]) }))
  }

  @Test(arguments: [
    ("sad", [0, 2]), ("sadness", [2]), ("upset", [0, 1]), ("is", [3]), ("'s", [3]), ("x", []),
  ])
  func triggers(word: String, phrases: [Int32]) throws {
    var classes = try Self.classes(["sad|upset", "upset", "sad*", "is"])
    let number = classes.number(of: Array(word.utf8)[...])
    #expect(classes.triggered[Int(number)] == phrases)
  }

  @Test func aPhraseIsTriggeredByItsRarestItem() throws {
    var classes = try Self.classes(["are you sad"])
    func phrases(_ word: String) -> [Int32] {
      let number = classes.number(of: Array(word.utf8)[...])
      return classes.triggered[Int(number)]
    }
    #expect(phrases("you").isEmpty)
    #expect(phrases("sad") == [0])
  }

  @Test func manyItemsTakeSeveralRowsOfBits() throws {
    let words = (0..<200).map { "w\(Character(UnicodeScalar(UInt8(97 + $0 % 26))))x\($0)" }
    var classes = try Self.classes(words)
    for (item, word) in words.enumerated() {
      let number = classes.number(of: Array(word.utf8)[...])
      let met = words.indices.filter { classes.meets(number, item: $0) }
      #expect(met == [item])
    }
  }
}
