import RapportTranscripts

/// Writes `set-aside` into the text of a codebook, and takes it out again.
struct SetAsideEditor {
  private let layout: TextLayout
  private let source: CodebookSource
  private var edits = TextEdits()

  init(_ source: CodebookSource) {
    self.source = source
    layout = TextLayout(source)
  }

  /// The text with all that was changed.
  var result: [UInt8] { edits.applied(to: source.bytes) }

  /// Whether the text has a rule.
  func hasRule(_ id: Rule.ID) -> Bool { rule(id) != nil }

  /// Sets a rule aside, or takes it back into use where there is no reason.
  mutating func set(_ id: Rule.ID, aside reason: String?) {
    guard let rule = rule(id) else { return }
    set(rule, aside: reason, behind: "id")
  }

  /// Sets the example whose utterance stands at a place aside, or takes it back.
  mutating func set(exampleAt place: SourceLocation, aside reason: String?) {
    let examples = codes.flatMap { $0["examples"]?.items ?? [] }
    let found = examples.first { example in
      let utterance = example["applies"] ?? example["does-not-apply"]
      return utterance?.location.line == place.line && utterance?.location.column == place.column
    }
    if let found { set(found, aside: reason, behind: nil) }
  }

  /// Raises the last number of the codebook's version.
  mutating func raiseVersion() {
    guard let node = source.root["version"], let version = node.scalar else { return }
    let place = layout.written(node)
    let text = layout.text(place)
    let raised = Self.raised(version)
    edits.replace(place, by: text == version ? raised : Self.quoted(raised))
  }

  /// A version with its patch number raised: `0.1.0` becomes `0.1.1`, `2` becomes `2.1`.
  static func raised(_ version: String) -> String {
    var parts = version.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard parts.count > 2, let last = parts.last, let number = Int(last), number < .max else {
      return version + ".1"
    }
    parts[parts.count - 1] = String(number + 1)
    return parts.joined(separator: ".")
  }

  private var codes: [RuleNode] { source.root["codes"]?.items ?? [] }

  private func rule(_ id: Rule.ID) -> RuleNode? {
    codes.flatMap { $0["rules"]?.items ?? [] }.first { $0["id"]?.scalar == id.rawValue }
  }

  /// - Parameter key: the new line stands behind the one of this key; at the beginning without.
  private mutating func set(_ node: RuleNode, aside reason: String?, behind key: String?) {
    if node["set-aside"] != nil { takeOut(of: node) }
    guard let reason, let first = node.entries?.first else { return }
    let text = "set-aside: " + Self.quoted(reason)
    let isFlow = layout.isFlow(node)
    let column = first.keyLocation.column - 1
    let blanks = String(repeating: " ", count: max(0, column))
    if let key, let entry = node.entries?.first(where: { $0.key == key }) {
      if isFlow {
        edits.insert(", " + text, at: layout.written(entry.value).upperBound)
      } else {
        let line = entry.value.location.line
        let lead = layout.endsInside(line: line) ? layout.lineBreak : ""
        edits.insert(lead + blanks + text + layout.lineBreak, at: layout.end(ofLine: line))
      }
    } else {
      let place = layout.offset(of: first.keyLocation)
      edits.insert(text + (isFlow ? ", " : layout.lineBreak + blanks), at: place)
    }
  }

  private mutating func takeOut(of node: RuleNode) {
    guard let entries = node.entries,
      let index = entries.firstIndex(where: { $0.key == "set-aside" })
    else { return }
    let start = layout.offset(of: entries[index].keyLocation)
    if index + 1 < entries.count {
      edits.replace(start..<layout.offset(of: entries[index + 1].keyLocation), by: "")
    } else if layout.isFlow(node) {
      edits.replace(
        layout.commaBefore(start)..<layout.written(entries[index].value).upperBound, by: "")
    } else {
      let last = layout.line(ofByte: layout.written(entries[index].value).upperBound)
      edits.replace(
        layout.range(ofLines: entries[index].keyLocation.line...last), by: "")
    }
  }

  private static let breaking: Set<Unicode.GeneralCategory> = [
    .control, .lineSeparator, .paragraphSeparator,
  ]

  /// A text between quotation marks, as YAML reads it.
  private static func quoted(_ text: String) -> String {
    let plain = text.unicodeScalars.map { scalar -> String in
      switch scalar {
      case "\\": "\\\\"
      case "\"": "\\\""
      // An anchor in YAML, which codebooks mustn't have, is told from words by nothing.
      case "&": "\\x26"
      case _ where breaking.contains(scalar.properties.generalCategory): " "
      default: String(scalar)
      }
    }
    return "\"" + plain.joined() + "\""
  }
}
