import RapportCodebooks
import RapportMatching
import RapportTestSupport
import RapportTranscripts
import Testing

/// Section 4 of the rule language, *Scopes*: the words that stand in a scope, between « and ».
@Suite struct ScopeFinderTests {
  @Test(arguments: [
    (Scope.negation, "I am not «sad or angry today» again."),
    (.negation, "Not «sad,» angry."),
    (.negation, "never «ever» but happy"),
    (.negation, "No, I am sad."),
    (.negation, "There is no «hope»?"),
    (.negation, "I don't «like it here at» all."),
    (.negation, "Not, «well,» sad."),
    (.negation, "It was not."),
    (.hypothetical, "It is sad. I would «go there, often». It is."),
    (.hypothetical, "Suppose «it rains?»"),
    (.reported, "He said «I am sad». I am."),
    (.reported, "My mum was like «go away»."),
    (.reported, "You said I am sad."),
    (.reported, "Said I am."),
    (.reported, "It was like rain."),
    (.reported, "I was sad."),
    (.quotation, "He goes \"«go away»\" and left."),
  ])
  func words(scope: Scope, marked: String) throws {
    let plain = marked.filter { !"«»".contains($0) }
    let utterance = try Scan([], in: "C: " + plain).analyzed()
    let scopes = ScopeFinder.scopes(in: utterance)
    var runs: [Range<Int>] = []
    for index in scopes.indices where scopes[index].contains(scope) {
      if let last = runs.last, last.upperBound == index {
        runs[runs.count - 1] = last.lowerBound..<index + 1
      } else {
        runs.append(index..<index + 1)
      }
    }
    let found = MarkedText.marking(plain, runs.map(utterance.range(ofWords:)))
    #expect(found.filter { $0 != "," } == marked.filter { $0 != "," })
  }

  @Test func aNameIsASubject() throws {
    let utterance = try Scan([], in: "C: Anna said go.\nAnna: No.").analyzed()
    #expect(ScopeFinder.scopes(in: utterance) == [[], [], [.reported]])
  }
}
