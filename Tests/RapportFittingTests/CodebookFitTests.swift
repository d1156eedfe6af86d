import RapportCodebooks
import RapportCoding
import RapportReliability
import RapportTranscripts
import Testing

@testable import RapportFitting

/// A fit to talk whose best rules are known, and what it must never do.
@Suite struct CodebookFitTests {
  @Test func findsTheRulesThatAreKnown() throws {
    let fit = try FitSample.fit()
    let thanks = try #require(fit.changes.first { $0.rule == "plea.thanks" })
    #expect(thanks.new == nil || thanks.retiredPhrases == ["thanks"])
    #expect(thanks.holds == 48 && thanks.carries == 0)
    let learned = fit.changes.filter { $0.old == nil }
    #expect(
      learned.contains { $0.lines.contains { ["  - \"mind\"", "  - \"would\""].contains($0) } })
    let figure = try #require(fit.figures.first)
    #expect(figure.name == "plea" && figure.positives == 96)
    #expect((figure.before.value ?? 1) < 0.6)
    #expect((figure.after.value ?? 0) > 0.95)
    #expect((figure.gain.value ?? 0) > 0.3)
  }

  @Test func theProposalHoldsTheExamplesAndReadsAsItIsWritten() throws {
    let fit = try FitSample.fit()
    let bytes = try CodebookText(yaml: FitSample.yaml, file: "pleas.yaml")
      .revised(by: fit.revisions)
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.contains("      # what asks\n"))
    let loaded = try Codebook.load(yaml: text, file: "pleas.yaml").value
    #expect(CodebookDiff(from: fit.proposal, to: loaded).changes.isEmpty)
    #expect(
      try RuleCoder([loaded]).checkExamples(of: loaded.id).allSatisfy { $0.outcome == .holds })
  }

  @Test func theSameEveryTime() throws {
    let first = try FitSample.fit()
    let second = try FitSample.fit()
    #expect(first.revisions == second.revisions)
    #expect(first.changes == second.changes)
    #expect(first.figures.map(\.gain) == second.figures.map(\.gain))
  }

  /// What is proposed from some sessions is the same whatever was said and coded in the others.
  @Test func heldBackSessionsNeverHelp() throws {
    let train = Array(0..<9)
    let plain = try proposer(try FitSample.corpus()).revisions(from: train)
    let changed = try proposer(
      try FitSample.corpus { session in
        train.contains(session)
          ? FitSample.talk(session)
          : (0..<20).map { ("The secret word \($0)", $0.isMultiple(of: 2)) }
      }
    ).revisions(from: train)
    #expect(!plain.isEmpty)
    #expect(plain == changed)
  }

  private func proposer(_ corpus: FitCorpus) throws -> Proposer {
    let codebook = try FitSample.codebook()
    let options = FitSample.small
    let units = FitUnit.units(of: codebook.codes, in: codebook, corpus: corpus)
    let features = try FitFeatures(
      of: codebook.codes, codebooks: [codebook], target: codebook, corpus: corpus,
      options: options)
    return Proposer(
      data: units.map { UnitData($0, corpus: corpus, features: features) }, features: features,
      corpus: corpus, target: codebook,
      examples: try ExampleGuard([codebook], target: codebook), scope: .all, options: options,
      before: [])
  }

  /// A wording of three sessions, however telling, is nobody's rule.
  @Test func nobodyIsQuoted() throws {
    let corpus = try FitSample.corpus { session in
      session < 3
        ? FitSample.talk(session).map { ($0.isPlea ? "Zebra \($0.text)" : $0.text, $0.isPlea) }
        : FitSample.talk(session)
    }
    let fit = try FitSample.fit(corpus)
    #expect(!fit.changes.contains { $0.lines.contains { $0.contains("zebra") } })
  }

  /// Noise gives no rules: reference that have nothing to do with the words.
  @Test func noiseIsLeftAlone() throws {
    let corpus = try FitSample.corpus { session in
      FitSample.talk(session).enumerated().map { turn, said in
        (said.text, (turn * 7 + session * 3) % 11 < 3)
      }
    }
    let fit = try FitSample.fit(corpus)
    let figure = try #require(fit.figures.first)
    #expect((figure.after.value ?? 0) < 0.55)
    #expect((figure.gain.low ?? 0) < 0.1)
  }

  @Test func weightsOnly() throws {
    var options = FitSample.small
    options.findsRules = false
    let fit = try FitSample.fit(options: options)
    #expect(fit.changes.allSatisfy { $0.old != nil })
    #expect(fit.changes.contains { $0.rule == "plea.thanks" })
  }

  @Test func familiesAndCodes() throws {
    #expect(try FitSample.fit(scope: .families(["asking"])).changes.isEmpty == false)
    #expect(try FitSample.fit(scope: .codes(["plea"])).figures.count == 1)
  }

  @Test(arguments: [
    (FitScope.codes(["pleas"]), "unknown-code", "known: plea"),
    (.families(["askin"]), "unknown-family", "known: asking"),
    (.groups(["main"]), "unknown-group", "it has none"),
  ])
  func unknownNames(scope: FitScope, id: String, hint: String) throws {
    let error = #expect(throws: InvalidInput.self) { try FitSample.fit(scope: scope) }
    #expect(error?.diagnostics.map(\.id) == [id])
    #expect(error?.diagnostics.first?.hint == hint)
  }

  @Test func tooLittle() throws {
    let few = #expect(throws: InvalidInput.self) { try FitSample.corpus(sessions: 3) }
    #expect(few?.diagnostics.map(\.id) == ["too-few-sessions"])
    let nothing = #expect(throws: InvalidInput.self) {
      try FitSample.fit(
        try FitSample.corpus { FitSample.talk($0).map { ($0.text, false) } })
    }
    #expect(nothing?.diagnostics.map(\.id) == ["nothing-to-fit"])
  }
}
