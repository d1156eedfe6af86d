import Testing

@testable import RapportMatching

/// Words get numbers, each its own, however many there are.
@Suite struct WordTableTests {
  @Test func eachWordKeepsItsNumber() {
    var table = WordTable()
    let words = (0..<5_000).map { Array("word\($0 * 7919)".utf8) }
    for (number, word) in words.enumerated() {
      let found = table.number(of: word[...])
      #expect(found.number == number && found.isNew)
    }
    for (number, word) in words.enumerated() {
      let found = table.number(of: word[...])
      #expect(found.number == number && !found.isNew)
    }
    #expect(table.count == words.count)
  }

  @Test func slicesCountByTheirBytes() {
    var table = WordTable()
    let text = Array("so so soso é".utf8)
    #expect(table.number(of: text[0..<2]).number == 0)
    #expect(table.number(of: text[3..<5]) == (0, false))
    #expect(table.number(of: text[6..<10]) == (1, true))
    #expect(table.number(of: text[11...]) == (2, true))
    #expect(table.number(of: text[0..<0]) == (3, true))
  }
}
