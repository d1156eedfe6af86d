public import RapportCodebooks
public import RapportReliability
public import RapportTranscripts

/// What agreement data have shown about codes and families: written by `rapport agree`, read by
/// whatever makes profiles.
///
/// It holds for the codebooks it was made with, by fingerprint: agreement of other rules is no
/// evidence for these.
public struct Validation: Hashable, Sendable {
  /// A codebook as it was when the agreement was measured.
  public struct Version: Hashable, Sendable {
    /// The codebook's id.
    public var codebook: String
    /// Its version.
    public var version: String
    /// The fingerprint of its text, `sha256:` and 64 digits.
    public var fingerprint: String
  }

  /// The state of a code or a family.
  public struct Entry: Hashable, Sendable {
    /// The codebook.
    public var codebook: String
    /// The code, or the family.
    public var name: String
    /// Whether it is a family.
    public var isFamily: Bool
    /// The state.
    public var state: ValidationState
    /// Whether the coder agrees with humans as well as they do among themselves.
    public var isHumanEquivalent: Bool
    /// How many units the reference codes so.
    public var positives: Int
    /// In how many sessions.
    public var sessions: Int
    /// What the reference and the coder found, session by session: the coder's rates times this
    /// ratio are what people would have counted.
    public var found: CountRatio
  }

  /// The version of the gate's cut-offs.
  public var gate: String
  /// The codebooks, by id.
  public var codebooks: [Version]
  /// The reference's raters, by name.
  public var raters: [String]
  /// What kind of raters they are; nil where it isn't told or they are of several kinds.
  public var kind: Rater.Kind?
  /// How many sessions were compared.
  public var sessions: Int
  /// The states, by codebook, codes before families, by name.
  public var entries: [Entry]

  /// What the states rest on, such as `agreement with 2 raters of kind model on 11 sessions`.
  public var basis: String {
    let kind = kind.map { " of kind \($0.rawValue)" } ?? ", of what kind is not told,"
    return "agreement with \(raters.count) rater\(raters.count == 1 ? "" : "s")\(kind) on "
      + "\(sessions) session\(sessions == 1 ? "" : "s")"
  }

  /// What people found to what the rules found, for the codes of those codebooks whose text is
  /// still the same.
  public func corrections(for books: [Codebook]) -> [CodeReference: CountRatio] {
    let current = Set(
      books.filter { book in
        codebooks.contains {
          $0.codebook == book.id.rawValue && $0.fingerprint == book.fingerprint.description
        }
      }.map(\.id.rawValue))
    var corrections: [CodeReference: CountRatio] = [:]
    for entry in entries where !entry.isFamily && current.contains(entry.codebook) {
      corrections[CodeReference(codebook: entry.codebook, code: entry.name)] = entry.found
    }
    return corrections
  }

  /// The states of the codes of some codebooks, and the codebooks whose text is another now, whose
  /// codes have no state.
  public func states(
    for books: [Codebook]
  ) -> (states: [CodeReference: ValidationState], outdated: [Codebook.ID]) {
    var states: [CodeReference: ValidationState] = [:]
    var outdated: [Codebook.ID] = []
    for book in books {
      guard let version = codebooks.first(where: { $0.codebook == book.id.rawValue }) else {
        continue
      }
      guard version.fingerprint == book.fingerprint.description else {
        outdated.append(book.id)
        continue
      }
      for entry in entries where entry.codebook == version.codebook && !entry.isFamily {
        states[CodeReference(codebook: entry.codebook, code: entry.name)] = entry.state
      }
    }
    return (states, outdated)
  }
}
