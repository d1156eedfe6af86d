/// Finds circles among things that need each other, and an order where there are none.
package enum Circles {
  /// The first circle met, its first member repeated at the end; nil where there is none.
  package static func first<Node: Hashable>(from nodes: [Node], edges: [Node: [Node]]) -> [Node]? {
    var circle: [Node]?
    _ = ordered(nodes, edges: edges, circle: &circle)
    return circle
  }

  /// The nodes with those before that they need, in the order given otherwise.
  package static func order<Node: Hashable>(of nodes: [Node], edges: [Node: [Node]]) -> [Node] {
    var circle: [Node]?
    return ordered(nodes, edges: edges, circle: &circle)
  }

  private static func ordered<Node: Hashable>(
    _ nodes: [Node], edges: [Node: [Node]], circle: inout [Node]?
  ) -> [Node] {
    var done: Set<Node> = []
    var order: [Node] = []
    for root in nodes where !done.contains(root) {
      // A walk with its own stack: (node, number of the next edge to follow).
      var path: [(node: Node, next: Int)] = [(root, 0)]
      var onPath: Set<Node> = [root]
      while let last = path.last {
        let needs = edges[last.node] ?? []
        guard last.next < needs.count else {
          path.removeLast()
          onPath.remove(last.node)
          if done.insert(last.node).inserted { order.append(last.node) }
          continue
        }
        path[path.count - 1].next += 1
        let need = needs[last.next]
        if onPath.contains(need) {
          if circle == nil {
            circle = path.map(\.node).drop { $0 != need } + [need]
          }
        } else if !done.contains(need) {
          path.append((need, 0))
          onPath.insert(need)
        }
      }
    }
    return order
  }
}
