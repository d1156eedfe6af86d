public import RapportReliability
import RapportTranscripts

/// When agreement data are good enough to use a code, and for what: the cut-offs, kept in a
/// versioned data file.
///
/// An interval's lower limit decides, never the estimate alone; an estimate without an interval
/// passes no gate.
public struct ValidationGate: Hashable, Sendable {
  /// The version of the cut-offs, printed wherever a state is.
  public let version: String
  /// Where the cut-offs come from.
  public let source: String
  /// What a code must show to be utterance-grade or session-grade.
  public let evidence: EvidenceGate
  /// Human-equivalent needs so many human raters.
  public let equivalenceRaters: Int
  /// Human-equivalent needs so many units that the humans code so.
  public let equivalencePositives: Int
  /// The lowest alpha of coder and humans that may be called human-equivalent.
  public let lowestAlpha: Double
  /// By how much alpha of coder and humans may lie below that among humans, in the worst case that
  /// the interval leaves.
  public let largestShortfall: Double

  /// The cut-offs that ship with the program.
  public static let standard = ValidationGate(PackageResources.validation_gate_json) ?? .closed

  /// What would hold if the data file were unreadable: everything is experimental.
  static let closed = ValidationGate()

  private init() {
    (version, source) = ("unreadable", "")
    var nothing = EvidenceGate()
    (nothing.positives, nothing.sessionCorrelation) = (.max, 2)
    evidence = nothing
    (equivalenceRaters, equivalencePositives) = (.max, .max)
    (lowestAlpha, largestShortfall) = (2, 0)
  }

  /// Reads cut-offs; nil where one is missing.
  init?(_ bytes: [UInt8]) {
    guard let root = try? JSONParser.parse(bytes[...], file: "validation-gate.json"),
      let version = root["version"]?.string, let source = root["source"]?.string,
      let evidence = Self.evidence(root), let human = root["humanEquivalent"],
      let raters = human["minimumRaters"]?.integer,
      let positives = human["minimumPositives"]?.integer,
      let alpha = human["lowestAlpha"]?.number,
      let shortfall = human["largestShortfall"]?.number
    else { return nil }
    (self.version, self.source, self.evidence) = (version, source, evidence)
    (equivalenceRaters, equivalencePositives) = (raters, positives)
    (lowestAlpha, largestShortfall) = (alpha, shortfall)
  }

  private static func evidence(_ root: JSONNode) -> EvidenceGate? {
    guard let utterance = root["utteranceGrade"], let session = root["sessionGrade"],
      let positives = utterance["minimumPositives"]?.integer,
      let sessions = utterance["minimumSessions"]?.integer,
      let kappa = utterance["lowestKappa"]?.number, let f1 = utterance["lowestF1"]?.number,
      let icc = session["lowestICC"]?.number, let bias = session["largestBias"]?.number
    else { return nil }
    var gate = EvidenceGate()
    (gate.positives, gate.sessions, gate.kappa, gate.f1) = (positives, sessions, kappa, f1)
    (gate.sessionCorrelation, gate.relativeBias) = (icc, bias)
    return gate
  }

  /// The state of a code or family by its figures against a reference.
  public func state(on evidence: CodeEvidence) -> ValidationState {
    switch self.evidence.verdict(on: evidence).grade {
    case .utterance: .utteranceGrade
    case .session: .sessionGrade
    case .experimental: .experimental
    }
  }

  /// Whether a coder agrees with humans as well as they do among themselves.
  ///
  /// - Parameters:
  ///   - state: the state; only what is utterance-grade can be called so.
  ///   - kinds: the kinds of the reference's raters; one that is no human, or not told, forbids it.
  ///   - alpha: of coder and human, the mean over the humans.
  ///   - difference: the same less alpha among the humans, on the sessions that several coded.
  public func isHumanEquivalent(
    _ state: ValidationState, kinds: [Rater.Kind?], positives: Int, alpha: Estimate,
    difference: Estimate?
  ) -> Bool {
    guard state == .utteranceGrade, kinds.count >= equivalenceRaters,
      kinds.allSatisfy({ $0 == .human }),
      positives >= equivalencePositives, let alpha = alpha.value, let low = difference?.low
    else { return false }
    return alpha >= lowestAlpha && low > -largestShortfall
  }
}
