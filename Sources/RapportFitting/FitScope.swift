package import RapportCodebooks
package import RapportTranscripts

/// Which codes of a codebook are fitted.
package enum FitScope: Hashable, Sendable {
  /// All codes that have rules and aren't internal.
  case all
  /// These codes, by id or alias.
  case codes([String])
  /// The codes of these families.
  case families([String])
  /// The codes of these groups.
  case groups([String])

  /// Whether codes are fitted for the sake of their family.
  var isByFamily: Bool { if case .families = self { true } else { false } }

  /// The codes.
  ///
  /// - Throws: `InvalidInput` where the codebook has none of that name.
  package func codes(of codebook: Codebook) throws(InvalidInput) -> [Code] {
    let named: Set<Code.ID>
    switch self {
    case .all: named = Set(codebook.codes.filter { !$0.isInternal }.map(\.id))
    case .codes(let names):
      named = try Self.found(names, "code", known: codebook.codes.map(\.id.rawValue)) { name in
        codebook.code(named: name).map { [$0.id] }
      }
    case .families(let names):
      let byFamily = Dictionary(grouping: codebook.codes, by: \.family)
      let known = Set(codebook.codes.compactMap(\.family)).sorted()
      named = try Self.found(names, "family", known: known) { byFamily[$0]?.map(\.id) }
    case .groups(let names):
      named = try Self.found(names, "group", known: codebook.groups.map(\.name)) { name in
        codebook.groups.first { $0.name == name }?.codes
      }
    }
    return codebook.codes.filter { named.contains($0.id) && !$0.rules.isEmpty }
  }

  private static func found(
    _ names: [String], _ what: String, known: [String], _ find: (String) -> [Code.ID]?
  ) throws(InvalidInput) -> Set<Code.ID> {
    var found: Set<Code.ID> = []
    for name in names {
      guard let codes = find(name) else {
        throw InvalidInput(
          Diagnostic(
            .error, id: "unknown-\(what)", "the codebook has no \(what) '\(name)'",
            hint: known.isEmpty ? "it has none" : "known: " + known.joined(separator: ", ")))
      }
      found.formUnion(codes)
    }
    return found
  }
}
