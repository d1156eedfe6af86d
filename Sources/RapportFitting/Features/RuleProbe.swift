import RapportCodebooks
import RapportCoding
import RapportTranscripts

/// Says on which utterances rules and candidates hold, by asking the engine itself.
///
/// Each question is a rule of an internal code that every utterance reaches, added to the codebook;
/// the evidence of its codings lists the rules that fire. All other codes are decided as always.
struct RuleProbe {
  /// The utterances on which something holds, ascending.
  typealias Firing = [Int32]

  private let codebooks: [Codebook]
  private let target: Codebook.ID

  init(_ codebooks: [Codebook], target: Codebook.ID) {
    self.codebooks = codebooks
    self.target = target
  }

  /// Where each rule of some codes holds, whatever it weighs, and where with one of its phrases only
  /// (by ``id(_:phrase:)``).
  func rules(
    of codes: [Code], in transcripts: [Transcript]
  ) throws(InvalidInput) -> [Rule.ID: Firing] {
    let probes = codes.enumerated().map { number, code in
      let rules = code.rules + code.rules.flatMap(Self.singlePhrases)
      return Self.probe(number, rules: rules, roles: code.roles, outside: code.outside)
    }
    var firings: [Rule.ID: Firing] = [:]
    try run(probes, on: transcripts) { _, rule, utterance in
      firings[rule, default: []].append(utterance)
    }
    return firings
  }

  /// Where each condition holds, for phrases outside some scopes.
  func conditions(
    _ conditions: [Condition], outside: Set<Scope>, in transcripts: [Transcript]
  ) throws(InvalidInput) -> [Firing] {
    let rules = conditions.enumerated().map { number, condition in
      Rule(id: .init(String(number)), condition: condition)
    }
    var firings = [Firing](repeating: [], count: conditions.count)
    let probe = Self.probe(
      0, rules: rules, roles: Set(SpeakerRole.allCases), outside: outside)
    try run([probe], on: transcripts) { _, rule, utterance in
      guard let number = Int(rule.rawValue) else { return }
      firings[number].append(utterance)
    }
    return firings
  }

  /// The name under which a rule with a single one of its phrases is asked.
  static func id(_ rule: Rule.ID, phrase: Int) -> Rule.ID { .init("\(rule)#\(phrase)") }

  private static func singlePhrases(of rule: Rule) -> [Rule] {
    let texts = rule.condition.ownPhrases.map(\.text)
    guard texts.count > 1 else { return [] }
    return texts.indices.map { number in
      let others = Set(texts).subtracting([texts[number]])
      return Rule(
        id: id(rule.id, phrase: number), condition: rule.condition.without(phrases: others))
    }
  }

  private static let prefix = "fit-probe-"

  private static func probe(
    _ number: Int, rules: [Rule], roles: Set<SpeakerRole>, outside: Set<Scope>
  ) -> Code {
    Code(
      id: .init(prefix + String(number)), name: "", roles: roles, isInternal: true,
      threshold: -1e6, outside: outside,
      rules: rules.map { Rule(id: $0.id, weight: 0, condition: $0.condition) })
  }

  /// Codes the sessions and reports each rule of a probe that fires: probe, rule, utterance counted
  /// through all sessions.
  private func run(
    _ probes: [Code], on transcripts: [Transcript], _ report: (String, Rule.ID, Int32) -> Void
  ) throws(InvalidInput) {
    let probing = codebooks.map { codebook in
      guard codebook.id == target else { return codebook }
      var codebook = codebook
      codebook.codes += probes
      return codebook
    }
    var worker = RuleCoder.Worker(try RuleCoder(probing))
    var start = 0
    for transcript in transcripts {
      for coding in worker.code(transcript).internalCodings
      where coding.code.code.hasPrefix(Self.prefix) {
        for evidence in coding.evidence {
          guard let rule = evidence.rule else { continue }
          report(coding.code.code, rule, Int32(start + coding.utterance))
        }
      }
      start += transcript.utterances.count
    }
  }
}
