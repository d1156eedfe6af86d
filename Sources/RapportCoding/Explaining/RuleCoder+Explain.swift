import RapportCodebooks
public import RapportTranscripts

extension RuleCoder {
  /// Why each code applies or doesn't apply to an utterance, by codebook and code as in the files.
  ///
  /// - Parameter index: the utterance's index, from 0; an index outside the transcript gives nothing.
  public func explain(_ transcript: Transcript, utterance index: Int) -> [CodeTrace] {
    guard transcript.utterances.indices.contains(index) else { return [] }
    var worker = Worker(self)
    let run = worker.run(on: transcript)
    return plan.codes.indices.map { run.trace(ofCode: $0, at: index) }
  }
}

extension CodingRun {
  func trace(ofCode number: Int, at index: Int) -> CodeTrace {
    let planned = plan.codes[number]
    let failures = ConditionFailure(evaluator: evaluator, set: planned.phraseSet)
    let rules = planned.rules.map { rule in
      let failure = failures.first(in: rule.rule.condition, rule.check, at: index)
      return RuleTrace(
        rule: rule.rule.id, weight: rule.rule.weight, line: rule.rule.location?.line,
        evidence: failure == nil ? ranges(rule.check, at: index, set: planned.phraseSet) : nil,
        failure: failure)
    }
    let fired = rules.filter { $0.evidence != nil }.reduce(planned.code.bias) { $0 + $1.weight }
    return CodeTrace(
      code: planned.reference,
      verdict: verdict(onCode: number, at: index, score: fired),
      score: Self.rounded(fired), threshold: planned.code.threshold, rules: rules)
  }

  private func verdict(
    onCode number: Int, at index: Int, score: Double
  ) -> CodeTrace.Verdict {
    let planned = plan.codes[number]
    if evaluator.carries[number][index] { return .coded }
    guard planned.code.roles.contains(evaluator.view.role[index]) else { return .wrongRole }
    let group = plan.groups.first { $0.codes.contains(number) || $0.otherwise == number }
    if group?.otherwise == number { return .notLeftOver }
    if Self.rounded(score) >= Self.rounded(planned.code.threshold),
      let winner = group?.codes.first(where: { evaluator.carries[$0][index] })
    {
      return .displaced(by: plan.codes[winner].reference)
    }
    return .belowThreshold
  }
}
