import RapportCodebooks
import RapportMatching
import RapportTranscripts

/// Makes a plan of codebooks.
struct PlanCompiler {
  private let codebooks: [Codebook]
  private var plan: CodingPlan
  private var codeNumbers: [CodeReference: Int] = [:]
  private var regionNumbers: [RegionKey: Int] = [:]
  private var phrases: [[(phrase: Phrase, lists: [String: PhraseList])]] = []
  private var phraseNumbers: [PhraseKey: Int] = [:]

  private struct RegionKey: Hashable {
    var codebook: Int
    var name: String
  }

  private struct PhraseKey: Hashable {
    var codebook: Int
    var elements: [PhraseElement]
  }

  /// The plan of codebooks that are valid together.
  ///
  /// - Throws: `InvalidInput` where codes of several codebooks refer to each other in a circle or to
  ///   a codebook that isn't there.
  static func plan(for codebooks: [Codebook]) throws(InvalidInput) -> CodingPlan {
    var compiler = PlanCompiler(codebooks)
    try compiler.compile()
    return compiler.plan
  }

  private init(_ codebooks: [Codebook]) {
    self.codebooks = codebooks
    plan = CodingPlan(codebooks: codebooks, phraseSets: [])
  }

  private mutating func compile() throws(InvalidInput) {
    numberNames()
    // The first set has the built-in openers only: what doesn't depend on a codebook is read from it.
    var setNumbers: [[String]: Int] = [[]: 0]
    phrases = [[]]
    for (number, codebook) in codebooks.enumerated() {
      let set = setNumbers[codebook.openers] ?? setNumbers.count
      setNumbers[codebook.openers] = set
      if set == phrases.count { phrases.append([]) }
      var context = Context(
        codebook: number, set: set,
        lists: Dictionary(codebook.lists.map { ($0.name, $0) }, uniquingKeysWith: { a, _ in a }))
      for code in codebook.codes { try compile(code, in: &context) }
      for region in codebook.regions {
        context.outside = []
        plan.regions.append(
          .init(
            region: region, phraseSet: set, opens: try check(region.opens, in: context),
            closes: try region.closes.map { c throws(InvalidInput) in try check(c, in: context) }))
      }
      for group in codebook.groups { plan.groups.append(planned(group, in: codebook)) }
    }
    let openers = setNumbers.sorted { $0.value < $1.value }.map(\.key)
    plan.phraseSets = zip(phrases, openers).map { PhraseSet($0, openers: $1) }
    plan.steps = try PlanOrder.steps(of: plan)
  }

  private struct Context {
    var codebook: Int
    var set: Int
    var lists: [String: PhraseList]
    var outside: Set<Scope> = []
  }

  private mutating func numberNames() {
    var code = 0
    var region = 0
    for (number, codebook) in codebooks.enumerated() {
      for item in codebook.codes {
        for name in [item.id.rawValue] + item.aliases {
          codeNumbers[CodeReference(codebook: codebook.id.rawValue, code: name)] = code
        }
        code += 1
      }
      for item in codebook.regions {
        regionNumbers[RegionKey(codebook: number, name: item.name)] = region
        region += 1
      }
    }
  }

  private mutating func compile(_ code: Code, in context: inout Context) throws(InvalidInput) {
    context.outside = code.outside
    var rules: [CodingPlan.PlannedRule] = []
    for rule in code.rules {
      let check = try check(rule.condition, in: context)
      rules.append(.init(rule: rule, check: check, neededPhrases: check.neededPhrases))
    }
    plan.codes.append(
      .init(
        reference: CodeReference(
          codebook: codebooks[context.codebook].id.rawValue, code: code.id.rawValue),
        code: code, phraseSet: context.set, rules: rules))
  }

  private func planned(_ group: CodeGroup, in codebook: Codebook) -> CodingPlan.PlannedGroup {
    func number(_ id: Code.ID) -> Int? {
      codeNumbers[CodeReference(codebook: codebook.id.rawValue, code: id.rawValue)]
    }
    return .init(
      group: group, codes: group.codes.compactMap(number),
      otherwise: group.otherwise.flatMap(number))
  }

  // MARK: Conditions

  private mutating func checks(
    _ conditions: [Condition], in context: Context
  ) throws(InvalidInput) -> [Check] {
    var checks: [Check] = []
    for condition in conditions { checks.append(try check(condition, in: context)) }
    return checks
  }

  private mutating func check(
    _ condition: Condition, in context: Context
  ) throws(InvalidInput) -> Check {
    switch condition {
    case .all(let conditions): .all(try checks(conditions, in: context))
    case .any(let conditions): .any(try checks(conditions, in: context))
    case .unless(let conditions): .unless(try checks(conditions, in: context))
    case .phrase(let phrase): .phrase(check(phrase, in: context))
    case .length(let length): .length(length)
    case .sentence(let sentence): .sentence(sentence)
    case .position(let position): .position(position.limits)
    case .nearby(let nearby):
      .nearby(NearbyCheck(condition: nearby, check: try check(nearby.condition, in: context)))
    case .coded(let coded): .coded(try numbers(of: coded.codes))
    case .echo(let echo): .echo(echo.limits)
    case .flip(let flip): .flip(flip.isPresent)
    case .repetition(let repetition): .repetition(repetition)
    case .addressed(let addressed): .addressed(addressed.kinds)
    case .region(let region):
      .region(
        region.regions.compactMap {
          regionNumbers[RegionKey(codebook: context.codebook, name: $0)]
        })
    case .pause(let pause): .pause(pause)
    case .nonverbal(let nonverbal): .nonverbal(nonverbal.kinds)
    case .usualLength(let usual): .usualLength(usual.limits)
    case .talkShare(let share): .talkShare(share)
    case .persons(let persons): .persons(persons.limits)
    case .format(let format): .format(format.format)
    }
  }

  private mutating func check(_ condition: PhraseCondition, in context: Context) -> PhraseCheck {
    PhraseCheck(
      phrases: condition.phrases.map { phrase in
        let key = PhraseKey(codebook: context.codebook, elements: phrase.elements)
        if let number = phraseNumbers[key] { return number }
        phrases[context.set].append((phrase, context.lists))
        phraseNumbers[key] = phrases[context.set].count - 1
        return phrases[context.set].count - 1
      }, part: condition.part, outside: condition.outside.union(context.outside))
  }

  private func numbers(of codes: [CodeReference]) throws(InvalidInput) -> [Int] {
    var numbers: [Int] = []
    for code in codes {
      guard let number = codeNumbers[code] else {
        throw InvalidInput(
          Diagnostic(
            .error, id: "unknown-code", "a rule refers to \(code), which no given codebook has",
            hint: "give the codebook \(code.codebook) as well; given: "
              + codebooks.map(\.id.rawValue).joined(separator: ", ")))
      }
      numbers.append(number)
    }
    return numbers
  }
}
