import RapportTranscripts

/// A condition in words: what differs between two, and what a page shows.
extension Condition {
  /// One line for each phrase and each other demand, with what it stands in before it, such as
  /// `unless: phrase: "how much"`.
  package var lines: [String] {
    switch self {
    case .all(let conditions): conditions.flatMap(\.lines)
    case .any(let conditions):
      conditions.count == 1
        ? conditions[0].lines : conditions.flatMap { Self.inside("any: ", $0) }
    case .unless(let conditions): conditions.flatMap { Self.inside("unless: ", $0) }
    case .phrase(let phrase):
      phrase.phrases.map { "\(phrase.head): \"\($0.text)\"" }
    case .nearby(let nearby):
      nearby.condition == .all([])
        ? [nearby.head] : Self.inside("\(nearby.head): ", nearby.condition)
    default: [line]
    }
  }

  private static func inside(_ head: String, _ condition: Condition) -> [String] {
    condition.lines.map { head + $0 }
  }

  /// The line of a condition that holds no other and no phrases.
  private var line: String {
    switch self {
    case .length(let length): "\(length.unit.rawValue): \(length.limits)"
    case .sentence(let sentence):
      "sentence: \(Self.names(sentence.kinds))"
        + (sentence.which == .any ? "" : " (\(sentence.which.rawValue))")
    case .position(let position): "position: \(position.limits)"
    case .coded(let coded): "coded: \(coded.codes.map(\.description).joined(separator: ", "))"
    case .echo(let echo): "echo: \(echo.limits)"
    case .flip(let flip): "flip: \(flip.isPresent ? "yes" : "no")"
    case .repetition(let repetition):
      "repeats-self: \(repetition.limits) within \(repetition.turns) turns"
    case .addressed(let addressed): "addressed: \(Self.names(addressed.kinds))"
    case .region(let region): "in: \(region.regions.joined(separator: ", "))"
    case .pause(let pause): "pause \(pause.place.rawValue): \(pause.limits)"
    case .nonverbal(let nonverbal): "nonverbal: \(Self.names(nonverbal.kinds))"
    case .usualLength(let usual): "usual-length: \(usual.limits)"
    case .talkShare(let share): "talk-share of \(share.whose.rawValue): \(share.limits)"
    case .persons(let persons): "persons: \(persons.limits)"
    case .format(let format): "format: \(format.format.rawValue)"
    case .all, .any, .unless, .phrase, .nearby: ""
    }
  }

  private static func names<Kind: RawRepresentable<String>>(_ kinds: Set<Kind>) -> String {
    kinds.map(\.rawValue).sorted().joined(separator: ", ")
  }
}

extension PhraseCondition {
  /// `phrase`, with the part and the scopes where there are any.
  fileprivate var head: String {
    "phrase" + (part == .anywhere ? "" : " in \(part.rawValue)")
      + (outside.isEmpty
        ? "" : " outside \(outside.map(\.rawValue).sorted().joined(separator: ", "))")
  }
}

extension NearbyCondition {
  /// `previous by same, therapist, substantial, within 2`.
  fileprivate var head: String {
    let parts =
      [by == .others ? nil : "by \(by.rawValue)"]
      + roles.sorted().map { Optional($0.rawValue) }
      + [
        isSubstantial ? "substantial" : nil, turns.map { "within \($0)" },
        count == 1 ? nil : "count \(count)",
      ]
    let shown = parts.compactMap(\.self)
    return direction.rawValue + (shown.isEmpty ? "" : " (\(shown.joined(separator: ", ")))")
  }
}

extension Limits: CustomStringConvertible {
  /// `3`, `at least 3`, `at most 5`, `3 to 5`.
  public var description: String {
    switch (atLeast, atMost) {
    case (let least?, let most?):
      least == most
        ? Self.short(least) : "\(Self.short(least)) to \(Self.short(most))"
    case (let least?, nil): "at least \(Self.short(least))"
    case (nil, let most?): "at most \(Self.short(most))"
    case (nil, nil): "any"
    }
  }

  /// A number without a needless fraction.
  package static func short(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : String(value)
  }
}
