package import RapportTranscripts

/// Which codes, groups and regions of a codebook must be decided before which.
///
/// A condition `coded:` needs the code, or the group the code is in or left to by `otherwise`. `in:`
/// needs the region. A group needs its codes.
package struct DecisionGraph: Sendable {
  /// Something that is decided over the whole session at once.
  package enum Step: Hashable, Sendable, CustomStringConvertible {
    case code(Code.ID)
    case group(String)
    case region(String)

    /// The name, with what it is where it is no code.
    package var description: String {
      switch self {
      case .code(let id): id.rawValue
      case .group(let name): "group \(name)"
      case .region(let name): "region \(name)"
      }
    }
  }

  /// Everything, in the order of the file: regions, codes, groups.
  package let steps: [Step]
  /// What each step needs, in the order it is named.
  package let needs: [Step: [Step]]
  private let locations: [Step: SourceLocation]

  /// The graph of a codebook.
  package init(_ codebook: Codebook) {
    var needs: [Step: [Step]] = [:]
    var locations: [Step: SourceLocation] = [:]
    func needed(by condition: Condition) -> [Step] {
      condition.references.filter { $0.codebook == codebook.id.rawValue }.map { reference in
        let id = Code.ID(reference.code)
        return codebook.group(of: id).map { .group($0.name) } ?? .code(id)
      } + condition.regions.map(Step.region)
    }
    for region in codebook.regions {
      let step = Step.region(region.name)
      needs[step] = needed(by: region.opens) + (region.closes.map(needed) ?? [])
      locations[step] = region.location
    }
    for code in codebook.codes {
      needs[.code(code.id)] = code.rules.flatMap { needed(by: $0.condition) }
      locations[.code(code.id)] = code.location
    }
    for group in codebook.groups {
      needs[.group(group.name)] = group.codes.map(Step.code)
      locations[.group(group.name)] = group.location
    }
    self.needs = needs
    self.locations = locations
    steps =
      codebook.regions.map { .region($0.name) } + codebook.codes.map { .code($0.id) }
      + codebook.groups.map { .group($0.name) }
  }

  /// The steps, each behind those it needs; in the order of the file where that is free.
  package var order: [Step] { Circles.order(of: steps, edges: needs) }

  /// Where a step stands in the codebook.
  package func location(of step: Step) -> SourceLocation? { locations[step] }
}
