import RapportCodebooks
import Testing

/// What stands outside brackets in a phrase.
@Suite struct BareItemsTests {
  @Test(arguments: [
    ("you never|always listen~", ["you", "never+always", "listen"]),
    ("sorry|my mistake", ["sorry+my", "mistake"]),
    ("^ (a|b c) d", ["", "", "d"]),
    ("[really] (a|b)|c|d e", ["", "c+d", "e"]),
    ("don't|never ... go", ["do not+never", "", "go"]),
    ("feel*|feel~", ["feel+feel"]),
    ("@feelings|sad ?", ["sad", ""]),
  ])
  func areCutAtSpaces(_ text: String, _ expected: [String]) throws {
    let shown = try Phrase(parsing: text).bareItems.map { $0.words.joined(separator: "+") }
    #expect(shown == expected)
  }

  @Test func knowWhereTheyBegin() throws {
    #expect(try Phrase(parsing: "you never|always listen~").bareItems.map(\.offset) == [0, 4, 17])
    #expect(try Phrase(parsing: "sorry|my mistake").bareItems.map(\.isJoined) == [true, false])
  }
}
