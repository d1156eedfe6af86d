import RapportTranscripts

/// Writes revisions into the text of a codebook.
struct CodebookEditor {
  /// Complaints about places that can't be edited.
  private(set) var diagnostics: [Diagnostic] = []
  private let layout: TextLayout
  private let source: CodebookSource
  private var edits = TextEdits()

  init(_ source: CodebookSource) {
    self.source = source
    layout = TextLayout(source)
  }

  /// The text with all that was revised.
  var result: [UInt8] { edits.applied(to: source.bytes) }

  /// Writes what changes about a code.
  mutating func revise(_ revision: CodeRevision) {
    let codes = source.root["codes"]?.items ?? []
    guard let code = codes.first(where: { $0["code"]?.scalar == revision.code.rawValue }) else {
      return
    }
    if revision.raise != 0 { raise(code, by: revision.raise) }
    let rules = code["rules"]?.items ?? []
    for rule in rules {
      guard let id = rule["id"]?.scalar.map({ Rule.ID($0) }) else { continue }
      if let gone = revision.retiredPhrases[id], revision.weights[id] != 0 {
        take(gone, outOf: rule)
      }
      if let weight = revision.weights[id] { reweigh(rule, weight) }
    }
    add(revision.added, to: code, behind: rules)
  }

  // MARK: Numbers

  private mutating func raise(_ code: RuleNode, by raise: Double) {
    func number(_ key: String) -> Double? { code[key]?.scalar.flatMap(Double.init) }
    if let bias = code["bias"], let value = number("bias"), value != 0 {
      edits.replace(
        layout.written(bias), by: Self.written(CodeRevision.rounded(value - raise)))
      return
    }
    let threshold = Self.written(CodeRevision.rounded((number("threshold") ?? 1) + raise))
    if let node = code["threshold"] {
      edits.replace(layout.written(node), by: threshold)
    } else if layout.isFlow(code) {
      guard let id = code["code"] else { return }
      edits.insert(", threshold: \(threshold)", at: layout.written(id).upperBound)
    } else if let rules = code.entries?.first(where: { $0.key == "rules" }) {
      let line = rules.keyLocation.line
      edits.insert(
        layout.indentation(ofLine: line) + "threshold: \(threshold)" + layout.lineBreak,
        at: layout.start(ofLine: line))
    }
  }

  private mutating func reweigh(_ rule: RuleNode, _ weight: Double) {
    if weight == 0, let lines = layout.linesOfItem(rule) {
      edits.replace(layout.range(ofLines: lines), by: "")
    } else if let node = rule["weight"] {
      edits.replace(layout.written(node), by: Self.written(weight))
    } else if let id = rule["id"] {
      let text = "weight: \(Self.written(weight))"
      if layout.isFlow(rule) {
        edits.insert(", " + text, at: layout.written(id).upperBound)
      } else {
        let key = rule.entries?.first { $0.key == "id" }?.keyLocation ?? rule.location
        edits.insert(
          String(repeating: " ", count: key.column - 1) + text + layout.lineBreak,
          at: layout.end(ofLine: id.location.line))
      }
    }
  }

  /// A number without needless digits.
  static func written(_ number: Double) -> String {
    number == number.rounded() ? String(Int(number)) : String(number)
  }

  // MARK: Phrases

  private mutating func take(_ gone: Set<String>, outOf rule: RuleNode) {
    guard let list = Self.phraseList(of: rule), let items = list.items else { return }
    if layout.isFlow(list), let first = items.first, let last = items.last {
      let kept = items.filter { !gone.contains($0.scalar ?? "") }
      edits.replace(
        layout.written(first).lowerBound..<layout.written(last).upperBound,
        by: kept.map { layout.text(layout.written($0)) }.joined(separator: ", "))
    } else {
      for item in items where gone.contains(item.scalar ?? "") {
        guard let lines = layout.linesOfItem(item) else { continue }
        edits.replace(layout.range(ofLines: lines), by: "")
      }
    }
  }

  /// The list of `phrase:` that stands in the rule itself, or first among its `all:`.
  private static func phraseList(of rule: RuleNode) -> RuleNode? {
    let phrase =
      rule["phrase"]
      ?? rule["all"]?.items?.first { $0.entries?.map(\.key) == ["phrase"] }?["phrase"]
    return phrase?.entries == nil ? phrase : phrase?["any-of"]
  }

  // MARK: Rules

  private mutating func add(_ added: [AddedRule], to code: RuleNode, behind rules: [RuleNode]) {
    guard !added.isEmpty else { return }
    guard let last = rules.last, let lines = layout.linesOfItem(last) else {
      diagnostics.append(
        .error(
          "rules-in-one-line",
          "no rule can be added to `\(code["code"]?.scalar ?? "")`: its rules stand in one line",
          at: code["rules"]?.location ?? code.location, in: source.lines,
          hint: "write each rule on lines of its own, beginning with `- id:`"))
      return
    }
    let dash = layout.indentation(ofLine: last.location.line)
    var text = layout.endsInside(line: lines.upperBound) ? layout.lineBreak : ""
    for rule in added {
      let head = ["id: \(rule.rule.id)", "weight: \(Self.written(rule.rule.weight))"]
      for (number, line) in (head + rule.lines).enumerated() {
        text += dash + (number == 0 ? "- " : "  ") + line + layout.lineBreak
      }
    }
    edits.insert(text, at: layout.end(ofLine: lines.upperBound))
  }
}
