import Foundation
import RapportTranscripts
import Testing

@testable import RapportReaders

@Suite("XML mappings")
struct XMLMappingTests {
  /// Mappings that are refused, with every word of the refusal.
  static let refused: [(mapping: String, refusal: String)] = [
    (
      "{ \"utterance\": { \"each\": \".//turn\", \"speeker\": \"@who\" } }",
      """
      m.json:1:37: error: the key 'speeker' is not known in 'utterance' [unknown-key]
        { "utterance": { "each": ".//turn", "speeker": "@who" } }
                                            ^
        hint: known are addressee, breaks, continues, each, end, id, join, numberIsSilence, order, \
      skip, speaker, speakerSeparator, start, text, timeUnit, timesFrom, tokens
      """
    ),
    (
      "{ \"utterance\": { \"each\": \"//turn/following::turn\" } }",
      """
      m.json:1:34: error: the path of 'utterance.each' can't be read: the axis 'following' is not \
      read; there are names, @, ., .., //, parent:: and ancestor:: [mapping-path]
        { "utterance": { "each": "//turn/following::turn" } }
                                         ^
        hint: docs/reference/formats-xml.md lists what paths may hold
      """
    ),
    (
      "{ \"utterance\": { \"each\": \".//turn\", \"speaker\": \"//who\" } }",
      """
      m.json:1:49: error: the path of 'utterance.speaker' begins at the file, so it would be \
      searched anew for every element [mapping-path]
        { "utterance": { "each": ".//turn", "speaker": "//who" } }
                                                        ^
        hint: begin it at the element: without a '/' in front
      """
    ),
    (
      "{ \"utterance\": { \"each\": \".//x:turn\" } }",
      """
      m.json:1:32: error: the path of 'utterance.each' can't be read: the prefix 'x' is not among \
      the mapping's namespaces (none) [mapping-path]
        { "utterance": { "each": ".//x:turn" } }
                                       ^
        hint: docs/reference/formats-xml.md lists what paths may hold
      """
    ),
    (
      "{ \"utterance\": { \"each\": \"turn\", \"join\": \"glue\" } }",
      """
      m.json:1:42: error: 'join' can't be 'glue' [mapping-value]
        { "utterance": { "each": "turn", "join": "glue" } }
                                                 ^
        hint: known are raw, tokens, tokens-glued
      """
    ),
    (
      "{ \"name\": \"x\" }",
      """
      m.json:1:1: error: the key 'utterance' is missing [missing-key]
        { "name": "x" }
        ^
        hint: say which element is an utterance: "utterance": { "each": ".//turn" }
      """
    ),
    (
      "{ \"name\": \"x\", }",
      """
      m.json:1:16: error: this is no JSON: a key in double quotes is missing [mapping-syntax]
        { "name": "x", }
                       ^
        hint: correct it; docs/reference/formats-xml.md has an example
      """
    ),
  ]

  @Test("a wrong mapping is refused in so many words", arguments: refused.indices)
  func refusals(_ index: Int) throws {
    let (mapping, refusal) = Self.refused[index]
    let error = #expect(throws: InvalidInput.self) {
      try XMLMapping.load(Array(mapping.utf8), name: "m.json")
    }
    #expect(error?.description == refusal)
  }

  @Test(
    "paths outside the subset are refused",
    arguments: [
      "count(//turn)", "document('x')", "turn[position()<3]", "preceding::turn", "turn[@a=1]",
      "a b",
      "turn[0]", "turn[", "@", "", "turn/", "following-sibling::x", "//..",
    ])
  func subset(_ path: String) {
    #expect(throws: XMLPathParser.Refusal.self) { try XMLPathParser.parse(path, namespaces: [:]) }
  }

  /// Paths and what they find in the tree below, as strings.
  static let found: [(path: String, values: [String])] = [
    ("//b", ["1", "2", "3", "4"]), ("/a/b", ["1", "2"]), ("/a/b[2]", ["2"]),
    ("//b[1]", ["1", "3"]),
    ("(//b)[3]", ["3"]), ("//b[@k]", ["2", "4"]), ("//b[@k='v']", ["4"]),
    ("//b[not(@k)]", ["1", "3"]), ("//b/@k", ["u", "v"]), ("//@k", ["u", "v"]),
    ("//c/..", ["12 tail 34"]), ("/a/*", ["1", "2", "34"]), ("//c/text()", []),
    ("/a/text()", ["tail"]), ("//b/parent::c", ["34"]),
    ("//b[@k='v']/ancestor::*", ["12 tail 34", "34"]),
    ("//x | //b[@k='u']", ["2"]), ("/a/c/b | /a/b", ["1", "2", "3", "4"]), ("//c[b]", ["34"]),
    ("//c[not(x)]/b[1]", ["3"]),
  ]

  @Test("paths find what XPath finds", arguments: found.indices) func paths(_ index: Int) throws {
    let (path, values) = Self.found[index]
    let tree = try TreeMaker.tree(
      "<a><b>1</b><b k='u'>2</b> tail <c><b>3</b><b k='v'>4</b></c></a>")
    var evaluator = XMLPathEvaluator(tree)
    let items = evaluator.items(try XMLPathParser.parse(path, namespaces: [:]), from: 1)
    #expect(items.map(evaluator.string) == values)
  }

  @Test("the built-in mappings load and each has a fixture") func builtIn() throws {
    let mappings = try BuiltInMappings.all()
    #expect(
      mappings.map(\.name) == [
        "plain", "transcriber", "elan", "exmaralda-basic", "exmaralda-segmented", "folker",
        "talkbank", "folia", "akoma-ntoso",
      ])
    #expect(try BuiltInMappings.tei().name == "tei")
    for mapping in mappings where mapping.name != "plain" {
      #expect(XMLGoldenTests.cases.contains { $0.contains("/\(mapping.name)") }, "\(mapping.name)")
    }
  }

  @Test("a user's mapping is used for whatever file") func own() throws {
    let mapping = try XMLMapping.load(
      Array(
        """
        { "name": "talks", "namespaces": { "x": "urn:x" },
          "utterance": { "each": ".//x:talk", "speaker": "@by", "start": "@ms", "timeUnit": "ms" },
          "roles": { "T": "therapist" } }
        """.utf8), name: "talks.json")
    let bytes = Array(
      "<q:r xmlns:q='urn:x'><q:talk by='T' ms='1200'>Hello <i>there</i>.</q:talk></q:r>".utf8)
    let (readings, failures) = XMLSupport.outcome(bytes, name: "r.xml", XMLReader(mapping: mapping))
    #expect(failures.isEmpty)
    let transcript = try #require(readings.first).transcript
    #expect(transcript.utterances.map(\.text) == ["Hello there."])
    #expect(transcript.utterances[0].start == 1200)
    #expect(transcript.role(ofUtterance: 0) == .therapist)
  }

  @Test("the user's roles go before the file's, by id or name") func roles() throws {
    let bytes = try XMLSupport.bytes("Fixtures/xml/turns.xml")
    let options = ReadingOptions(
      roles: ["Dr Aldous": .client, "C": .therapist], sessionID: "other")
    let (readings, _) = XMLSupport.read(bytes, options)
    let transcript = try #require(readings.first).transcript
    #expect(transcript.speakers.prefix(2).map(\.role) == [.client, .therapist])
    #expect(transcript.session.id == "S-041")
  }
}

/// Makes a tree of XML without a mapping.
enum TreeMaker {
  private final class Handler: XMLEventHandler {
    var tree = XMLTree()
    var open = [0]
    func start(
      _ name: XMLName, _ attributes: [XMLAttributeEvent], at place: XMLPlace
    ) -> XMLFault? {
      open.append(tree.open(name, attributes, in: open[open.count - 1], at: place))
      return nil
    }
    func end() { if let node = open.popLast() { tree.close(node) } }
    func text(_ bytes: UnsafeBufferPointer<UInt8>) {
      tree.append(bytes, in: open[open.count - 1])
    }
  }

  static func tree(_ text: String) throws -> XMLTree {
    let handler = Handler()
    let parser = XMLPushParser(reportingTo: handler)
    try parser.parse(Array(text.utf8))
    try parser.finish()
    return handler.tree
  }
}
