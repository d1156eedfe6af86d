import RapportCodebooks
import RapportCoding
import RapportTranscripts
import Testing

/// Every codebook that comes with Rapport loads, has examples of both kinds for every code, and holds
/// them, also when the examples are changed in ways that must not matter.
@Suite struct ShippedCodebooksTests {
  @Test func noneIsMissing() {
    for name in [
      "alliance-building", "facilitative-skills", "group-cohesion", "mi-behaviours",
      "responsiveness", "rupture-repair", "rupture-signals",
    ] {
      #expect(ShippedCodebook.names.contains(name))
    }
  }

  @Test(arguments: ShippedCodebook.names)
  func everyCodeIsCompleteAndHasExamplesOfBothKinds(_ name: String) throws {
    let shipped = try ShippedCodebook.named(name)
    #expect(shipped.diagnostics.isEmpty, "\(shipped.diagnostics)")
    for code in shipped.codebook.codes where !code.isInternal {
      #expect(!code.definition.isEmpty && !code.source.isEmpty, "\(code.id)")
      let applying = code.examples.count { $0.applies }
      #expect(applying >= 1, "\(code.id) has no example that applies")
      #expect(applying < code.examples.count, "\(code.id) has no near miss")
    }
  }

  /// Changes to what is said that must not change what is coded.
  ///
  /// The marked words keep their bytes.
  private static let changes: [(name: String, change: @Sendable (CodeExample) -> CodeExample)] = [
    ("as it is", { $0 }),
    (
      "upper case",
      { example in
        var example = example
        example.text = uppercased(example.text)
        return example
      }
    ),
    ("a filler in front", { inserting("Um, ", at: 0, in: $0) }),
    (
      "a filler inside",
      { example in
        let blanks = example.text.utf8.enumerated().filter { $0.element == UInt8(ascii: " ") }
        guard !blanks.isEmpty else { return example }
        return inserting("um ", at: blanks[blanks.count / 2].offset + 1, in: example)
      }
    ),
    (
      "labels written out",
      { example in
        var example = example
        example.speaker = example.speaker.map(writtenOut)
        example.before = example.before.map(withLabelWrittenOut)
        example.after = example.after.map(withLabelWrittenOut)
        return example
      }
    ),
  ]

  /// The example with a filler at a byte; a mark around the place is two marks then.
  private static func inserting(_ filler: String, at place: Int, in example: CodeExample)
    -> CodeExample
  {
    var example = example
    let bytes = Array(example.text.utf8)
    example.text = String(decoding: bytes[..<place] + filler.utf8 + bytes[place...], as: UTF8.self)
    example.evidence = example.evidence.flatMap { mark in
      let moved = max(mark.lowerBound, place)..<max(mark.upperBound, place)
      return [
        min(mark.lowerBound, place)..<min(mark.upperBound, place),
        moved.lowerBound + filler.utf8.count..<moved.upperBound + filler.utf8.count,
      ].filter { !$0.isEmpty }
    }
    return example
  }

  private static func writtenOut(_ label: String) -> String {
    ["T": "Therapist", "C": "Client", "L": "Leader"][label] ?? label
  }

  private static func withLabelWrittenOut(_ line: String) -> String {
    guard let colon = line.firstIndex(of: ":") else { return line }
    return writtenOut(String(line[..<colon])) + line[colon...]
  }

  /// ASCII only, so that no byte moves.
  private static func uppercased(_ text: String) -> String {
    String(decoding: text.utf8.map { $0 >= 0x61 && $0 <= 0x7A ? $0 - 0x20 : $0 }, as: UTF8.self)
  }

  @Test(arguments: ShippedCodebook.names, changes.map(\.name))
  func examplesHold(_ name: String, _ change: String) throws {
    let shipped = try ShippedCodebook.named(name)
    let changed = try #require(Self.changes.first { $0.name == change }).change
    let failing = shipped.coder.checkExamples(of: shipped.codebook.id, changing: changed)
      .compactMap(\.diagnostic).map(\.description)
    #expect(failing.isEmpty, "\(failing.count) fail\n\(failing.prefix(5).joined(separator: "\n"))")
  }

  @Test(arguments: ShippedCodebook.names)
  func noCodeAppliesToSomebodyOfAnotherRole(_ name: String) throws {
    let codebook = try ShippedCodebook.named(name).codebook
    let coder = try ShippedCodebook.named(name).coder
    let other = ["therapist": "C", "client": "T", "member": "T"]
    for result in coder.checkExamples(
      of: codebook.id,
      changing: { example in
        var example = example
        let code = codebook.codes.first { $0.examples.contains(example) }
        let roles = (code?.roles ?? []).map(\.rawValue)
        if roles.contains("therapist"), roles.contains("client") { return example }
        example.speaker = roles.first.flatMap { other[$0] } ?? "T"
        return example
      }) where result.example.applies && result.example.speaker != nil
    {
      let code = try #require(codebook.codes.first { $0.id == result.code })
      let role: SpeakerRole = result.example.speaker == "C" ? .client : .therapist
      if !code.roles.contains(role) { #expect(result.outcome == .notCoded, "\(result.code)") }
    }
  }
}
