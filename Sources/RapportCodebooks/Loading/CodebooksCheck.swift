import RapportTranscripts

/// What codebooks that are applied together must fulfil.
struct CodebooksCheck {
  /// Every complaint, in the order of the codebooks.
  private(set) var diagnostics: [Diagnostic] = []
  /// The codebooks, each behind those it uses.
  private(set) var ordered: [Codebook] = []
  private let codebooks: [Codebook]
  private let byID: [Codebook.ID: Codebook]

  init(_ codebooks: [Codebook]) {
    self.codebooks = codebooks
    byID = Dictionary(codebooks.map { ($0.id, $0) }) { first, _ in first }
  }

  mutating func run() {
    var seen: Set<Codebook.ID> = []
    for codebook in codebooks {
      if !seen.insert(codebook.id).inserted {
        complain(
          "duplicate-codebook", "two of the codebooks have the id `\(codebook.id)`", codebook,
          hint: "give one of them only; a site's own version extends the other under another name")
      }
      checkUses(of: codebook)
      checkReferences(of: codebook)
    }
    let ids = codebooks.map(\.id)
    let edges = byID.mapValues { $0.uses.filter { byID[$0] != nil } }
    if let circle = Circles.first(from: ids, edges: edges), let first = circle.first {
      complain(
        "codebook-circle",
        "the codebooks use each other in a circle: "
          + circle.map(\.rawValue).joined(separator: " → "), byID[first],
        hint: "take one of them out of `uses:`")
    }
    ordered = Circles.order(of: ids, edges: edges).compactMap { byID[$0] }
  }

  private mutating func complain(
    _ id: String, _ message: String, _ codebook: Codebook?, at place: SourceLocation? = nil,
    hint: String
  ) {
    let file = codebook?.codes.first?.location?.file
    diagnostics.append(
      Diagnostic(
        .error, id: id, message, at: place ?? file.map { SourceLocation(file: $0) }, hint: hint))
  }

  private var given: String { codebooks.map(\.id.rawValue).joined(separator: ", ") }

  private mutating func checkUses(of codebook: Codebook) {
    for used in codebook.uses where byID[used] == nil {
      complain(
        "codebook-not-given", "`\(codebook.id)` uses the codebook `\(used)`, which is not given",
        codebook, hint: "give it too, or put \(used).yaml beside it; given: \(given)")
    }
  }

  private mutating func checkReferences(of codebook: Codebook) {
    for (reference, place) in codebook.placedReferences
    where reference.codebook != codebook.id.rawValue {
      guard let other = byID[Codebook.ID(reference.codebook)],
        !other.codes.contains(where: { $0.id.rawValue == reference.code })
      else { continue }
      let known = other.codes.map(\.id.rawValue)
      let near =
        other.code(named: reference.code)?.id.rawValue
        ?? Nearest.name(to: reference.code, among: known)
      complain(
        "unknown-code",
        "the codebook `\(other.id)` has no code `\(reference.code)`"
          + (near.map { "; did you mean `\(other.id)/\($0)`?" } ?? ""), codebook, at: place,
        hint: "known: \(known.joined(separator: ", "))")
    }
  }
}

extension Codebook {
  /// Every reference to a code, with the place of what it stands in.
  fileprivate var placedReferences: [(CodeReference, SourceLocation?)] {
    var found: [(CodeReference, SourceLocation?)] = []
    func add(_ references: [CodeReference], _ place: SourceLocation?) {
      found += references.map { ($0, place) }
    }
    for region in regions {
      add(region.opens.references + (region.closes?.references ?? []), region.location)
    }
    for code in codes {
      add(code.opportunities, code.location)
      for rule in code.rules { add(rule.condition.references, rule.location) }
    }
    for episode in episodes {
      add(
        episode.markers + episode.repairs + episode.aggravations + episode.engagements,
        episode.location)
    }
    for measure in measures { add(measure.kind.references, measure.location) }
    return found
  }
}

extension Measure.Kind {
  /// The codes it names.
  fileprivate var references: [CodeReference] {
    switch self {
    case .ratio(let of, let to): of + to
    case .share(let of, let among): of + among
    case .response(let to, let by, _): to + by
    case .episodes: []
    }
  }
}
