import RapportCodebooks
import Testing

@Suite struct InflectionsTests {
  static let table: [(String, String)] = [
    ("feel", "feel feeling feels felt"),
    ("listen", "listen listened listening listenned listenning listens"),
    ("like", "like liked likes liking"),
    ("try", "tried tries try trying"),
    ("play", "play played playing plays"),
    ("stop", "stop stopped stopping stops"),
    ("scar", "scar scarred scarring scars"),
    ("travel", "travel traveled traveling travelled travelling travels"),
    ("watch", "watch watched watches watching"),
    ("miss", "miss missed misses missing"),
    ("quiz", "quiz quizzed quizzes quizzing"),
    ("panic", "panic panicked panicking panics"),
    ("die", "die died dies dying"),
    ("lie", "lain lay lie lied lies lying"),
    ("agree", "agree agreed agreeing agrees"),
    ("need", "need needed needing needs"),
    ("show", "show showed showing shown shows"),
    ("fix", "fix fixed fixes fixing"),
    ("go", "go goes going gone went"),
    ("be", "am are be been being is was were"),
    ("do", "did do does doing done"),
    ("can", "can could"),
    ("get", "get gets getting got gotten"),
    ("forget", "forget forgeting forgets forgetting forgot forgotten"),
    ("put", "put puts putting"),
    ("understand", "understand understanding understands understood"),
    ("child", "child children"),
    ("person", "people person persons"),
    ("worry", "worried worries worry worrying"),
    ("a", "a"), ("", ""), ("être", "être êtred êtres êtring"),
  ]

  @Test(arguments: table) func formsAreGenerated(_ word: String, _ forms: String) {
    #expect(Inflections.forms(of: word).joined(separator: " ") == forms)
  }

  @Test func theWordItselfIsAlwaysAmongThemAndTheyAreSorted() {
    for (word, _) in Self.table {
      let forms = Inflections.forms(of: word)
      #expect(forms.contains(word))
      #expect(Set(forms).count == forms.count)
      #expect(forms == forms.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    }
  }
}
