import RapportCodebooks
import RapportTranscripts

extension Feature {
  private static let never = Condition.any([])

  private static func condition(
    _ name: String, _ change: @escaping @Sendable (Condition) -> Condition
  ) -> Feature {
    Feature("condition " + name) { $0.mapping(conditions: change) }
  }

  /// Kinds of condition, which never hold when they are taken away.
  static let conditions: [Feature] = [
    condition("all") { if case .all(let parts) = $0, parts.count > 1 { .any(parts) } else { $0 } },
    condition("any") { if case .any(let parts) = $0, parts.count > 1 { .all(parts) } else { $0 } },
    condition("unless") { if case .unless = $0 { .all([]) } else { $0 } },
    condition("phrase") { if case .phrase = $0 { never } else { $0 } },
    condition("position") { if case .position = $0 { never } else { $0 } },
    condition("coded") { if case .coded = $0 { never } else { $0 } },
    condition("echo") { if case .echo = $0 { never } else { $0 } },
    condition("flip") { if case .flip(let flip) = $0, flip.isPresent { never } else { $0 } },
    condition("flip, none") {
      if case .flip(let flip) = $0, !flip.isPresent { .all([]) } else { $0 }
    },
    condition("repeats-self") { if case .repetition = $0 { never } else { $0 } },
    condition("region") { if case .region = $0 { never } else { $0 } },
    condition("usual-length") { if case .usualLength = $0 { never } else { $0 } },
    condition("persons") { if case .persons = $0 { never } else { $0 } },
  ]

  /// Settings of conditions that have several.
  static let settings: [Feature] =
    LengthCondition.Unit.allCases.map { unit in
      condition("length \(unit.rawValue)") {
        if case .length(let length) = $0, length.unit == unit { never } else { $0 }
      }
    }
    + PauseCondition.Place.allCases.map { place in
      condition("pause \(place)") {
        if case .pause(let pause) = $0, pause.place == place { never } else { $0 }
      }
    }
    + TalkShareCondition.Whose.allCases.map { whose in
      condition("talk-share \(whose)") {
        if case .talkShare(let share) = $0, share.whose == whose { never } else { $0 }
      }
    }
    + SessionFormat.allCases.map { format in
      condition("format \(format)") {
        if case .format(let wanted) = $0, wanted.format == format { never } else { $0 }
      }
    }
    + Addressee.Kind.allCases.map { kind in
      condition("addressed \(kind)") {
        guard case .addressed(let addressed) = $0 else { return $0 }
        return .addressed(AddressedCondition(kinds: addressed.kinds.subtracting([kind])))
      }
    }
    + Mark.Kind.allCases.map { kind in
      condition("nonverbal \(kind)") {
        guard case .nonverbal(let nonverbal) = $0 else { return $0 }
        return .nonverbal(NonverbalCondition(kinds: nonverbal.kinds.subtracting([kind])))
      }
    }
    + [
      condition("repeats-self, one turn more") {
        guard case .repetition(var repetition) = $0 else { return $0 }
        repetition.turns += 1
        return .repetition(repetition)
      }
    ]

  /// Sentence kinds and which sentences are looked at.
  static let sentences: [Feature] =
    SentenceCondition.Kind.allCases.map { kind in
      condition("sentence \(kind)") {
        guard case .sentence(var sentence) = $0 else { return $0 }
        sentence.kinds.remove(kind)
        return .sentence(sentence)
      }
    }
    + SentenceCondition.Which.allCases.map { which in
      condition("sentence which \(which)") {
        guard case .sentence(var sentence) = $0, sentence.which == which else { return $0 }
        sentence.which = which == .any ? .all : .any
        return .sentence(sentence)
      }
    }
    + PhraseCondition.Part.allCases.map { part in
      condition("phrase in \(part.rawValue)") {
        guard case .phrase(var phrase) = $0, phrase.part == part else { return $0 }
        phrase.part = part == .anywhere ? .firstSentence : .anywhere
        return .phrase(phrase)
      }
    }
    + Scope.allCases.map { scope in
      condition("phrase outside \(scope)") {
        guard case .phrase(var phrase) = $0 else { return $0 }
        phrase.outside.remove(scope)
        return .phrase(phrase)
      }
    }

  /// What other utterances are asked.
  static let neighbours: [Feature] =
    NearbyCondition.Direction.allCases.map { direction in
      condition("nearby \(direction)") {
        if case .nearby(let nearby) = $0, nearby.direction == direction { never } else { $0 }
      }
    }
    + NearbyCondition.By.allCases.map { by in
      nearby("by \(by)") {
        if $0.by == by { $0.by = by == .anyone ? .others : .anyone }
      }
    }
    + [
      nearby("roles") { $0.roles = [] },
      nearby("substantial") { $0.isSubstantial = false },
      nearby("within, one turn more") { nearby in nearby.turns = nearby.turns.map { $0 + 1 } },
      nearby("within, one turn less") { nearby in nearby.turns = nearby.turns.map { $0 - 1 } },
      nearby("count") { if !$0.direction.isNearest { $0.count = 1 } },
    ]

  private static func nearby(
    _ name: String, _ change: @escaping @Sendable (inout NearbyCondition) -> Void
  ) -> Feature {
    condition("nearby " + name) {
      guard case .nearby(var nearby) = $0 else { return $0 }
      change(&nearby)
      return .nearby(nearby)
    }
  }
}
