public import RapportCodebooks
public import RapportReliability
import RapportTranscripts

/// How far two readings agree: code by code, by family, and over all codes.
///
/// The unit of a code is an utterance that could carry it by its speaker's role, or that one of the
/// two gave it; of a family an utterance that could carry one of its codes; over all a code on an
/// utterance. Codes that neither gave anywhere are in none of them: they would only add agreement on
/// nothing. Intervals leave one session out at a time.
public struct PairAgreement: Sendable {
  /// Two readings of one session.
  public struct Pair: Sendable {
    /// The first rater's reading.
    public var first: CodedSession
    /// The second rater's reading of the same transcript.
    public var second: CodedSession
    /// Codes on utterances that are not compared.
    public var leftOut: Set<Settlements.Place>

    /// Makes a pair.
    public init(
      _ first: CodedSession, _ second: CodedSession, leftOut: Set<Settlements.Place> = []
    ) {
      self.first = first
      self.second = second
      self.leftOut = leftOut
    }
  }

  /// The figures of one code, of a family or of all.
  public struct Row: Sendable {
    /// Both raters' answers, the first as reference.
    public var table: BinaryTable
    /// The share of units on which they agree.
    public var percent: Estimate
    /// Cohen's kappa.
    public var kappa: Estimate
    /// Gwet's AC1.
    public var ac1: Estimate
    /// Krippendorff's alpha, nominal.
    public var alpha: Estimate

    /// In how many units one of the two gave the code.
    public var places: Int { table.both + table.referenceOnly + table.coderOnly }

    /// Whether there are enough of them for coefficients to be shown.
    public var isShown: Bool { places >= PairAgreement.fewestPlaces }

    init(_ tables: [BinaryTable]) {
      let sessions = SessionTables(tables)
      table = sessions.pooled
      percent = sessions.jackknife { $0.percentAgreement() }
      kappa = sessions.jackknife { $0.cohensKappa() }
      ac1 = sessions.jackknife { $0.gwetsAC1() }
      alpha = sessions.jackknife { $0.krippendorffsAlpha() }
    }
  }

  /// The fewest units in which one of the two gave the code, from which coefficients are shown.
  public static let fewestPlaces = 5

  /// How many sessions are compared.
  public let sessions: Int
  /// All codes on all utterances.
  public let overall: Row
  /// The codes that one of them gave, in order.
  public let codes: [(code: CodeReference, row: Row)]
  /// The families of several such codes, by codebook and name.
  public let families: [(codebook: String, name: String, row: Row)]

  /// Compares readings session by session.
  ///
  /// - Parameter codebooks: whose utterances codes can stand on, and their families.
  public init(_ pairs: [Pair], codebooks: [Codebook]) {
    let comparisons = pairs.map { SessionComparison($0, codebooks) }
    let used = Set(comparisons.flatMap(\.used)).sorted()
    let tables = used.map { code in comparisons.map { $0.table(of: [code]) } }
    sessions = pairs.count
    codes = zip(used, tables).map { ($0, Row($1)) }
    overall = Row(
      comparisons.indices.map { session in tables.reduce(.empty) { $0 + $1[session] } })
    families = Self.families(used, codebooks).map { family in
      (family.codebook, family.name, Row(comparisons.map { $0.table(of: family.codes) }))
    }
  }

  private static func families(
    _ used: [CodeReference], _ codebooks: [Codebook]
  ) -> [(codebook: String, name: String, codes: [CodeReference])] {
    codebooks.sorted { $0.id < $1.id }.flatMap { families(used, $0) }
  }

  private static func families(
    _ used: [CodeReference], _ codebook: Codebook
  ) -> [(codebook: String, name: String, codes: [CodeReference])] {
    let book = codebook.id.rawValue
    let ofFamily = Dictionary(grouping: used.filter { $0.codebook == book }) { code in
      codebook.codes.first { $0.id.rawValue == code.code }?.family ?? ""
    }
    return ofFamily.keys.sorted().compactMap { name in
      guard let codes = ofFamily[name], !name.isEmpty, codes.count > 1 else { return nil }
      return (book, name, codes)
    }
  }
}
