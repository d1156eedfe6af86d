import RapportTranscripts

/// Single values: text, numbers, yes and no, choices, and lists of them.
extension CodebookReader {
  /// A text that isn't empty.
  mutating func text(_ node: RuleNode?, _ what: String) -> String? {
    guard let node else { return nil }
    guard let text = node.scalar, text.contains(where: { !$0.isWhitespace }) else {
      wrongType(node, what, expected: "a text")
      return nil
    }
    return text
  }

  /// A list of texts; a list of one may be written as the text itself.
  mutating func texts(_ node: RuleNode?, _ what: String) -> [(text: String, node: RuleNode)] {
    guard let node else { return [] }
    return (node.items ?? [node]).compactMap { item in
      text(item, node.items == nil ? what : "an item of \(what)").map { ($0, item) }
    }
  }

  /// Complains about a list without items.
  mutating func refuseEmpty(_ node: RuleNode?, _ what: String, hint: String) {
    guard let node, let items = node.items, items.isEmpty else { return }
    complain("empty-list", "\(what) must name at least one", at: node.location, hint: hint)
  }

  /// A name in kebab case.
  mutating func name(_ node: RuleNode?, _ what: String) -> String? {
    guard let node, let name = text(node, what) else { return nil }
    return checkedName(name, what, at: node.location)
  }

  /// A name, when it is in kebab case.
  mutating func checkedName(_ name: String, _ what: String, at place: SourceLocation) -> String? {
    if KebabCase.isValid(name) { return name }
    complain(
      "not-kebab-case", "\(what) must be in kebab case, unlike `\(Self.shortened(name))`",
      at: place, hint: "small letters and digits with hyphens between, e.g. `open-question`")
    return nil
  }

  /// A number.
  mutating func number(_ node: RuleNode?, _ what: String) -> Double? {
    guard let node else { return nil }
    guard let text = node.scalar, let number = Double(text), number.isFinite,
      text.utf8.allSatisfy({ "0123456789.+-eE".utf8.contains($0) })
    else {
      complain(
        "not-a-number", "\(what) must be a number", at: node.location,
        hint: "with a point for decimals, e.g. 0.5")
      return nil
    }
    return number
  }

  /// A whole number of at least `least`.
  mutating func integer(_ node: RuleNode?, _ what: String, atLeast least: Int) -> Int? {
    guard let node else { return nil }
    guard let text = node.scalar, let number = Int(text), number >= least, number <= 1_000_000
    else {
      complain(
        "not-a-number", "\(what) must be a whole number of \(least) or more", at: node.location,
        hint: "e.g. \(max(least, 3))")
      return nil
    }
    return number
  }

  /// Yes or no.
  mutating func flag(_ node: RuleNode?, _ what: String) -> Bool? {
    guard let node else { return nil }
    switch node.scalar?.lowercased() {
    case "yes", "true", "on": return true
    case "no", "false", "off": return false
    default:
      complain("not-yes-or-no", "\(what) must be `yes` or `no`", at: node.location)
      return nil
    }
  }

  /// One of a few words.
  mutating func choice<Value: RawRepresentable<String> & CaseIterable>(
    _ node: RuleNode?, _ what: String
  ) -> Value? {
    guard let node, let text = text(node, what) else { return nil }
    if let value = Value(rawValue: text) { return value }
    unknown(
      "unknown-value", what, "can't be", text, at: node.location,
      known: Value.allCases.map(\.rawValue))
    return nil
  }

  /// Some of a few words; one may stand without brackets.
  mutating func choices<Value: RawRepresentable<String> & CaseIterable & Hashable>(
    _ node: RuleNode?, _ what: String
  ) -> Set<Value> {
    guard let node else { return [] }
    refuseEmpty(
      node, what, hint: "known: \(Value.allCases.map(\.rawValue).joined(separator: ", "))")
    return Set((node.items ?? [node]).compactMap { choice($0, what) as Value? })
  }

  /// Limits: a number for exactly that, or `{at-least: N, at-most: N}`.
  mutating func limits(_ node: RuleNode, _ what: String) -> Limits? {
    if node.scalar != nil {
      return number(node, what).map { Limits(atLeast: $0, atMost: $0) }
    }
    guard let fields = fields(node, of: what, keys: Self.bounds) else { return nil }
    return limits(fields)
  }

  /// The keys of limits.
  static let bounds = ["at-least", "at-most"]

  /// The limits among the keys of a mapping.
  mutating func limits(_ fields: Fields) -> Limits? {
    let least = fields["at-least"], most = fields["at-most"]
    guard least != nil || most != nil else {
      complain(
        "limits-without-bounds", "\(fields.what) needs `at-least`, `at-most` or both",
        at: fields.location, hint: "e.g. {at-least: 3}")
      return nil
    }
    let limits = Limits(
      atLeast: number(least, "`at-least`"), atMost: number(most, "`at-most`"))
    if let least = limits.atLeast, let most = limits.atMost, least > most {
      complain(
        "limits-never-met", "`at-least` is more than `at-most`, so nothing can be within",
        at: fields.location, hint: "swap them")
    }
    return limits
  }
}

/// Shares, from 0 to 1.
extension CodebookReader {
  /// Limits of a share.
  mutating func share(_ node: RuleNode, _ what: String) -> Limits? {
    guard let limits = limits(node, what) else { return nil }
    return share(limits, what, at: node.location)
  }

  /// The limits of a share among the keys of a mapping.
  mutating func share(_ fields: Fields) -> Limits? {
    guard let limits = limits(fields) else { return nil }
    return share(limits, fields.what, at: fields.location)
  }

  private mutating func share(
    _ limits: Limits, _ what: String, at place: SourceLocation
  ) -> Limits? {
    guard [limits.atLeast, limits.atMost].allSatisfy({ $0.map { (0...1).contains($0) } ?? true })
    else {
      complain(
        "not-a-share", "\(what) is a share and lies between 0 and 1", at: place,
        hint: "0.25 for a quarter")
      return nil
    }
    return limits
  }
}
