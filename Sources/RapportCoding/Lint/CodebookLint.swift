public import RapportCodebooks
public import RapportTranscripts

/// Looks for what is no error in a codebook and most likely a slip: rules that can't fire, phrases that
/// add nothing, codes that can't be reached, parts nobody uses.
///
/// ```swift
/// for finding in CodebookLint(codebook).findings { print(finding) }
/// ```
/// Warnings are about something that has no effect or not the effect it seems to have; notes are
/// hints.
public struct CodebookLint: Sendable {
  /// What counts as too much or too little.
  public struct Thresholds: Sendable {
    /// A code has fewer examples of either kind than this: a note.
    public var fewestExamples = 4
    /// A rule fires on more than this share of the utterances of its code's roles: a warning.
    public var largestShare = 0.2

    /// The usual thresholds.
    public init() {}
  }

  let codebook: Codebook
  let others: [Codebook]
  let thresholds: Thresholds

  /// Makes ready to look at a codebook.
  ///
  /// - Parameter others: codebooks whose rules may refer to its codes.
  public init(
    _ codebook: Codebook, usedBy others: [Codebook] = [], thresholds: Thresholds = Thresholds()
  ) {
    self.codebook = codebook
    self.others = others.filter { $0.id != codebook.id }
    self.thresholds = thresholds
  }

  /// What was found, in the order of the file.
  public var findings: [Diagnostic] {
    sorted(
      PhraseLint(codebook).findings + RuleLint(codebook).findings
        + PartLint(codebook, usedBy: others, fewestExamples: thresholds.fewestExamples).findings)
  }

  /// The same with what shows in a corpus: rules that never fire and rules that fire nearly always.
  public func findings(in firings: RuleFirings) -> [Diagnostic] {
    sorted(findings + FiringLint(codebook, firings, largestShare: thresholds.largestShare).findings)
  }

  private func sorted(_ findings: [Diagnostic]) -> [Diagnostic] {
    func key(_ finding: Diagnostic) -> (String, Int, Int, String) {
      let place = finding.location ?? SourceLocation(file: "")
      return (place.file, place.line, place.column, finding.id)
    }
    return findings.enumerated().sorted { a, b in
      let (left, right) = (key(a.element), key(b.element))
      return left == right ? a.offset < b.offset : left < right
    }.map(\.element)
  }
}
