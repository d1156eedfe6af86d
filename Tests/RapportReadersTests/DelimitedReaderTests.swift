import RapportReaders
import RapportTranscripts
import Testing

@Suite struct DelimitedReaderTests {
  private func read(_ text: String) -> [Result<Reading, InvalidInput>] {
    Rendering.read(Array(text.utf8), name: "x.csv", from: "csv")
  }

  @Test func columnsByAliasManySessionsRowsApart() throws {
    let results = read(
      "\u{FEFF}Session;Utterance ID;Speaker;Role;Timestamp;End;Text;To;mood\r\n"
        + "s1;a1;Anna;therapist;00:00:01.5;3;\"Hi; \"\"you\"\"\nthere\";Tom;x\r\n"
        + "s2;b1;Ben;T;10;1500ms;Hello;;\r\ns1;a2;Tom;client;;;Yes;;\r\n")
    let readings = try results.map { try $0.get() }
    #expect(readings.map(\.transcript.session.id) == ["s1", "s2"])
    let first = readings[0].transcript
    #expect(first.utterances.map(\.id) == ["a1", "a2"])
    #expect(first.utterances[0].text == "Hi; \"you\"\nthere")
    #expect(first.utterances[0].start == 1500 && first.utterances[0].end == 3000)
    #expect(first.utterances[0].addressees == ["Tom"])
    #expect(first.utterances[1].location?.line == 5)
    #expect(first.speakers.map(\.role) == [.therapist, .client])
    #expect(readings[1].transcript.utterances[0].end == 1500)
    #expect(readings[1].transcript.speakers.map(\.role) == [.therapist])
    #expect(readings[0].diagnostics.map(\.id) == ["csv-columns-ignored", "session-rows-apart"])
  }

  static let bad: [(text: String, id: String, line: Int, column: Int)] = [
    ("speaker,words\nT,Hi\n", "csv-missing-column", 1, 0),
    ("text,mood\nHi,x\n", "csv-missing-column", 1, 0),
    ("speaker,text\nT,\"Hi\nC,Ho\n", "csv-unclosed-quote", 2, 3),
    ("speaker,text\nT,\"Hi\" you\n", "csv-text-after-quote", 2, 7),
    ("speaker,text\nT,Hi, you\n", "csv-too-many-cells", 2, 6),
    ("speaker,text,text\nT,Hi,a\n", "csv-duplicate-column", 1, 14),
    ("speaker,role,text\nA,client,Hi\nA,therapist,Ho\n", "conflicting-role", 3, 3),
    ("speaker,text\nT,\n", "empty-turn", 2, 0),
  ]

  @Test(arguments: bad.indices)
  func complains(_ index: Int) throws {
    let (text, id, line, column) = Self.bad[index]
    guard case .failure(let error) = try #require(read(text).first) else {
      Issue.record("was read")
      return
    }
    #expect(error.diagnostics.map(\.id) == [id])
    #expect(error.diagnostics.first?.location?.line == line)
    #expect(error.diagnostics.first?.location?.column == column)
  }
}
