import RapportTranscripts

/// Pairs the parts of two versions of a codebook and gathers what differs.
struct DiffBuilder {
  typealias Change = CodebookDiff.Change

  let old: Codebook
  let new: Codebook

  /// All changes, part by part.
  var changes: [Change] {
    let itself = DiffPart(new).details(since: DiffPart(old))
    return
      (itself.isEmpty
      ? []
      : [Change(kind: .changed, part: .codebook, name: new.id.rawValue, details: itself)])
      + compare(.list, old.lists.map { DiffPart($0) }, new.lists.map { DiffPart($0) })
      + compare(.region, old.regions.map { DiffPart($0) }, new.regions.map { DiffPart($0) })
      + compare(.group, old.groups.map { DiffPart($0) }, new.groups.map { DiffPart($0) })
      + codes
      + compare(.episode, old.episodes.map { DiffPart($0) }, new.episodes.map { DiffPart($0) })
      + compare(.measure, old.measures.map { DiffPart($0) }, new.measures.map { DiffPart($0) })
  }

  // MARK: Parts with names

  /// Parts of one kind: those of the same name are compared; one that is gone and has the content of a
  /// new one is renamed.
  private func compare(
    _ part: Change.Part, _ old: [DiffPart], _ new: [DiffPart], code: String? = nil
  ) -> [Change] {
    let olds = Dictionary(old.map { ($0.name, $0) }, uniquingKeysWith: { a, _ in a })
    let names = Set(new.map(\.name))
    var gone = old.filter { !names.contains($0.name) }
    var changes: [Change] = []
    for item in new {
      if let before = olds[item.name] {
        let details = item.details(since: before)
        if !details.isEmpty {
          changes.append(
            Change(kind: .changed, part: part, name: item.name, code: code, details: details))
        }
      } else if part != .example, let index = gone.firstIndex(where: { $0.isSame(as: item) }) {
        let before = gone.remove(at: index)
        changes.append(
          Change(
            kind: .renamed, part: part, name: item.name, oldName: before.name, code: code))
      } else {
        changes.append(
          Change(kind: .added, part: part, name: item.name, code: code, details: item.asAdded))
      }
    }
    return changes
      + gone.map { Change(kind: .removed, part: part, name: $0.name, code: code) }
  }

  // MARK: Codes

  private var codes: [Change] {
    let olds = Dictionary(old.codes.map { ($0.id, $0) }, uniquingKeysWith: { a, _ in a })
    let ids = Set(new.codes.map(\.id))
    var gone = old.codes.filter { !ids.contains($0.id) }
    var changes: [Change] = []
    for code in new.codes {
      if let before = olds[code.id] {
        changes += compare(before, code)
      } else if let index = renamed(code, among: gone) {
        changes += compare(gone.remove(at: index), code)
      } else {
        var change = Change(kind: .added, part: .code, name: code.id.rawValue)
        change.details = DiffPart(code).asAdded
        changes.append(change)
        changes += compare(.rule, [], code.allRules.map { DiffPart($0) }, code: code.id.rawValue)
      }
    }
    return changes
      + gone.map { Change(kind: .removed, part: .code, name: $0.id.rawValue) }
  }

  /// The index of the code among those gone that this new one plainly is.
  private func renamed(_ code: Code, among gone: [Code]) -> Int? {
    gone.firstIndex { code.aliases.contains($0.id.rawValue) }
      ?? gone.firstIndex { $0.definition == code.definition && !code.definition.isEmpty }
      ?? gone.firstIndex { before in
        let lines = before.allRules.map(\.condition.lines)
        return !lines.isEmpty && lines == code.allRules.map(\.condition.lines)
      }
  }

  private func compare(_ before: Code, _ code: Code) -> [Change] {
    let details = DiffPart(code).details(since: DiffPart(before))
    let isRenamed = before.id != code.id
    var changes: [Change] = []
    if isRenamed || !details.isEmpty {
      changes.append(
        Change(
          kind: isRenamed ? .renamed : .changed, part: .code, name: code.id.rawValue,
          oldName: isRenamed ? before.id.rawValue : nil, details: details))
    }
    let id = code.id.rawValue
    return changes + rules(before, code)
      + compare(
        .example, before.allExamples.map { DiffPart($0) },
        code.allExamples.map { DiffPart($0) }, code: id)
  }

  /// The rules of a code; those of a renamed code that kept what stands behind the dot are the same.
  private func rules(_ before: Code, _ code: Code) -> [Change] {
    let prefix = before.id.rawValue + "."
    var olds = before.allRules
    if before.id != code.id {
      for index in olds.indices where olds[index].id.rawValue.hasPrefix(prefix) {
        olds[index].id = Rule.ID(
          code.id.rawValue + "." + olds[index].id.rawValue.dropFirst(prefix.count))
      }
    }
    var changes = compare(
      .rule, olds.map { DiffPart($0) }, code.allRules.map { DiffPart($0) }, code: code.id.rawValue)
    let byID = Dictionary(olds.map { ($0.id, $0) }, uniquingKeysWith: { a, _ in a })
    for rule in code.allRules {
      guard let old = byID[rule.id], DiffPart(rule).details(since: DiffPart(old)).isEmpty,
        !rule.condition.isWritten(as: old.condition)
      else { continue }
      changes.append(
        Change(
          kind: .changed, part: .rule, name: rule.id.rawValue, code: code.id.rawValue,
          details: [.init(field: "condition", old: nil, new: "the same parts, arranged otherwise")])
      )
    }
    return changes
  }
}

extension Code {
  /// Its rules, those set aside behind the others.
  fileprivate var allRules: [Rule] { rules + rulesSetAside }

  /// Its examples, those set aside behind the others.
  fileprivate var allExamples: [CodeExample] { examples + examplesSetAside }
}

extension DiffPart {
  /// Whether another part has the same values, and any at all.
  fileprivate func isSame(as other: DiffPart) -> Bool { !values.isEmpty && values == other.values }
}

extension Condition {
  /// Whether two conditions are the same but for the places where they stand in their files.
  package func isWritten(as other: Condition) -> Bool { withoutPlaces == other.withoutPlaces }

  private var withoutPlaces: Condition {
    switch self {
    case .all(let conditions): return .all(conditions.map(\.withoutPlaces))
    case .any(let conditions): return .any(conditions.map(\.withoutPlaces))
    case .unless(let conditions): return .unless(conditions.map(\.withoutPlaces))
    case .phrase(var phrase):
      for index in phrase.phrases.indices { phrase.phrases[index].location = nil }
      return .phrase(phrase)
    case .nearby(var nearby):
      nearby.condition = nearby.condition.withoutPlaces
      return .nearby(nearby)
    default: return self
    }
  }
}
