/// What a code must show before its figures count, with the defaults of the project; there is no
/// literature behind these numbers, they are working values.
public struct EvidenceGate: Hashable, Sendable {
  /// What a code's figures may be used for.
  public enum Grade: String, Hashable, Sendable, CaseIterable, Comparable {
    /// Shown in the review of a session only.
    case experimental
    /// Its rates of whole sessions may be used.
    case session
    /// Single utterances may be relied on, and so may rates.
    case utterance

    /// Orders by how much may be done with it.
    public static func < (a: Self, b: Self) -> Bool { a.rank < b.rank }
    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
  }

  /// The grade with what is missing for a better one.
  public struct Verdict: Hashable, Sendable {
    /// The grade.
    public let grade: Grade
    /// What is missing for utterance grade, a sentence each.
    public let missingForUtterances: [String]
    /// What is missing for session grade, a sentence each.
    public let missingForSessions: [String]
  }

  /// The units with the code that utterance grade takes.
  public var positives = 50
  /// The sessions that utterance grade takes.
  public var sessions = 10
  /// What kappa's lower limit must reach.
  public var kappa = 0.40
  /// What F1's lower limit must reach.
  public var f1 = 0.50
  /// What the lower limit of the sessions' ICC(A,1) must reach.
  public var sessionCorrelation = 0.50
  /// The largest bias, as a share of the reference's count.
  public var relativeBias = 0.20

  /// The defaults.
  public init() {}

  /// The grade of a code.
  ///
  /// A figure without an interval meets no condition.
  public func verdict(on evidence: CodeEvidence) -> Verdict {
    var forUtterances: [String] = []
    if evidence.referencePositives < positives {
      forUtterances.append(
        "\(evidence.referencePositives) units carry the code; \(positives) are needed.")
    }
    if evidence.sessions < sessions {
      forUtterances.append("\(evidence.sessions) sessions were compared; \(sessions) are needed.")
    }
    forUtterances += missing("kappa", evidence.kappa, kappa) + missing("F1", evidence.f1, f1)
    var forSessions = missing(
      "the sessions' ICC(A,1)", evidence.sessionCorrelation, sessionCorrelation)
    let bias = evidence.relativeBias
    if !(bias.map { abs($0) <= relativeBias } ?? false) {
      forSessions.append(
        bias == nil
          ? "The bias is not known." : "The bias is larger than \(percent(relativeBias)).")
    }
    let grade: Grade =
      forUtterances.isEmpty ? .utterance : forSessions.isEmpty ? .session : .experimental
    return Verdict(
      grade: grade, missingForUtterances: forUtterances, missingForSessions: forSessions)
  }

  private func missing(_ name: String, _ estimate: Estimate?, _ least: Double) -> [String] {
    let needed = "\(Int((least * 100).rounded()))"
    guard let low = estimate?.low else {
      return ["The interval of \(name) is not known; its lower limit must reach .\(needed)."]
    }
    return low >= least ? [] : ["The lower limit of \(name) does not reach .\(needed)."]
  }

  private func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }
}
