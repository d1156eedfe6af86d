import RapportTranscripts
import Testing

@testable import RapportReaders

/// A corpus is read session by session.
@Suite("XML streams")
struct XMLStreamTests {
  private struct Stop: Error {}

  private func corpus(_ sessions: Int, words: Int, end: String = "</transcripts>") -> [UInt8] {
    let talk = String(repeating: "well ", count: words)
    let session = "<transcript><turn speaker='T'>\(talk)</turn></transcript>"
    return Array(("<transcripts>" + String(repeating: session, count: sessions) + end).utf8)
  }

  private func stream(limit: Int) throws -> XMLSessionStream {
    let mappings = try BuiltInMappings.all()
    return XMLSessionStream(
      choose: { root in mappings.first { $0.fits(root) }.map { ($0, []) } }, chunk: 512,
      largestSession: limit)
  }

  @Test("the limit of size is for a session, not for a file") func limit() throws {
    var count = 0
    let many = Source(name: "c.xml", bytes: corpus(50, words: 300))
    try stream(limit: 4096).read(many, options: .init()) { _ in count += 1 }
    #expect(count == 50)
    let one = Source(name: "c.xml", bytes: corpus(1, words: 2000))
    let error = #expect(throws: InvalidInput.self) {
      try stream(limit: 4096).read(one, options: .init()) { _ in }
    }
    #expect(error?.diagnostics.map(\.id) == ["xml-session-size"])
  }

  @Test("what was complete before a fault is handed on") func fault() throws {
    let bytes = corpus(3, words: 300, end: "<transcript></transcripts>")
    var ids: [String] = []
    let error = #expect(throws: InvalidInput.self) {
      try stream(limit: 1 << 20).read(Source(name: "c.xml", bytes: bytes), options: .init()) {
        ids.append(try $0.get().transcript.session.id.rawValue)
      }
    }
    #expect(ids.starts(with: ["c-1", "c-2"]))
    #expect(error?.diagnostics.map(\.id) == ["xml-syntax"])
  }

  @Test("an error of the caller ends the reading") func stop() throws {
    #expect(throws: Stop.self) {
      let source = Source(name: "c.xml", bytes: corpus(3, words: 300))
      try stream(limit: 1 << 20).read(source, options: .init()) { _ in throw Stop() }
    }
  }

  @Test(
    "the head of a file tells TEI from other XML, whatever is before the root",
    arguments: [
      ("<TEI xmlns='http://www.tei-c.org/ns/1.0'>", true), ("<TEI.2>", true),
      (
        "<?xml version='1.0'?><!DOCTYPE x [<!ENTITY % a 'b'>]><!-- <a> --><t:TEI a='1' "
          + "xmlns:t = \"http://www.tei-c.org/ns/1.0\">", true
      ),
      ("<transcript>", false), ("<Trans><TEI/></Trans>", false),
    ])
  func heads(_ text: String, isTEI: Bool) {
    let head = Array(text.utf8)[...]
    #expect(TEIReader().recognizes(head) == isTEI)
    #expect(XMLReader().recognizes(head) == !isTEI)
  }

  @Test(
    "what is no XML is not recognised", arguments: ["", "T: hello", "a <b>", "< 3", "<3", "{}"])
  func noXML(_ text: String) {
    #expect(!TEIReader().recognizes(Array(text.utf8)[...]))
    #expect(!XMLReader().recognizes(Array(text.utf8)[...]))
  }

  @Test("--div chooses tiers, also one that is not read by itself") func tiers() throws {
    let bytes = try XMLSupport.bytes("Fixtures/xml/elan.eaf")
    let (readings, _) = XMLSupport.read(bytes, ReadingOptions(division: "L1,fr@L2"))
    let utterances = try #require(readings.first).transcript.utterances
    #expect(utterances.map(\.id.rawValue).sorted() == ["a1", "a3", "a5", "a7"])
    #expect(utterances.first { $0.id == "a5" }?.start == 2000)
    #expect(utterances.first { $0.id == "a7" }.map { $0.start == nil } == true)
    let (_, failures) = XMLSupport.read(bytes, ReadingOptions(division: "L3"))
    #expect(failures.map(\.id) == ["no-such-division"])
  }

  @Test("a mapping that looks at too much is refused, not followed for hours") func work() throws {
    let mapping = try XMLMapping.load(
      Array(
        """
        { "name": "slow",
          "utterance": { "each": ".//turn", "speaker": "ancestor::*//turn/@nobody" } }
        """.utf8), name: "slow.json")
    let bytes = Array(("<t>" + String(repeating: "<turn>a</turn>", count: 30_000) + "</t>").utf8)
    let (_, failures) = XMLSupport.outcome(bytes, name: "t.xml", XMLReader(mapping: mapping))
    #expect(failures.map(\.id) == ["mapping-work"])
  }
}
