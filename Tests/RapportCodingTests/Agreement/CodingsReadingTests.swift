import RapportCoding
import RapportTranscripts
import Testing

/// Tables, JSON, columns under other names, and complaints word for word.
@Suite struct CodingsReadingTests {
  private func complaint(_ read: () throws -> Void) -> String? {
    do {
      try read()
      return nil
    } catch let error as InvalidInput {
      return error.diagnostics.first?.message
    } catch {
      return "\(error)"
    }
  }

  @Test func columnsUnderOtherNames() throws {
    let columns = try CodingColumns("session=Visit, utterance=line,rater=who,code=label")
    let file = try CodingsFile(
      csv: Array("Visit,line,who,label,code\ns,1,A,x,no\ns,2,B,n/a,no\ns,3,A,,no\n".utf8),
      file: "c.csv", columns: columns)
    #expect(file.rows.map(\.code) == ["x", nil])
    #expect(file.rows.map(\.rater) == ["A", "A"])
    // B found nothing that a code could apply to, and coded the session all the same.
    #expect(file.sessions == ["A": ["s"], "B": ["s"]])
  }

  @Test(arguments: ["session", "session=", "place=x", "code=a,code=b", "", "=x"])
  func badColumns(_ text: String) {
    #expect(
      complaint { _ = try CodingColumns(text) }
        == "columns are given as ours=theirs, each once")
  }

  @Test func readingsOfSessions() throws {
    let file = try CodingsFile(
      json: Array(
        #"{"rater": "A", "session": "s", "codes": {"6": ["x", "y"], "7": []}, "episodes": []}"#.utf8
      ), file: "s.json")
    #expect(file.rows.map(\.key.utterance) == ["6", "6", "7"])
    #expect(file.rows.map(\.code) == ["x", "y", nil])
    #expect(file.sessions == ["A": ["s"]])
    let empty = try CodingsFile(
      json: Array(#"[{"rater": "A", "session": 4, "codes": {}}]"#.utf8), file: "s.json")
    #expect(empty.rows.isEmpty && empty.sessions == ["A": ["4"]])
  }

  @Test func tablesInJSON() throws {
    let file = try CodingsFile(
      json: Array(
        """
        [{"session": "s", "utterance": "0", "code": "x", "rules": "x.a|x.b", "main": true,
          "rater": "rules", "kind": "rules"},
         {"session": "s", "utterance": 1, "code": null, "main": null}]
        """.utf8), file: "c.json")
    #expect(file.rows.map(\.rules) == [["x.a", "x.b"], []])
    #expect(file.rows.map(\.isMain) == [true, nil])
    #expect(file.rows.first?.kind == .rules && file.rows.last?.code == nil)
  }

  @Test(arguments: [
    ("[1]", "these are no codings: a number"),
    (#"{"session": "s"}"#, "these are no codings: an object"),
    (#"{"session": "s", "codes": []}"#, "these are no codings: a list"),
    (#"{"session": "s", "codes": {"1": "x"}}"#, "these are no codings: a string"),
    (#"{"session": "s", "codes": {"1": [2]}}"#, "these are no codings: a list"),
    (#"{"session": "s", "utterance": [], "code": "x"}"#, "these are no codings: an object"),
  ])
  func noCodings(_ json: String, _ sentence: String) {
    #expect(
      complaint { _ = try CodingsFile(json: Array(json.utf8), file: "c.json") } == sentence)
  }

  @Test(arguments: [
    ("session,code\n", "a table of codings needs columns session, utterance, code"),
    ("session,utterance,code\n,1,x\n", "the row names no session or no utterance"),
  ])
  func noTable(_ csv: String, _ sentence: String) {
    #expect(complaint { _ = try CodingsFile(csv: Array(csv.utf8), file: "c.csv") } == sentence)
  }

  @Test func namesAndKindsFillWhatIsMissing() {
    let key = CodingsFile.UtteranceKey(session: "s", utterance: "0")
    let file = CodingsFile(rows: [
      .init(key: key, code: "x", rater: "A", kind: .model), .init(key: key, code: "y"),
    ])
    let filled = file.by(nil, otherwise: "stem", kind: .human)
    #expect(filled.rows.map(\.rater) == ["A", "stem"])
    #expect(filled.rows.map(\.kind) == [.model, .human])
    #expect(filled.sessions == ["A": ["s"], "stem": ["s"]])
    #expect(file.by("B", otherwise: "stem", kind: nil).sessions == ["B": ["s"]])
  }

  @Test func aMapNamesEachCodeOnce() {
    #expect(throws: InvalidInput.self) {
      try CodeMap(csv: Array("code,reference\na,b\na,c\n".utf8), file: "map.csv")
    }
    #expect(throws: InvalidInput.self) {
      try CodeMap(csv: Array("code,other\na,b\n".utf8), file: "map.csv")
    }
  }
}
