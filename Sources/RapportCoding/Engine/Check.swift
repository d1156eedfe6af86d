import RapportCodebooks
import RapportTranscripts

/// A condition made ready: names have become numbers.
///
/// Mirrors ``Condition`` case by case, so that an explanation can walk both.
indirect enum Check: Sendable {
  case all([Check])
  case any([Check])
  case unless([Check])
  case phrase(PhraseCheck)
  case length(LengthCondition)
  case sentence(SentenceCondition)
  case position(Limits)
  case nearby(NearbyCheck)
  case coded([Int])
  case echo(Limits)
  case flip(Bool)
  case repetition(RepetitionCondition)
  case addressed(Set<Addressee.Kind>)
  case region([Int])
  case pause(PauseCondition)
  case nonverbal(Set<Mark.Kind>)
  case usualLength(Limits)
  case talkShare(TalkShareCondition)
  case persons(Limits)
  case format(SessionFormat)

  /// Phrases of which the check needs one to match on the utterance itself; nil where it can hold
  /// without.
  var neededPhrases: [Int]? {
    switch self {
    case .phrase(let check): return check.phrases
    case .all(let checks):
      return checks.compactMap(\.neededPhrases).min { $0.count < $1.count }
    case .any(let checks):
      var union: Set<Int> = []
      for check in checks {
        guard let needed = check.neededPhrases else { return nil }
        union.formUnion(needed)
      }
      return union.sorted()
    default: return nil
    }
  }
}

/// A phrase condition with the numbers of its phrases.
struct PhraseCheck: Sendable {
  var phrases: [Int]
  var part: PhraseCondition.Part
  var outside: Set<Scope>
}

/// A condition about another utterance.
struct NearbyCheck: Sendable {
  var condition: NearbyCondition
  var check: Check
}
