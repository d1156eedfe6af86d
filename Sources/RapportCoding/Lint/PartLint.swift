import RapportCodebooks
import RapportTranscripts

/// Parts that nothing refers to, and codes with few examples.
struct PartLint {
  private let codebook: Codebook
  private let others: [Codebook]
  private let fewestExamples: Int

  init(_ codebook: Codebook, usedBy others: [Codebook], fewestExamples: Int) {
    self.codebook = codebook
    self.others = others
    self.fewestExamples = fewestExamples
  }

  var findings: [Diagnostic] { unusedRegions + unusedCodes + codebook.codes.flatMap(examples) }

  private var unusedRegions: [Diagnostic] {
    let used = Set(codebook.conditions.flatMap(\.regions))
    return codebook.regions.filter { !used.contains($0.name) }.map {
      Diagnostic(
        .warning, id: "unused-region", "the region `\($0.name)` is never used", at: $0.location,
        hint: "use it as `in: [\($0.name)]`, or remove it")
    }
  }

  private var unusedCodes: [Diagnostic] {
    let used = Set(([codebook] + others).flatMap(\.references))
    return codebook.codes.filter { code in
      code.isInternal
        && !used.contains(
          CodeReference(codebook: codebook.id.rawValue, code: code.id.rawValue))
        && codebook.group(of: code.id) == nil
    }.map {
      Diagnostic(
        .warning, id: "unused-internal-code",
        "the code `\($0.id)` is internal, and nothing refers to it", at: $0.location,
        hint: "refer to it as `coded: [\($0.id)]`, remove it, or take `internal` away")
    }
  }

  private func examples(of code: Code) -> [Diagnostic] {
    guard !code.isInternal else { return [] }
    let applying = code.examples.count(where: \.applies)
    let others = code.examples.count - applying
    guard min(applying, others) < fewestExamples else { return [] }
    return [
      Diagnostic(
        .note, id: "few-examples",
        "the code `\(code.id)` has \(applying) examples that apply and \(others) that don't",
        at: code.location,
        hint: "write at least \(fewestExamples) of each; near misses teach the most")
    ]
  }
}

extension Codebook {
  /// Every condition of rules and regions.
  fileprivate var conditions: [Condition] {
    codes.flatMap { $0.rules.map(\.condition) }
      + regions.flatMap { [$0.opens] + ($0.closes.map { [$0] } ?? []) }
  }

  /// Every code that something of the codebook refers to.
  fileprivate var references: [CodeReference] {
    conditions.flatMap(\.references) + codes.flatMap(\.opportunities)
      + episodes.flatMap { $0.markers + $0.repairs + $0.aggravations + $0.engagements }
      + measures.flatMap { measure -> [CodeReference] in
        switch measure.kind {
        case .ratio(let of, let to): of + to
        case .share(let of, let among): of + among
        case .response(let to, let by, _): to + by
        case .episodes: []
        }
      }
  }
}
