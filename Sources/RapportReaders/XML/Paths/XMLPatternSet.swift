/// Patterns prepared for one tree, so that asking of a node costs a look-up of its name.
struct XMLPatternSet {
  private struct Entry {
    var pattern: Int
    var branch: XMLPath.Branch
  }

  private var byName: [Int32: [Entry]] = [:]
  private var ofAnyName: [Entry] = []

  init(_ patterns: [XMLPath], _ evaluator: XMLPathEvaluator) {
    for (index, pattern) in patterns.enumerated() {
      for branch in pattern.branches {
        guard let last = branch.steps.last else { continue }
        let entry = Entry(pattern: index, branch: branch)
        switch evaluator.resolve(last.test) {
        case .any: ofAnyName.append(entry)
        case .name(let name): byName[name, default: []].append(entry)
        case .nothing: continue
        }
      }
    }
  }

  /// The number of the first pattern that names a node.
  func first(_ node: Int, _ evaluator: XMLPathEvaluator) -> Int? {
    let name = evaluator.tree.nodes[node].name
    guard name >= 0, !byName.isEmpty || !ofAnyName.isEmpty else { return nil }
    var found: Int?
    for entry in byName[name] ?? [] where entry.pattern < found ?? .max {
      if evaluator.matches(entry.branch, step: entry.branch.steps.count - 1, node) {
        found = entry.pattern
      }
    }
    for entry in ofAnyName where entry.pattern < found ?? .max {
      if evaluator.matches(entry.branch, step: entry.branch.steps.count - 1, node) {
        found = entry.pattern
      }
    }
    return found
  }

  func matches(_ node: Int, _ evaluator: XMLPathEvaluator) -> Bool {
    first(node, evaluator) != nil
  }
}
