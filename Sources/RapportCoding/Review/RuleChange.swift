package import RapportCodebooks
package import RapportTranscripts

/// A codebook's text with a rule set aside or taken back into use, checked before anybody uses it.
///
/// Examples that hold only by the rule can't hold without it. They are set aside with it, by name and
/// with their reason in the text, and come back with it.
package struct RuleChange: Sendable {
  /// The rule.
  package let rule: Rule.ID
  /// Why it is set aside; nil where it is taken back.
  package let reason: String?
  /// The codebook as it was.
  package let old: CodebookLayers
  /// The codebook as it will be.
  package let new: CodebookLayers
  /// What it is then.
  package let codebook: Codebook
  /// The examples that are set aside, or come back, with the rule.
  package let examples: [ExampleResult]

  /// What differs in the files.
  package var differences: [LineDiff] { old.differences(to: new) }

  /// Sets a rule aside.
  ///
  /// - Parameters:
  ///   - rule: the rule.
  ///   - text: the codebook's files.
  ///   - codebooks: those it is used with, itself among them.
  ///   - reason: why, in a few words; it stands in the text.
  /// - Throws: `InvalidInput` where the codebook has no such rule in use, or where examples of another
  ///   codebook rest on it.
  package init(
    settingAside rule: Rule.ID, of text: CodebookLayers, among codebooks: [Codebook],
    because reason: String
  ) throws(InvalidInput) {
    let before = try text.load().value
    guard before.codes.contains(where: { $0.rules.contains { $0.id == rule } }) else {
      throw Self.unknown(rule, before, "in use")
    }
    let bare = try Self.failures(try text.setting(rule, aside: reason), codebooks)
    let lost = bare.filter { $0.codebook == before.id }
    // A line was put in above them: where they stand in the text as it was.
    let places = lost.compactMap { result in
      before.codes.first { $0.id == result.code }?.examples
        .first { $0.isSame(as: result.example) }?.location
    }
    try self.init(
      rule, reason, text,
      try text.setting(
        rule, aside: reason, with: places.map { ($0, Self.reason(ofExampleWith: rule)) }),
      lost, codebooks)
  }

  /// Takes a rule back into use, with the examples that were set aside with it and hold again.
  ///
  /// - Throws: `InvalidInput` where the codebook has no such rule set aside, or its examples fail.
  package init(
    takingBack rule: Rule.ID, of text: CodebookLayers, among codebooks: [Codebook]
  ) throws(InvalidInput) {
    let before = try text.load().value
    guard before.codes.contains(where: { $0.rulesSetAside.contains { $0.id == rule } }) else {
      throw Self.unknown(rule, before, "set aside")
    }
    let places = before.codes.flatMap(\.examplesSetAside)
      .filter { $0.setAside == Self.reason(ofExampleWith: rule) }.compactMap(\.location)
    let all = try text.setting(rule, aside: nil, with: places.map { ($0, nil) })
    let failing = Set(
      try Self.failures(all, codebooks).compactMap { result in
        result.codebook == before.id ? result.example.text : nil
      })
    let examples = before.codes.flatMap { code in
      code.examplesSetAside.filter { example in
        example.setAside == Self.reason(ofExampleWith: rule) && !failing.contains(example.text)
      }.map {
        ExampleResult(
          codebook: before.id, code: code.id, example: $0, outcome: .holds, reasons: [])
      }
    }
    try self.init(
      rule, nil, text,
      try text.setting(
        rule, aside: nil, with: examples.compactMap { $0.example.location.map { ($0, nil) } }),
      examples, codebooks)
  }

  private init(
    _ rule: Rule.ID, _ reason: String?, _ old: CodebookLayers, _ new: CodebookLayers,
    _ examples: [ExampleResult], _ codebooks: [Codebook]
  ) throws(InvalidInput) {
    let failing = try Self.failures(new, codebooks)
    guard failing.isEmpty else { throw InvalidInput(failing.compactMap(\.diagnostic)) }
    self.rule = rule
    self.reason = reason
    self.old = old
    self.new = new
    codebook = try new.load().value
    self.examples = examples
  }

  /// The reason that stands at an example set aside with a rule.
  private static func reason(ofExampleWith rule: Rule.ID) -> String { "with \(rule)" }

  /// The examples that don't hold where a codebook has this text.
  private static func failures(
    _ text: CodebookLayers, _ codebooks: [Codebook]
  ) throws(InvalidInput) -> [ExampleResult] {
    let codebook = try text.load().value
    let coder = try RuleCoder(
      try Codebooks(codebooks.filter { $0.id != codebook.id } + [codebook]))
    return coder.codebooks.flatMap { coder.checkExamples(of: $0.id) }
      .filter { $0.outcome != .holds }
  }

  private static func unknown(
    _ rule: Rule.ID, _ codebook: Codebook, _ state: String
  ) -> InvalidInput {
    return InvalidInput(
      Diagnostic(
        .error, id: "no-such-rule",
        "the codebook \(codebook.id) has no rule `\(rule)` that is \(state)",
        hint: "`rapport codebook ledger` lists the rules that fired and those set aside"))
  }
}

extension CodeExample {
  /// Whether another example says the same, wherever it stands.
  fileprivate func isSame(as other: CodeExample) -> Bool {
    var other = other
    other.location = location
    return self == other
  }
}
