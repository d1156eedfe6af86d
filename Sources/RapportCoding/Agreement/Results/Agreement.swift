public import RapportCodebooks
import RapportTranscripts

/// How far a coder agrees with references, and references among themselves: code by code, by family
/// and codebook, and on the main code.
///
/// Intervals leave one session out at a time (statistics.md R11). Eligible for a code are the
/// utterances of the code's roles, where a codebook and the utterances' roles are given; else all
/// utterances that a rater or the table of utterances names. Only sessions that a reference coded
/// are compared.
public struct Agreement: Sendable {
  /// The references, in the order of their files.
  public let references: [AgreementRater]
  /// The coder; nil where only references are compared.
  public let coder: AgreementRater?
  /// Every code that a rater used, by name, then families, then codebooks.
  public let items: [AgreementItem]
  /// The main codes: where each reference has one code for each utterance, else by the codebooks'
  /// groups.
  public let classes: [AgreementClasses]
  /// The utterances on which the coder differs from a reference; without a coder, two references.
  public let disagreements: [Disagreement]
  /// How many utterances were compared.
  public let utterances: Int
  /// How many sessions they are of.
  public let sessions: Int
  /// What a reader must know to read the figures.
  public let notes: [String]
  /// The cut-offs that decided the states.
  public let gate: ValidationGate

  /// Compares tables of codings.
  ///
  /// - Parameters:
  ///   - coder: the codings to be judged, all by one rater; nil to compare references only.
  ///   - references: the codings to judge by; rows of one rater's name are one rater's, whatever
  ///     file they are in.
  ///   - map: which codes of the coder stand for which of the references.
  ///   - utterances: all utterances that could be coded; left out, those that a rater names.
  ///   - codebooks: resolve aliases (`RW1` is `denial`), give roles, families and groups. Without a
  ///     map, codes that none of them has are left out.
  ///   - selection: which sessions are compared.
  ///   - listsPairs: whether each two raters are compared on every code too.
  ///   - gate: the cut-offs.
  public init(
    coder: CodingsFile?, references: [CodingsFile], map: CodeMap? = nil,
    utterances: UtterancesFile? = nil, codebooks: [Codebook] = [],
    selection: SessionSelection = SessionSelection(), listsPairs: Bool = false,
    gate: ValidationGate = .standard
  ) {
    let preparation = ComparisonPreparation(
      coder: coder, references: references, map: map, utterances: utterances,
      codebooks: codebooks, selection: selection)
    let comparison = preparation.comparison
    items = comparison.items(listsPairs: listsPairs, gate: gate)
    classes = comparison.classes(codebooks)
    disagreements = comparison.disagreements()
    self.utterances = comparison.units.count
    sessions = comparison.sessions.count
    notes = preparation.notes
    self.gate = gate
    let compared = Set(comparison.sessions.map(\.id))
    func rater(_ codes: RaterCodes) -> AgreementRater {
      AgreementRater(
        name: codes.name, kind: codes.kind, sessions: codes.sessions.intersection(compared).count)
    }
    self.references = comparison.references.map(rater)
    self.coder = comparison.coder.map(rater)
  }

  /// The kind of all references; nil where it isn't told or they are of several kinds.
  public var referenceKind: Rater.Kind? {
    let kinds = Set(references.map(\.kind))
    return kinds.count == 1 ? kinds.first ?? nil : nil
  }

  /// The states of the codebooks' codes and families, as a file keeps them.
  ///
  /// The coder must be the rules of these codebooks, as they are now.
  public func validation(of codebooks: [Codebook]) -> Validation {
    let ids = Set(codebooks.map(\.id.rawValue))
    return Validation(
      gate: gate.version,
      codebooks: codebooks.sorted { $0.id < $1.id }.map {
        .init(
          codebook: $0.id.rawValue, version: $0.version,
          fingerprint: $0.fingerprint.description)
      },
      raters: references.map(\.name), kind: referenceKind, sessions: sessions,
      entries: items.compactMap { item in
        guard let state = item.state, let codebook = item.codebook, ids.contains(codebook) else {
          return nil
        }
        return Validation.Entry(
          codebook: codebook, name: Self.id(item.name, in: codebook),
          isFamily: item.scope == .family, state: state,
          isHumanEquivalent: item.isHumanEquivalent, positives: item.positives,
          sessions: item.positiveSessions, found: item.found)
      }.sorted {
        ($0.codebook, $0.isFamily ? 1 : 0, $0.name) < ($1.codebook, $1.isFamily ? 1 : 0, $1.name)
      })
  }

  /// A code's id: its name without the codebook that tells it from another of the same id.
  private static func id(_ name: String, in codebook: String) -> String {
    name.hasPrefix(codebook + "/") ? String(name.dropFirst(codebook.count + 1)) : name
  }
}
