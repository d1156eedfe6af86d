/// What became of every element with text of a session.
struct XMLFates {
  /// What an element's text was taken for.
  enum Fate: UInt8 {
    case unread, spoken, mark, skipped, field, aside
  }

  private var fates: [Fate]

  init(count: Int) { fates = Array(repeating: .unread, count: count) }

  mutating func set(_ fate: Fate, _ node: Int) { fates[node] = fate }

  /// Sets an element and all within it, where nothing was set.
  mutating func setAll(_ fate: Fate, _ node: Int, in tree: XMLTree) {
    for index in node..<tree.end(node) where fates[index] == .unread { fates[index] = fate }
  }

  /// Sets what a path found.
  mutating func set(_ fate: Fate, _ item: XMLPathItem?, in tree: XMLTree) {
    guard let item, item.attribute < 0 else { return }
    setAll(fate, tree.isText(item.node) ? tree.parent(item.node) ?? item.node : item.node, in: tree)
  }

  /// One row for every kind of element that has text of its own.
  func account(of nodes: Range<Int>, in tree: XMLTree) -> SourceAccount {
    var rows: [Row: SourceAccount.Entry] = [:]
    var total = 0
    var last = -1
    for node in nodes where tree.isText(node) && !XMLText.isBlank(tree.text(node)) {
      guard let parent = tree.parent(node), parent > 0, parent != last, let name = tree.name(parent)
      else { continue }
      last = parent
      total += 1
      let row = Row(fate: fates[parent], name: name.local)
      var entry = rows[row] ?? SourceAccount.Entry(kind: row.kind, count: 0)
      entry.count += 1
      if entry.lines.count < 3 { entry.lines.append(tree.nodes[parent].place.line) }
      rows[row] = entry
    }
    let entries = rows.sorted {
      ($0.key.fate.rawValue, -$0.value.count, $0.key.name)
        < ($1.key.fate.rawValue, -$1.value.count, $1.key.name)
    }
    return SourceAccount(unit: "element", total: total, entries: entries.map(\.value))
  }

  private struct Row: Hashable {
    var fate: Fate
    var name: String

    var kind: String {
      switch fate {
      case .unread: "unread \(name)"
      case .spoken: "utterance \(name)"
      case .mark: "nonverbal \(name)"
      case .skipped: "left out \(name)"
      case .field: "read \(name)"
      case .aside: "not speech \(name)"
      }
    }
  }
}
