import RapportCodebooks
import RapportMatching
import RapportTranscripts

/// Codebooks made ready to run: phrases compiled, names resolved, codes in the order of deciding.
struct CodingPlan: Sendable {
  /// A code with its rules.
  struct PlannedCode: Sendable {
    var reference: CodeReference
    var code: Code
    /// Which set of phrases its codebook uses.
    var phraseSet: Int
    var rules: [PlannedRule]
  }

  /// A rule with its check.
  struct PlannedRule: Sendable {
    var rule: Rule
    var check: Check
    /// Phrases of which one must match for the rule to be worth evaluating.
    var neededPhrases: [Int]?
  }

  /// A region with its checks.
  struct PlannedRegion: Sendable {
    var region: Region
    var phraseSet: Int
    var opens: Check
    var closes: Check?
  }

  /// A group by the numbers of its codes.
  struct PlannedGroup: Sendable {
    var group: CodeGroup
    var codes: [Int]
    var otherwise: Int?
  }

  /// What is decided in one go.
  enum Step: Sendable, Hashable {
    case code(Int)
    case group(Int)
    case region(Int)
  }

  var codebooks: [Codebook]
  var phraseSets: [PhraseSet]
  var codes: [PlannedCode] = []
  var regions: [PlannedRegion] = []
  var groups: [PlannedGroup] = []
  /// In the order of deciding.
  var steps: [Step] = []
}
