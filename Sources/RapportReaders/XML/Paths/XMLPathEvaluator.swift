/// Follows paths through a tree, within a budget of nodes looked at.
struct XMLPathEvaluator {
  let tree: XMLTree
  private let rootNamespace: String
  private(set) var visited = 0
  /// In proportion to the tree: a mapping whose paths need more would seem to hang on a long file.
  private var budget: Int { 1_000_000 + 100 * tree.nodes.count }

  init(_ tree: XMLTree) {
    self.tree = tree
    rootNamespace =
      tree.children(0).first { tree.isElement($0) }.flatMap(tree.name)?.namespace ?? ""
  }

  var isExhausted: Bool { visited > budget }

  // MARK: Values

  /// The nodes and attributes a path finds from a node, in the order of the file.
  mutating func items(_ path: XMLPath, from node: Int) -> [XMLPathItem] {
    var all: [XMLPathItem] = []
    for branch in path.branches { all += items(branch, from: node) }
    if path.branches.count > 1 { all = unique(all) }
    guard let position = path.position else { return all }
    return position <= all.count ? [all[position - 1]] : []
  }

  /// The items of the first path that finds any.
  mutating func items(_ paths: [XMLPath], from node: Int) -> [XMLPathItem] {
    for path in paths {
      let found = items(path, from: node)
      if !found.isEmpty { return found }
    }
    return []
  }

  /// The text of the first thing found that has any; white space evened out.
  mutating func value(_ paths: [XMLPath], from node: Int) -> (text: String, item: XMLPathItem)? {
    for path in paths {
      for item in items(path, from: node) {
        let text = string(item)
        if !text.isEmpty { return (text, item) }
      }
    }
    return nil
  }

  func string(_ item: XMLPathItem) -> String {
    item.attribute >= 0
      ? XMLText.collapsed(tree.value(ofAttribute: item.attribute))
      : XMLText.collapsed(tree.content(item.node))
  }

  // MARK: Steps

  private mutating func items(_ branch: XMLPath.Branch, from node: Int) -> [XMLPathItem] {
    var current = [XMLPathItem(node: branch.isAbsolute ? 0 : node)]
    for step in branch.steps {
      guard !current.isEmpty, !isExhausted else { return [] }
      current = follow(step, from: current)
    }
    return current
  }

  private mutating func follow(_ step: XMLPath.Step, from items: [XMLPathItem]) -> [XMLPathItem] {
    var result: [XMLPathItem] = []
    let name = resolve(step.test)
    if case .nothing = name { return [] }
    var covered = 0
    for item in items {
      switch step.axis {
      case .child, .text:
        guard item.attribute < 0 else { continue }
        for child in tree.children(item.node) where accepts(child, step.axis, name) {
          result.append(XMLPathItem(node: child))
        }
      case .descendant, .descendantOrSelf, .deepText:
        guard item.attribute < 0 else { continue }
        let first = item.node + (step.axis == .descendantOrSelf ? 0 : 1)
        let end = tree.end(item.node)
        for inner in max(first, covered)..<max(first, covered, end)
        where accepts(inner, step.axis, name) {
          result.append(XMLPathItem(node: inner))
        }
        covered = max(covered, end)
        visited += end - item.node
      case .oneself: result.append(item)
      case .parent, .ancestor: result += above(item, step.axis, name)
      case .attribute: result += attributes(of: item, name)
      }
      visited += 1
    }
    if step.axis == .parent || step.axis == .ancestor || step.axis == .child {
      result = unique(result)
    }
    for predicate in step.predicates { result = filter(result, predicate) }
    return result
  }

  private mutating func above(
    _ item: XMLPathItem, _ axis: XMLPath.Axis, _ name: Resolved
  ) -> [XMLPathItem] {
    var result: [XMLPathItem] = []
    var next = item.attribute >= 0 ? item.node : tree.parent(item.node)
    while let node = next {
      if tree.isElement(node), name.accepts(tree.nodes[node].name) {
        result.append(XMLPathItem(node: node))
      }
      guard axis == .ancestor else { break }
      next = tree.parent(node)
      visited += 1
    }
    return result.reversed()
  }

  private func attributes(of item: XMLPathItem, _ name: Resolved) -> [XMLPathItem] {
    guard item.attribute < 0, tree.isElement(item.node) else { return [] }
    return tree.nodes[item.node].attributes.compactMap { row in
      name.accepts(tree.attributes[Int(row)].name)
        ? XMLPathItem(node: item.node, attribute: Int(row)) : nil
    }
  }

  private func accepts(_ node: Int, _ axis: XMLPath.Axis, _ name: Resolved) -> Bool {
    if axis == .text || axis == .deepText { return tree.isText(node) }
    return tree.isElement(node) && name.accepts(tree.nodes[node].name)
  }

  private mutating func filter(
    _ items: [XMLPathItem], _ predicate: XMLPath.Predicate
  ) -> [XMLPathItem] {
    visited += items.count
    guard case .position(let position) = predicate else {
      return items.filter { holds(predicate, at: $0.node) }
    }
    var seen: [Int: Int] = [:]
    return items.filter { item in
      let parent = item.attribute >= 0 ? item.node : tree.parent(item.node) ?? 0
      seen[parent, default: 0] += 1
      return seen[parent] == position
    }
  }

  private func holds(_ predicate: XMLPath.Predicate, at node: Int) -> Bool {
    switch predicate {
    case .has(let test): return attribute(test, of: node) != nil
    case .hasChild(let test):
      let name = resolve(test)
      return tree.children(node).contains { accepts($0, .child, name) }
    case .equals(let test, let value):
      guard let row = attribute(test, of: node) else { return false }
      return tree.value(ofAttribute: row).elementsEqual(value.utf8)
    case .not(let inner): return !holds(inner, at: node)
    case .position: return true
    }
  }

  private func attribute(_ test: XMLPath.NameTest, of node: Int) -> Int? {
    switch resolve(test) {
    case .nothing: nil
    case .any: tree.nodes[node].attributes.first.map(Int.init)
    case .name(let name): tree.attribute(name, of: node)
    }
  }

  // MARK: Patterns

  /// Whether a node is one that a pattern names: its last step fits the node, the steps before it
  /// fit what is around the node.
  func matches(_ pattern: XMLPath, _ node: Int) -> Bool {
    pattern.branches.contains { branch in
      matches(branch, step: branch.steps.count - 1, node)
    }
  }

  /// Whether a step of a pattern fits a node, and those before it what is around the node.
  func matches(_ branch: XMLPath.Branch, step index: Int, _ node: Int) -> Bool {
    let step = branch.steps[index]
    guard tree.isElement(node), resolve(step.test).accepts(tree.nodes[node].name),
      step.predicates.allSatisfy({ holds($0, at: node) })
    else { return false }
    if index == 0 {
      return !branch.isAbsolute || step.axis == .descendant || tree.parent(node) == 0
    }
    var above = tree.parent(node)
    while let next = above, next > 0 {
      if matches(branch, step: index - 1, next) { return true }
      guard step.axis == .descendant else { return false }
      above = tree.parent(next)
    }
    return false
  }

  // MARK: Names

  /// A name test for this tree.
  enum Resolved {
    case any, nothing
    case name(Int32)

    func accepts(_ name: Int32) -> Bool {
      switch self {
      case .any: true
      case .nothing: false
      case .name(let wanted): wanted == name
      }
    }
  }

  func resolve(_ test: XMLPath.NameTest) -> Resolved {
    guard case .named(let namespace, let local) = test else { return .any }
    let name = XMLName(namespace: namespace ?? rootNamespace, local: local)
    return tree.index(of: name).map(Resolved.name) ?? .nothing
  }

  private func unique(_ items: [XMLPathItem]) -> [XMLPathItem] {
    var result: [XMLPathItem] = []
    for item in items.sorted() where item != result.last { result.append(item) }
    return result
  }
}
