import RapportCodebooks
import RapportCoding
import RapportTranscripts
import Testing

/// Each kind of condition does what its own examples say; the reference page shows them.
@Suite struct ConditionKindTests {
  @Test(
    arguments: ConditionKinds.all.flatMap { kind in
      kind.examples.map { (kind.keywords.joined(separator: ", "), $0) }
    })
  func examplesHold(keywords: String, example: ConditionExample) throws {
    var codebook = try Codebook.load(yaml: example.codebook, file: "kind.yaml").value
    codebook.codes[0].examples = example.utterances
    let results = try RuleCoder([codebook]).checkExamples(of: codebook.id)
    #expect(results.count == example.utterances.count)
    for result in results where result.outcome != .holds {
      Issue.record("\(keywords): \(result.outcome) on \(result.example.text): \(result.reasons)")
    }
  }
}
