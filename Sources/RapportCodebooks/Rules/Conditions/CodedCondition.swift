/// `coded`: the utterance carries one of these codes, of this codebook or one it uses.
public struct CodedCondition: Hashable, Sendable {
  /// The codes, any of which will do.
  public var codes: [CodeReference]

  /// Makes the condition.
  public init(codes: [CodeReference]) { self.codes = codes }
}

extension CodedCondition: ReadableCondition {
  package static let keywords = ["coded"]
  package static let summary = "it carries one of the codes"
  package static let examples = [
    ConditionExample(
      "coded: [complaint]",
      [
        .meets("I hate this."),
        .misses("I like this."),
      ],
      code: """
        { code: complaint, name: C, roles: [client], rules: [{ id: complaint.hate, phrase: ["hate"] }] }
        """)
  ]

  static func read(
    _ node: RuleNode, under keyword: String, by reader: inout CodebookReader
  ) -> Condition? {
    let codes = reader.someReferences(node, "`coded`")
    return codes.isEmpty ? nil : .coded(CodedCondition(codes: codes))
  }
}
