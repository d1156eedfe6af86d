/// What a condition refers to, at any depth.
extension Condition {
  /// The conditions right within it.
  package var parts: [Condition] {
    switch self {
    case .all(let conditions), .any(let conditions), .unless(let conditions): conditions
    case .nearby(let nearby): [nearby.condition]
    default: []
    }
  }

  /// The codes it names, in order.
  package var references: [CodeReference] {
    if case .coded(let coded) = self { return coded.codes }
    return parts.flatMap(\.references)
  }

  /// The regions it names, in order.
  package var regions: [String] {
    if case .region(let region) = self { return region.regions }
    return parts.flatMap(\.regions)
  }
}

extension [PhraseElement] {
  /// The lists a phrase names, at any depth.
  package var lists: [String] {
    flatMap { element -> [String] in
      switch element {
      case .list(let name): return [name]
      case .optional(let inner): return inner.lists
      case .alternatives(let choices): return choices.flatMap { $0.lists }
      default: return []
      }
    }
  }
}
