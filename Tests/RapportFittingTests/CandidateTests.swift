import RapportCodebooks
import RapportMatching
import RapportTestSupport
import RapportTranscripts
import Testing

@testable import RapportFitting

/// What new rules may ask, and that it is written as it is meant.
@Suite struct CandidateTests {
  @Test func sequencesOfAnUtterance() {
    let transcript = Transcript.sample("Anna: So, I um can't wait, Ben. Right?\nBen: Three 3.")
    var analyzer = UtteranceAnalyzer(PhraseSet([], openers: []))
    let utterance = analyzer.analyze(transcript, utterance: 0, roster: Roster(transcript))
    let found = PhraseMiner.sequences(in: utterance)
    #expect(
      found.isSuperset(of: ["^ so", "so i", "^ i", "i can not", "not wait", "right ?", "^ right"]))
    #expect(!found.contains { $0.contains("ben") || $0.contains("um") || $0 == "?" })
    #expect(!found.contains("so i can not"))
  }

  @Test func aSequenceNeedsItsSessions() {
    let talks = ["C: I give up.", "C: You give up.", "C: They give in.", "T: give up give up"]
    let transcripts = talks.enumerated().map { Transcript.sample($1, id: .init("s\($0)")) }
    let miner = PhraseMiner(leastSessions: 2, roles: [.client])
    #expect(
      miner.phrases(in: transcripts, openers: [])
        == ["give", "up", "give up", "up $", "give up $"])
  }

  /// Every kind of candidate, written into a codebook, reads as the condition it stands for.
  @Test func candidatesReadAsTheyAreMeant() throws {
    let codebook = try FitSample.codebook()
    let code = CodeReference(codebook: "pleas", code: "plea")
    let pool =
      ContextCandidates.all(for: codebook, fitted: ["plea"])
      + [.phrase("it 's $"), .phrase("^ so"), .previousCoded(code), .ownCoded(code)]
    for candidate in pool {
      let lines = candidate.lines(in: codebook.id).map { "        " + $0 }.joined(separator: "\n")
      let yaml = FitSample.yaml.replacing(
        "    examples:", with: "      - id: plea.new\n\(lines)\n    examples:")
      // A rule about its own code is a circle; only how it reads is asked here.
      let text =
        yaml.replacing("coded: [plea]", with: "coded: [other]")
        + "\n  - code: other\n    name: O\n    roles: [client]\n    rules: [{id: other.o, words: 1}]\n"
      let read = try Codebook.load(yaml: text, file: "pleas.yaml").value
      let rule = try #require(read.codes[0].rules.last)
      var expected = candidate.condition
      if case .previousCoded = candidate { expected = Candidate.previousCoded(other).condition }
      if case .ownCoded = candidate { expected = Candidate.ownCoded(other).condition }
      #expect(rule.condition.lines == expected.lines, "\(candidate)")
    }
  }

  private var other: CodeReference { CodeReference(codebook: "pleas", code: "other") }

  @Test func newRulesNeverReferToWhatIsFitted() throws {
    let codebook = try Codebook.load(
      yaml: """
        codebook: b
        version: 0.1.0
        language: en
        codes:
          - { code: a, name: A, roles: [client], rules: [{ id: a.r, words: 1 }] }
          - { code: b, name: B, roles: [client], rules: [{ id: b.r, coded: [a] }] }
          - { code: c, name: C, roles: [client], rules: [{ id: c.r, words: 2 }] }
        """, file: "b.yaml"
    ).value
    let references = ContextCandidates.all(for: codebook, fitted: ["a"]).compactMap {
      if case .previousCoded(let code) = $0 { code.code } else { nil }
    }
    #expect(references == ["c"])
  }

  @Test func phrasesOfLikeStrengthShareARule() {
    let rules = PhraseClusters.rules([(4, 1.2), (1, 0.6), (2, 0.5), (9, -0.2), (3, 2)])
    #expect(rules == [[3, 4], [1, 2], [9]])
  }

  @Test func foldsAreEvenAndStay() {
    let folds = SessionFolds([5, 1, 4, 2, 3], count: 2) { $0 }
    #expect(folds.folds == [[1, 2, 5], [3, 4]])
  }

  @Test func thresholdsAreTuned() {
    let tuned = ThresholdTuning(
      reference: [0, 0, 1, 1], margins: [-0.3, 0.2, -0.4, -0.9], classes: 1, tunes: true)
    #expect(tuned.value == 1)
    #expect(abs(tuned.shifts[0] - 0.3) < 1e-9)
  }
}
