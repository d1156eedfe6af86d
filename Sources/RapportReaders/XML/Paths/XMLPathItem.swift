/// What a path finds: a node, or an attribute of one.
struct XMLPathItem: Hashable, Comparable {
  var node: Int
  /// Row of the attribute; -1 for the node itself.
  var attribute = -1

  static func < (a: Self, b: Self) -> Bool { (a.node, a.attribute) < (b.node, b.attribute) }
}
