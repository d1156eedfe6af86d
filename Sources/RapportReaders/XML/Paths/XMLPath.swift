/// A path through an XML tree: the subset of XPath that mappings may use, each form of which takes
/// time in proportion to the nodes it looks at.
struct XMLPath: Hashable, Sendable {
  /// What a step asks of a name.
  enum NameTest: Hashable, Sendable {
    /// Any name.
    case any
    /// A name; `namespace` is nil for the namespace of the root element.
    case named(namespace: String?, local: String)
  }

  enum Axis: Hashable, Sendable {
    case child, descendant, descendantOrSelf, parent, ancestor, oneself, attribute, text, deepText
  }

  indirect enum Predicate: Hashable, Sendable {
    case has(NameTest)
    case hasChild(NameTest)
    case equals(NameTest, String)
    case position(Int)
    case not(Predicate)
  }

  struct Step: Hashable, Sendable {
    var axis: Axis
    var test: NameTest = .any
    var predicates: [Predicate] = []
  }

  /// One of the alternatives of a union.
  struct Branch: Hashable, Sendable {
    /// Whether it begins at the file rather than at the node it is asked of.
    var isAbsolute: Bool
    var steps: [Step]
  }

  var branches: [Branch]
  /// The n of `(…)[n]`.
  var position: Int?
  /// As written.
  var source: String

  var isAbsolute: Bool { branches.contains(where: \.isAbsolute) }

  var hasPositions: Bool {
    position != nil
      || branches.contains { branch in
        branch.steps.contains {
          $0.predicates.contains { if case .position = $0 { true } else { false } }
        }
      }
  }
}

extension XMLPath {
  /// The elements whose attribute (or text) the path ends at, as a pattern.
  var owners: XMLPath {
    var copy = self
    for index in copy.branches.indices {
      while let axis = copy.branches[index].steps.last?.axis,
        axis == .attribute || axis == .text
      {
        copy.branches[index].steps.removeLast()
      }
    }
    return copy
  }

  /// The last steps, asked of one of the ``owners``.
  var ending: XMLPath {
    var copy = self
    for index in copy.branches.indices {
      copy.branches[index].isAbsolute = false
      copy.branches[index].steps = copy.branches[index].steps.suffix(1)
    }
    return copy
  }
}
