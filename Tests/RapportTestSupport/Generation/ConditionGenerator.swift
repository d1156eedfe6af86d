import RapportCodebooks
import RapportTranscripts

/// Makes conditions that refer only to codes and regions that were made before.
struct ConditionGenerator {
  var phrases: PhraseGenerator
  /// The kinds of nonverbal it may ask for, those of the session more often.
  var kinds = Mark.Kind.allCases
  /// The codes a condition may name.
  var codes: [CodeReference] = []
  /// The regions a condition may name.
  var regions: [String] = []

  /// A condition of any kind; `depth` says how often conditions may still stand in conditions.
  func condition(depth: Int = 3, _ random: inout SeededGenerator) -> Condition {
    switch random.int(0...99) {
    case ..<36: phrase(&random)
    case ..<48 where depth > 0: combined(depth: depth - 1, &random)
    case ..<62 where depth > 0: .nearby(nearby(depth: depth - 1, &random))
    case ..<71 where !codes.isEmpty:
      .coded(CodedCondition(codes: random.some(of: codes, upTo: 2)))
    case ..<77 where !regions.isEmpty:
      .region(RegionCondition(regions: random.some(of: regions, upTo: 2)))
    default: simple(&random)
    }
  }

  func phrase(_ random: inout SeededGenerator) -> Condition {
    let part: PhraseCondition.Part =
      random.chance(60) ? .anywhere : random.pick(PhraseCondition.Part.allCases)
    return .phrase(
      PhraseCondition(
        phrases: phrases.phrases(upTo: 3, &random), part: part,
        outside: random.chance(35) ? Self.scopes(&random) : []))
  }

  static func scopes(_ random: inout SeededGenerator) -> Set<Scope> {
    Set(random.some(of: Scope.allCases, upTo: 2))
  }

  private func combined(depth: Int, _ random: inout SeededGenerator) -> Condition {
    let parts = (0..<random.int(1...3)).map { _ in condition(depth: depth, &random) }
    switch random.int(0...2) {
    case 0: return .all(parts)
    case 1: return .any(parts)
    default: return .all([condition(depth: depth, &random), .unless(Array(parts.prefix(2)))])
    }
  }

  private func nearby(depth: Int, _ random: inout SeededGenerator) -> NearbyCondition {
    NearbyCondition(
      random.pick(NearbyCondition.Direction.allCases),
      by: random.pick([.others] + NearbyCondition.By.allCases),
      roles: random.chance(20) ? Set(random.some(of: SpeakerRole.allCases, upTo: 3)) : [],
      isSubstantial: random.chance(25), turns: random.chance(55) ? random.int(0...4) : nil,
      count: random.pick([1, 1, 1, 2, 3]),
      condition: random.chance(12) ? .all([]) : condition(depth: depth, &random))
  }

  /// A condition that holds no other.
  private func simple(_ random: inout SeededGenerator) -> Condition {
    switch random.int(0...18) {
    case 0, 1:
      let unit = random.pick(LengthCondition.Unit.allCases)
      return .length(
        LengthCondition(
          unit: unit, limits: limits(unit == .sentences ? [1, 2] : [0, 1, 3, 5, 8], &random)))
    case 2, 3, 4:
      return .sentence(
        SentenceCondition(
          kinds: Set(random.some(of: SentenceCondition.Kind.allCases, upTo: 2)),
          which: random.pick([.any] + SentenceCondition.Which.allCases)))
    case 5: return .position(PositionCondition(limits: limits([0, 0.2, 0.25, 0.5, 0.8], &random)))
    case 6: return .echo(EchoCondition(limits: limits([0, 0.25, 1 / 3, 0.5, 1], &random)))
    case 7, 16: return .flip(FlipCondition(isPresent: random.chance(55)))
    case 8:
      return .repetition(
        RepetitionCondition(
          limits: limits([0, 0.25, 0.5, 1], &random), turns: random.int(1...6)))
    case 9, 17:
      return .addressed(
        AddressedCondition(kinds: Set(random.some(of: Addressee.Kind.allCases, upTo: 2))))
    case 10:
      return .pause(
        PauseCondition(
          place: random.pick(PauseCondition.Place.allCases),
          limits: limits([0.5, 1, 2, 3], &random)))
    case 11, 18:
      return .nonverbal(
        NonverbalCondition(kinds: Set(random.some(of: kinds, upTo: 2))))
    case 12: return .usualLength(UsualLengthCondition(limits: limits([-1, 0, 0.5, 1], &random)))
    case 13:
      return .talkShare(
        TalkShareCondition(
          whose: random.pick(TalkShareCondition.Whose.allCases),
          limits: limits([0.5, 0.9, 1, 1.5], &random)))
    case 14: return .persons(PersonsCondition(limits: limits([0, 1, 1, 2], &random)))
    default: return .format(FormatCondition(format: random.pick(SessionFormat.allCases)))
    }
  }

  private func limits(_ values: [Double], _ random: inout SeededGenerator) -> Limits {
    let value = random.pick(values)
    switch random.int(0...4) {
    case 0, 1: return Limits(atLeast: value)
    case 2, 3: return Limits(atMost: value)
    default: return Limits(atLeast: value, atMost: max(value, random.pick(values)))
    }
  }
}
