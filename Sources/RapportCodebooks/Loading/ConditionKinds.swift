import RapportTranscripts

/// Every kind of condition there is.
package enum ConditionKinds {
  /// The kinds in the order of the reference page.
  package static var all: [any ConditionKind.Type] { readable }

  static let readable: [any ReadableCondition.Type] = [
    AllCondition.self, AnyCondition.self, UnlessCondition.self, PhraseCondition.self,
    LengthCondition.self, SentenceCondition.self, PositionCondition.self, NearbyCondition.self,
    CodedCondition.self, EchoCondition.self, FlipCondition.self, RepetitionCondition.self,
    AddressedCondition.self, RegionCondition.self, PauseCondition.self, NonverbalCondition.self,
    UsualLengthCondition.self, TalkShareCondition.self, PersonsCondition.self,
    FormatCondition.self,
  ]

  /// Every keyword, in the same order.
  package static let keywords: [String] = readable.flatMap { $0.keywords }

  /// The kind with a keyword.
  static func kind(under keyword: String) -> (any ReadableCondition.Type)? {
    readable.first { $0.keywords.contains(keyword) }
  }
}

extension CodebookReader {
  /// A mapping of conditions, all of which must hold.
  mutating func condition(_ node: RuleNode, of what: String) -> Condition {
    guard let entries = node.entries else {
      wrongType(node, what, expected: "a mapping of conditions")
      return .all([])
    }
    for entry in entries where !ConditionKinds.keywords.contains(entry.key) {
      unknown(
        "unknown-condition", "there is no condition", "named", entry.key, at: entry.keyLocation,
        known: ConditionKinds.keywords)
    }
    return condition(of: entries, what, at: node.location)
  }

  /// The conditions among the keys of a mapping.
  mutating func condition(
    of entries: [RuleNode.Entry], _ what: String, at place: SourceLocation
  ) -> Condition {
    var conditions: [Condition] = []
    for entry in entries {
      guard let kind = ConditionKinds.kind(under: entry.key) else { continue }
      if let condition = kind.read(entry.value, under: entry.key, by: &self) {
        conditions.append(condition)
      }
    }
    if entries.isEmpty {
      complain(
        "missing-condition", "\(what) has no condition", at: place,
        hint: "known: \(ConditionKinds.keywords.joined(separator: ", "))")
    }
    return conditions.count == 1 ? conditions[0] : .all(conditions)
  }

  /// A list of mappings of conditions.
  mutating func conditions(_ node: RuleNode, of what: String) -> [Condition] {
    guard let items = node.items else {
      wrongType(node, what, expected: "a list of mappings")
      return []
    }
    if items.isEmpty {
      complain(
        "empty-list", "\(what) has no condition", at: node.location, hint: "add one, or remove it")
    }
    return items.map { condition($0, of: "an item of \(what)") }
  }
}
