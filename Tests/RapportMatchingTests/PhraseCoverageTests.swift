import RapportCodebooks
import RapportMatching
import RapportTestSupport
import RapportTranscripts
import Testing

/// Whether one phrase matches wherever another does.
@Suite struct PhraseCoverageTests {
  private static let lists = ["feelings": ["sad", "let down"], "moods": ["sad", "glad"]]

  private func covered(_ phrase: String, by other: String, fromStart: Bool = false) throws -> Bool {
    let lists = try Self.lists.sorted { $0.key < $1.key }.map { name, phrases in
      PhraseList(name: name, phrases: try phrases.map { try Phrase(parsing: $0) })
    }
    return PhraseCoverage(lists: lists).isCovered(
      try Phrase(parsing: phrase).elements, by: try Phrase(parsing: other).elements,
      fromStart: fromStart)
  }

  @Test(arguments: [
    ("i am so sorry", "sorry"), ("i feel sad", "feel~"), ("feeling", "feel*"), ("feels*", "feel*"),
    ("listen~", "listen*"), ("i|we am|are", "we|i (are|am)"),
    ("not [really] sure", "not [quite|really] sure"),
    ("not sure", "not ... sure"), ("not ... sure", "not ..5 sure"), ("i _ it", "i ... it"),
    ("^ what", "what"), ("^^ what", "^ what"), ("what $$", "what $"), ("what ?", "what $"),
    ("so @feelings", "@feelings"), ("sad", "@feelings"), ("@moods", "sad|glad|mad"),
    ("@person said", "_ said"), ("is it", "'s|are it"), ("(do not|will not) go", "not go"),
  ])
  func seesWhatIsCovered(_ phrase: String, _ other: String) throws {
    #expect(try covered(phrase, by: other))
  }

  @Test(arguments: [
    ("sorry", "i am sorry"), ("feel*", "feel~"), ("what", "^ what"), ("^ what", "^^ what"),
    ("not ..5 sure", "not ... sure"), ("[not] sure", "not sure"), ("@feelings", "sad"),
    ("what $", "what ?"), ("is it", "are|was it"), ("feel~", "feel*"), ("i know ?", "i know _"),
    ("_", "@person"),
    ("not sure", "not _ sure"), ("a|b c", "a c"),
  ])
  func saysNothingElse(_ phrase: String, _ other: String) throws {
    #expect(try !covered(phrase, by: other))
  }

  @Test func aMatchMayHaveToBeginWithTheSameToken() throws {
    #expect(try !covered("not sad", by: "sad", fromStart: true))
    #expect(try covered("not sad at all", by: "not sad", fromStart: true))
  }

  @Test func whatHasTooManyWaysIsNotSeen() throws {
    let many = (0..<6).map { _ in "[a|b|c|d]" }.joined(separator: " ")
    #expect(try !covered("\(many) x", by: "x"))
  }

  /// Whatever is said to be covered is, on talk made at random.
  @Test func agreesWithTheMatcher() throws {
    var random = SeededGenerator(seed: 20_261_125)
    var seen = 0
    for _ in 0..<4000 {
      let pair = [Self.phrase(&random), Self.phrase(&random)]
      guard let parsed = try? pair.map({ try Phrase(parsing: $0) }),
        PhraseCoverage(lists: []).isCovered(parsed[0].elements, by: parsed[1].elements)
      else { continue }
      seen += 1
      for _ in 0..<20 {
        let talk = Self.talk(&random)
        let found = try Scan(pair, in: "C: \(talk)").phraseNumbers()
        #expect(!found.contains(0) || found.contains(1), "\(pair) on \(talk)")
      }
    }
    #expect(seen > 100)
  }

  private static let words = ["not", "sad", "i", "is", "feel"]

  private static func phrase(_ random: inout SeededGenerator) -> String {
    var parts = random.chance(15) ? [random.pick(["^", "^^"])] : []
    for place in 0..<random.int(1...3) {
      if place > 0, random.chance(20) { parts.append(random.pick(["...", "..1"])) }
      parts.append(
        random.pick([
          random.pick(words), random.pick(words), random.pick(words) + "|" + random.pick(words),
          "fee*", "feel~", "'s", "_", "[\(random.pick(words))] \(random.pick(words))",
          "(\(random.pick(words)) \(random.pick(words))|\(random.pick(words)))",
        ]))
    }
    if random.chance(15) { parts.append(random.pick(["$", "$$", "?"])) }
    return parts.joined(separator: " ")
  }

  private static func talk(_ random: inout SeededGenerator) -> String {
    let words = (0..<random.int(1...7)).map { _ in
      random.pick([
        "not", "sad", "I", "is", "feel", "feeling", "it's", "well,", "So", "not.", "sad?",
      ])
    }
    return words.joined(separator: " ") + random.pick(["", ".", "?"])
  }
}
