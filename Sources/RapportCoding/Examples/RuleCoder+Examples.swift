public import RapportCodebooks
public import RapportTranscripts

extension RuleCoder {
  /// Runs the examples of a codebook's codes.
  ///
  /// - Parameters:
  ///   - codebook: one of the coder's codebooks.
  ///   - changing: a change to every example that must not change its outcome, e.g. upper case; the
  ///     text only, in which the marked words must keep their bytes.
  public func checkExamples(
    of codebook: Codebook.ID, changing: (CodeExample) -> CodeExample = { $0 }
  ) -> [ExampleResult] {
    var worker = Worker(self)
    var results: [ExampleResult] = []
    for (number, planned) in plan.codes.enumerated()
    where planned.reference.codebook == codebook.rawValue {
      for example in planned.code.examples {
        let changed = changing(example)
        let (transcript, index) = ExampleTranscript.make(for: changed, of: planned.code)
        let positions = changed.position.map { [index: $0] } ?? [:]
        let trace = worker.run(on: transcript, positions: positions)
          .trace(ofCode: number, at: index)
        let outcome = outcome(of: changed, trace)
        results.append(
          ExampleResult(
            codebook: codebook, code: planned.code.id, example: changed, outcome: outcome,
            reasons: outcome == .holds ? [] : reasons(trace)))
      }
    }
    return results
  }

  private func outcome(of example: CodeExample, _ trace: CodeTrace) -> ExampleResult.Outcome {
    let isCoded = trace.verdict == .coded
    guard example.applies else { return isCoded ? .coded : .holds }
    guard isCoded else { return .notCoded }
    let evidence = trace.rules.flatMap { $0.evidence ?? [] }
    let covers = example.evidence.allSatisfy { marked in
      marked.allSatisfy { byte in
        evidence.contains { $0.contains(byte) }
          || example.text.utf8.dropFirst(byte).first == UInt8(ascii: " ")
      }
    }
    return covers ? .holds : .evidenceMisses
  }

  private func reasons(_ trace: CodeTrace) -> [String] {
    switch trace.verdict {
    case .displaced(let winner): return ["\(winner) of the same group took its place"]
    case .wrongRole: return ["the example's speaker has none of the code's roles"]
    default:
      return trace.rules.map { rule in
        rule.failure.map { "\(rule.rule): \($0)" } ?? "\(rule.rule): fires"
      }
    }
  }
}

extension ExampleResult {
  /// The complaint about an example that doesn't hold; nil where it does.
  public var diagnostic: Diagnostic? {
    let sentence: String
    switch outcome {
    case .holds: return nil
    case .notCoded: sentence = "this example of \(code) isn't coded"
    case .coded: sentence = "this example does not apply, but \(code) is coded"
    case .evidenceMisses: sentence = "\(code) is coded, but its evidence leaves out marked words"
    }
    return Diagnostic(
      .error, id: "example-fails", sentence, at: example.location,
      hint: reasons.isEmpty ? nil : reasons.joined(separator: "\n        "),
      sourceLine: nil)
  }
}
