import RapportTranscripts
import Testing

@Suite struct CSVTests {
  private func rows(_ text: String) throws -> [[String]] {
    var parser = CSVParser(Array(text.utf8), file: "x")
    var rows: [[String]] = []
    while let row = try parser.next() { rows.append(row.texts) }
    return rows
  }

  static let cases: [(String, [[String]])] = [
    ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]), ("a;b\r\n1;2", [["a", "b"], ["1", "2"]]),
    ("sep=;\na,x;b\n", [["a,x", "b"]]), ("a\tb\n", [["a", "b"]]),
    ("\u{FEFF}a,b\n", [["a", "b"]]), ("\"a\"\"b\",\"c\nd\"\n", [["a\"b", "c\nd"]]),
    ("a,\n\n,b\n", [["a", ""], ["", "b"]]), ("a,b\r1,2\r", [["a", "b"], ["1", "2"]]),
    ("a,\"\"\n", [["a", ""]]), ("", []),
  ]

  @Test(arguments: cases.indices) func reads(_ index: Int) throws {
    #expect(try rows(Self.cases[index].0) == Self.cases[index].1)
  }

  @Test func writesWhatItReads() throws {
    var writer = CSVWriter()
    let cells = [["a", "b,c", "d\"e"], ["", "f\ng", " h "], ["=1", "", "ü"]]
    for row in cells { writer.append(row) }
    #expect(writer.text == "a,\"b,c\",\"d\"\"e\"\n,\"f\ng\", h \n=1,,ü\n")
    #expect(try rows(writer.text) == cells)
  }

  @Test func protectsAgainstFormulasOnRequest() {
    var writer = CSVWriter(protectsFormulas: true)
    writer.append(["=1+1", "@x", "-3.5", "-a", "b"])
    #expect(writer.text == "'=1+1,'@x,-3.5,'-a,b\n")
  }

  @Test func tableFindsColumnsAndPlaces() throws {
    let table = try CSVTable(Array("Session ID,n\n\"a\nb\", 2\n".utf8), file: "x")
    let row = try #require(table.rows.first)
    #expect(table.column(["session_id"]) == 0)
    #expect(table.value(row, table.column(["n"])) == "2")
    #expect(table.location(row, 1) == SourceLocation(file: "x", line: 3, column: 4))
  }
}
