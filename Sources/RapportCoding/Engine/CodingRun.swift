import RapportCodebooks
import RapportMatching
import RapportTranscripts

/// The deciding of one session: code after code, group after group, over all its utterances.
struct CodingRun: Sendable {
  let plan: CodingPlan
  private(set) var evaluator: CheckEvaluator
  /// For each code, what its utterances got.
  private var decided: [[Int: Decision]]

  /// What an utterance got for a code.
  private struct Decision: Sendable {
    var score: Double
    var evidence: [Evidence]
    var isMain: Bool?
  }

  init(_ plan: CodingPlan, on view: SessionView) {
    self.plan = plan
    evaluator = CheckEvaluator(view, plan: plan)
    decided = Array(repeating: [:], count: plan.codes.count)
    for step in plan.steps {
      switch step {
      case .code(let code): decide(code)
      case .group(let group): decide(plan.groups[group])
      case .region(let region): find(region)
      }
    }
  }

  // MARK: Codes

  private mutating func decide(_ number: Int) {
    let planned = plan.codes[number]
    guard !planned.rules.isEmpty else { return }
    let view = evaluator.view
    let eligible = view.role.indices.filter { planned.code.roles.contains(view.role[$0]) }
    var scores = [Double](repeating: planned.code.bias, count: view.role.count)
    var evidence: [Int: [Evidence]] = [:]
    for rule in planned.rules {
      for index in candidates(for: rule, among: eligible, set: planned.phraseSet)
      where evaluator.holds(rule.check, at: index, set: planned.phraseSet) {
        scores[index] += rule.rule.weight
        evidence[index, default: []].append(
          Evidence(
            rule: rule.rule.id, weight: rule.rule.weight,
            ranges: ranges(rule.check, at: index, set: planned.phraseSet)))
      }
    }
    for index in eligible {
      let score = Self.rounded(scores[index])
      guard score >= Self.rounded(planned.code.threshold) else { continue }
      decided[number][index] = Decision(
        score: score, evidence: evidence[index] ?? [], isMain: nil)
      evaluator.carries[number][index] = true
    }
  }

  /// Scores are compared after rounding to nine digits, so that 0.1 + 0.2 reaches 0.3.
  static func rounded(_ score: Double) -> Double { (score * 1e9).rounded() / 1e9 }

  /// The utterances on which a rule can fire: those a needed phrase was seen in.
  func candidates(
    for rule: CodingPlan.PlannedRule, among eligible: [Int], set: Int
  ) -> [Int] {
    guard let needed = rule.neededPhrases else { return eligible }
    var seen: Set<Int> = []
    for phrase in needed {
      if let found = evaluator.view.matches[set][phrase] { seen.formUnion(found.keys) }
    }
    return seen.isEmpty ? [] : eligible.filter(seen.contains)
  }

  /// The bytes that the phrase conditions holding on the utterance itself matched.
  func ranges(_ check: Check, at index: Int, set: Int) -> [Range<Int>] {
    var found: Set<Range<Int>> = []
    collect(check, at: index, set: set, into: &found)
    return found.sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
  }

  private func collect(
    _ check: Check, at index: Int, set: Int, into found: inout Set<Range<Int>>
  ) {
    switch check {
    case .all(let checks):
      for check in checks { collect(check, at: index, set: set, into: &found) }
    case .any(let checks):
      for check in checks where evaluator.holds(check, at: index, set: set) {
        collect(check, at: index, set: set, into: &found)
      }
    case .phrase(let phrase):
      let utterance = evaluator.view.utterances[set][index]
      for words in evaluator.matches(of: phrase, at: index, set: set) {
        found.insert(utterance.range(ofWords: words))
      }
    default: break
    }
  }

  // MARK: Groups and regions

  private mutating func decide(_ group: CodingPlan.PlannedGroup) {
    for code in group.codes { decide(code) }
    let view = evaluator.view
    for index in view.role.indices {
      let carried = group.codes.filter { evaluator.carries[$0][index] }
      if carried.isEmpty {
        guard let otherwise = group.otherwise,
          plan.codes[otherwise].code.roles.contains(view.role[index])
        else { continue }
        decided[otherwise][index] = Decision(
          score: Self.rounded(plan.codes[otherwise].code.bias), evidence: [], isMain: true)
        evaluator.carries[otherwise][index] = true
        continue
      }
      let main = main(of: carried, at: index, choice: group.group.choice)
      for code in carried {
        if code == main || group.group.keepsOthers {
          decided[code][index]?.isMain = code == main
        } else {
          decided[code][index] = nil
          evaluator.carries[code][index] = false
        }
      }
    }
  }

  private func main(of carried: [Int], at index: Int, choice: CodeGroup.Choice) -> Int? {
    guard choice == .best else { return carried.first }
    var best: (code: Int, margin: Double)?
    for code in carried {
      let margin = Self.rounded(
        (decided[code][index]?.score ?? 0) - plan.codes[code].code.threshold)
      if best.map({ margin > $0.margin }) ?? true { best = (code, margin) }
    }
    return best?.code
  }

  private mutating func find(_ number: Int) {
    let planned = plan.regions[number]
    var opened: Int?
    for index in evaluator.view.role.indices {
      if let start = opened {
        let isClosed =
          index - start >= planned.region.utterances
          || planned.closes.map { evaluator.holds($0, at: index, set: planned.phraseSet) } ?? false
        if isClosed { opened = nil }
      }
      if opened == nil, evaluator.holds(planned.opens, at: index, set: planned.phraseSet) {
        opened = index
      }
      evaluator.inside[number][index] = opened != nil
    }
  }

  // MARK: Result

  /// All codings, internal ones too, by utterance, then by code.
  var codings: [(coding: Coding, isInternal: Bool)] {
    var codings: [(coding: Coding, isInternal: Bool)] = []
    for (number, planned) in plan.codes.enumerated() {
      for (index, decision) in decided[number] {
        codings.append(
          (
            Coding(
              code: planned.reference, utterance: index, evidence: decision.evidence,
              score: decision.score, isMain: decision.isMain), planned.code.isInternal
          ))
      }
    }
    return codings.sorted {
      $0.coding.utterance == $1.coding.utterance
        ? $0.coding.code < $1.coding.code : $0.coding.utterance < $1.coding.utterance
    }
  }
}
