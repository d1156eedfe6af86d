import RapportCodebooks

extension Condition {
  /// What a condition with limits limits, and to what.
  var namedLimits: (name: String, limits: Limits)? {
    switch self {
    case .length(let length): (length.unit.rawValue, length.limits)
    case .position(let position): ("position", position.limits)
    case .echo(let echo): ("echo", echo.limits)
    case .repetition(let repetition):
      ("repeats-self within \(repetition.turns)", repetition.limits)
    case .pause(let pause): ("pause \(pause.place.rawValue)", pause.limits)
    case .usualLength(let usual): ("usual-length", usual.limits)
    case .talkShare(let share): ("talk-share of \(share.whose.rawValue)", share.limits)
    case .persons(let persons): ("persons", persons.limits)
    default: nil
    }
  }
}

extension [PhraseElement] {
  /// The fewest tokens that are words a match takes.
  var leastWords: Int {
    reduce(0) { sum, element in
      switch element {
      case .word, .prefix, .inflected, .anyWord, .person, .list: sum + 1
      case .alternatives(let choices): sum + (choices.map(\.leastWords).min() ?? 0)
      default: sum
      }
    }
  }
}
