public import RapportCodebooks
public import RapportTranscripts

/// How often each rule fires in a corpus, whether its code is reached or not.
public struct RuleFirings: Sendable {
  /// The firings of one code's rules.
  public struct Count: Hashable, Sendable {
    /// Utterances by a speaker with one of the code's roles.
    public var utterances = 0
    /// Those on which each rule fires.
    public var rules: [Rule.ID: Int] = [:]
  }

  /// The counts of each code.
  public private(set) var counts: [CodeReference: Count] = [:]
  /// How many sessions were counted.
  public private(set) var sessions = 0
  private var worker: RuleCoder.Worker

  /// Makes ready to count.
  public init(_ coder: RuleCoder) { worker = RuleCoder.Worker(coder) }

  /// Adds a session.
  public mutating func add(_ transcript: Transcript) {
    sessions += 1
    let run = worker.run(on: transcript)
    for (number, planned) in run.plan.codes.enumerated() {
      var count = counts[planned.reference] ?? Count()
      count.utterances += run.eligible(forCode: number).count
      for (rule, utterances) in run.firings(ofCode: number) {
        count.rules[rule, default: 0] += utterances
      }
      counts[planned.reference] = count
    }
  }
}

extension CodingRun {
  /// Utterances by a speaker with one of a code's roles.
  fileprivate func eligible(forCode number: Int) -> [Int] {
    let roles = plan.codes[number].code.roles
    return evaluator.view.role.indices.filter { roles.contains(evaluator.view.role[$0]) }
  }

  /// On how many utterances each rule of a code fires.
  fileprivate func firings(ofCode number: Int) -> [(rule: Rule.ID, utterances: Int)] {
    let planned = plan.codes[number]
    let eligible = eligible(forCode: number)
    return planned.rules.map { rule in
      let candidates = candidates(for: rule, among: eligible, set: planned.phraseSet)
      return (
        rule.rule.id,
        candidates.count { evaluator.holds(rule.check, at: $0, set: planned.phraseSet) }
      )
    }
  }
}
