package import RapportCodebooks
package import RapportTranscripts

/// What a randomly drawn utterance is judged for: one code, or the codes of a family.
package struct DrawScope: Hashable, Sendable {
  /// A code with the roles whose utterances can carry it.
  package struct Part: Hashable, Sendable {
    package var code: CodeReference
    package var name: String
    package var roles: Set<SpeakerRole>
  }

  /// What addresses call it: `codebook/code`, or `codebook/family:name`.
  package let id: String
  /// What people read.
  package let name: String
  /// The codes, in the codebook's order.
  package let parts: [Part]
  /// Names the order in which utterances are drawn: the codes of a family share one.
  let order: String

  /// The codebook's id.
  package var codebook: String { parts.first?.code.codebook ?? "" }

  /// Whether it is a family.
  package var isFamily: Bool { parts.count > 1 }

  /// The codes of those that can be on an utterance of a role.
  package func parts(for role: SpeakerRole) -> [Part] { parts.filter { $0.roles.contains(role) } }

  /// All families of two codes or more, and all codes; without those that serve other rules only.
  package static func all(of codebooks: [Codebook]) -> [DrawScope] {
    codebooks.sorted { $0.id < $1.id }.flatMap { families(of: $0) + codes(of: $0) }
  }

  private static func families(of codebook: Codebook) -> [DrawScope] {
    var families: [String] = []
    let codes = codebook.codes.filter { !$0.isInternal }
    for family in codes.compactMap(\.family) where !families.contains(family) {
      families.append(family)
    }
    return families.compactMap { family -> DrawScope? in
      let own = codes.filter { $0.family == family }
      guard own.count > 1 else { return nil }
      let id = order(of: family, codebook)
      return DrawScope(
        id: id, name: "Family \(family)", parts: own.map { Part($0, codebook) }, order: id)
    }
  }

  private static func codes(of codebook: Codebook) -> [DrawScope] {
    codebook.codes.filter { !$0.isInternal }.map { code in
      let part = Part(code, codebook)
      let id = part.code.description
      return DrawScope(
        id: id, name: code.name, parts: [part],
        order: code.family.map { order(of: $0, codebook) } ?? id)
    }
  }

  private static func order(of family: String, _ codebook: Codebook) -> String {
    "\(codebook.id)/family:\(family)"
  }
}

extension DrawScope.Part {
  fileprivate init(_ code: Code, _ codebook: Codebook) {
    self.init(
      code: CodeReference(codebook: codebook.id.rawValue, code: code.id.rawValue),
      name: code.name, roles: code.roles)
  }
}
