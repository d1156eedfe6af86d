import RapportCodebooks
import RapportTranscripts

/// Says which part of a condition failed first, and on what.
struct ConditionFailure {
  let evaluator: CheckEvaluator
  let set: Int

  /// The first failure in the order of the rule; nil where the condition holds.
  func first(in condition: Condition, _ check: Check, at index: Int) -> String? {
    guard !evaluator.holds(check, at: index, set: set) else { return nil }
    switch (condition, check) {
    case (.all(let conditions), .all(let checks)):
      for (condition, check) in zip(conditions, checks) {
        if let failure = first(in: condition, check, at: index) { return failure }
      }
      return nil
    case (.any(let conditions), .any(let checks)):
      let failures = zip(conditions, checks).compactMap { first(in: $0, $1, at: index) }
      return "any: \(failures.prefix(3).joined(separator: "; or "))"
        + (failures.count > 3 ? "; and \(failures.count - 3) more" : "")
    case (.unless(let conditions), .unless(let checks)):
      let held = zip(conditions, checks).first { evaluator.holds($1, at: index, set: set) }
      return "unless: \(held.map { Self.name($0.0) } ?? "a condition") holds"
    case (.nearby(let nearby), .nearby(let check)):
      return failure(of: nearby, check, at: index)
    case (.phrase(let condition), .phrase(let check)):
      return failure(of: condition, check, at: index)
    default:
      return failure(of: condition, at: index)
    }
  }

  private func failure(
    of condition: PhraseCondition, _ check: PhraseCheck, at index: Int
  ) -> String {
    var anywhere = check
    anywhere.part = .anywhere
    anywhere.outside = []
    let number = condition.phrases.count
    guard !evaluator.matches(of: anywhere, at: index, set: set).isEmpty else {
      return number == 1
        ? "phrase: \"\(condition.phrases[0].text)\" doesn't match"
        : "phrase: none of the \(number) phrases matches"
    }
    var reasons: [String] = []
    if check.part != .anywhere { reasons.append("not in \(check.part.rawValue)") }
    if !check.outside.isEmpty {
      reasons.append(
        "only inside \(check.outside.map(\.rawValue).sorted().joined(separator: ", "))")
    }
    return "phrase: matches, but \(reasons.joined(separator: " or "))"
  }

  private func failure(of condition: NearbyCondition, _ check: NearbyCheck, at index: Int) -> String
  {
    var bare = check
    bare.condition.condition = .all([])
    bare.check = .all([])
    let keyword = condition.direction.rawValue
    guard evaluator.holds(.nearby(bare), at: index, set: set) else {
      return "\(keyword): no utterance qualifies"
        + (condition.turns.map { " within \($0) turns" } ?? "")
    }
    if condition.direction.isNearest, let other = evaluator.nearest(bare, from: index, set: set) {
      let inner = first(in: condition.condition, check.check, at: other) ?? "it fails"
      return "\(keyword): in utterance \(other), \(inner)"
    }
    return "\(keyword): fewer than \(condition.count) of the utterances within reach meet it"
  }

  /// The failure of a condition that looks at one figure of the utterance.
  private func failure(of condition: Condition, at index: Int) -> String {
    let found: String? =
      switch condition {
      case .length(let length):
        "\(evaluator.count(length.unit, at: index, set: set))"
      case .position: Self.number(evaluator.position(of: index))
      case .echo: Self.number(evaluator.overlap.echo(of: index))
      case .repetition(let repetition):
        Self.number(evaluator.overlap.repetition(of: index, turns: repetition.turns))
      case .usualLength: evaluator.lengths.distance(of: index).map { Self.number($0) }
      case .addressed: evaluator.view.addressees[index].kind.rawValue
      case .format: evaluator.view.format.rawValue
      default: nil
      }
    return
      "\(Self.name(condition)): \(found.map { "is \($0), " } ?? "")wanted \(Self.wanted(condition))"
  }

  private static func number(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    return "\(hundredths < 0 ? "-" : "")\(abs(hundredths) / 100)."
      + (abs(hundredths) % 100 < 10 ? "0" : "") + "\(abs(hundredths) % 100)"
  }

  private static func limits(_ limits: Limits) -> String {
    func text(_ value: Double) -> String {
      value == value.rounded() ? String(Int(value)) : number(value)
    }
    return switch (limits.atLeast, limits.atMost) {
    case (let low?, let high?) where low == high: text(low)
    case (let low?, let high?): "\(text(low)) to \(text(high))"
    case (let low?, nil): "at least \(text(low))"
    case (nil, let high?): "at most \(text(high))"
    case (nil, nil): "anything"
    }
  }

  private static func wanted(_ condition: Condition) -> String {
    switch condition {
    case .length(let length): limits(length.limits)
    case .position(let position): limits(position.limits)
    case .echo(let echo): limits(echo.limits)
    case .repetition(let repetition): limits(repetition.limits)
    case .usualLength(let usual): limits(usual.limits)
    case .talkShare(let share): "\(share.whose.rawValue) \(limits(share.limits))"
    case .persons(let persons): limits(persons.limits)
    case .pause(let pause): "\(pause.place.rawValue) \(limits(pause.limits)) s"
    case .sentence(let sentence):
      "\(sentence.which.rawValue) \(sentence.kinds.map(\.rawValue).sorted().joined(separator: " or "))"
    case .coded(let coded): coded.codes.map(\.description).joined(separator: " or ")
    case .addressed(let addressed):
      addressed.kinds.map(\.rawValue).sorted().joined(separator: " or ")
    case .region(let region): region.regions.joined(separator: " or ")
    case .nonverbal(let nonverbal):
      nonverbal.kinds.map(\.rawValue).sorted().joined(separator: " or ")
    case .flip(let flip): flip.isPresent ? "yes" : "no"
    case .format(let format): format.format.rawValue
    case .all, .any, .unless, .phrase, .nearby: "otherwise"
    }
  }

  /// The keyword of a condition.
  private static func name(_ condition: Condition) -> String {
    switch condition {
    case .all: "all"
    case .any: "any"
    case .unless: "unless"
    case .phrase(let phrase):
      phrase.phrases.count == 1 ? "phrase \"\(phrase.phrases[0].text)\"" : "phrase"
    case .length(let length): length.unit.rawValue
    case .sentence: "sentence"
    case .position: "position"
    case .nearby(let nearby): nearby.direction.rawValue
    case .coded: "coded"
    case .echo: "echo"
    case .flip: "flip"
    case .repetition: "repeats-self"
    case .addressed: "addressed"
    case .region: "in"
    case .pause: "pause"
    case .nonverbal: "nonverbal"
    case .usualLength: "usual-length"
    case .talkShare: "talk-share"
    case .persons: "persons"
    case .format: "format"
    }
  }
}
