/// `pause`: silence of so many seconds before the utterance's first word, by a transcribed pause or by
/// the times, or within it.
public struct PauseCondition: Hashable, Sendable {
  /// Where the pause is.
  public enum Place: String, Hashable, Sendable, CaseIterable { case before, within }

  /// Where the pause is.
  public var place: Place
  /// How many seconds; a pause without a length counts as 1 second.
  public var limits: Limits

  /// Makes the condition.
  public init(place: Place, limits: Limits) {
    self.place = place
    self.limits = limits
  }
}

extension PauseCondition: ReadableCondition {
  package static let keywords = ["pause"]
  package static let summary = "silence of so many seconds stands `before` or `within` it"
  package static let examples = [
    ConditionExample(
      "pause: { within: { at-least: 3 } }",
      [
        .meets("I [pause 5s] don't know."),
        .misses("I [pause 1s] don't know."),
      ])
  ]

  static func read(
    _ node: RuleNode, under keyword: String, by reader: inout CodebookReader
  ) -> Condition? {
    guard
      let fields = reader.fields(node, of: "`pause`", keys: Place.allCases.map(\.rawValue))
    else { return nil }
    let pauses = Place.allCases.compactMap { place -> Condition? in
      guard let node = fields[place.rawValue],
        let limits = reader.limits(node, "`\(place.rawValue)`")
      else { return nil }
      return .pause(PauseCondition(place: place, limits: limits))
    }
    if Place.allCases.allSatisfy({ fields[$0.rawValue] == nil }) {
      reader.complain(
        "missing-key", "`pause` needs `before` or `within`", at: node.location,
        hint: "e.g. {before: {at-least: 3}}")
    }
    return pauses.count == 1 ? pauses[0] : .all(pauses)
  }
}
