/// `in`: the utterance stands within one of these regions of the codebook.
public struct RegionCondition: Hashable, Sendable {
  /// The regions' names, any of which will do.
  public var regions: [String]

  /// Makes the condition.
  public init(regions: [String]) { self.regions = regions }
}

extension RegionCondition: ReadableCondition {
  package static let keywords = ["in"]
  package static let summary = "it stands in one of these regions of the codebook"
  package static let examples = [
    ConditionExample(
      "in: [role-play]",
      [
        .meets("I am your boss.", before: ["T: Let's act it out."]),
        .misses("I am your boss.", before: ["T: Let's act it out.", "C: Stop it there."]),
      ],
      region: """
        role-play: { opens: { phrase: ["act it out"] }, closes: { phrase: ["stop it"] } }
        """)
  ]

  static func read(
    _ node: RuleNode, under keyword: String, by reader: inout CodebookReader
  ) -> Condition? {
    reader.refuseEmpty(node, "`in`", hint: "name a region of `regions:`")
    let regions = reader.texts(node, "`in`").filter { name, node in
      let isKnown = reader.names.regions.contains(name)
      if !isKnown {
        reader.unknown(
          "unknown-region", "there is no region", "named", name, at: node.location,
          known: reader.names.regions)
      }
      return isKnown
    }
    return regions.isEmpty ? nil : .region(RegionCondition(regions: regions.map(\.text)))
  }
}
