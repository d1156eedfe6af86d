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
  /// Utterance-grade needs so many units that the reference codes so.
  public let minimumPositives: Int
  /// Utterance-grade needs them in so many sessions.
  public let minimumSessions: Int
  /// The lowest lower limit of kappa for utterance-grade.
  public let lowestKappa: Double
  /// The lowest lower limit of F1 for utterance-grade.
  public let lowestF1: Double
  /// The lowest lower limit of ICC(A,1) for session-grade.
  public let lowestICC: Double
  /// The largest difference of the coder's mean share from the reference's, as a share of it.
  public let largestBias: Double
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
    (minimumPositives, minimumSessions, lowestKappa, lowestF1) = (.max, .max, 2, 2)
    (lowestICC, largestBias) = (2, 0)
    (equivalenceRaters, equivalencePositives) = (.max, .max)
    (lowestAlpha, largestShortfall) = (2, 0)
  }

  /// Reads cut-offs; nil where one is missing.
  init?(_ bytes: [UInt8]) {
    guard let root = try? JSONParser.parse(bytes[...], file: "validation-gate.json"),
      let version = root["version"]?.string, let source = root["source"]?.string,
      let utterance = root["utteranceGrade"], let session = root["sessionGrade"],
      let human = root["humanEquivalent"],
      let positives = utterance["minimumPositives"]?.integer,
      let sessions = utterance["minimumSessions"]?.integer,
      let kappa = utterance["lowestKappa"]?.number, let f1 = utterance["lowestF1"]?.number,
      let icc = session["lowestICC"]?.number, let bias = session["largestBias"]?.number,
      let raters = human["minimumRaters"]?.integer,
      let humanPositives = human["minimumPositives"]?.integer,
      let alpha = human["lowestAlpha"]?.number,
      let shortfall = human["largestShortfall"]?.number
    else { return nil }
    (self.version, self.source) = (version, source)
    (minimumPositives, minimumSessions, lowestKappa, lowestF1) = (positives, sessions, kappa, f1)
    (lowestICC, largestBias) = (icc, bias)
    (equivalenceRaters, equivalencePositives) = (raters, humanPositives)
    (lowestAlpha, largestShortfall) = (alpha, shortfall)
  }

  /// The state of a code or family by its figures against a reference.
  ///
  /// - Parameters:
  ///   - positives: how many units the reference codes so; the mean over several raters.
  ///   - sessions: in how many sessions.
  ///   - icc: ICC(A,1) of the sessions' shares.
  ///   - relativeBias: the coder's mean share less the reference's, as a share of the reference's.
  public func state(
    positives: Int, sessions: Int, kappa: Estimate, f1: Estimate, icc: Estimate?,
    relativeBias: Double?
  ) -> ValidationState {
    if positives >= minimumPositives, sessions >= minimumSessions,
      reaches(kappa, lowestKappa), reaches(f1, lowestF1)
    {
      return .utteranceGrade
    }
    if let icc, let relativeBias, reaches(icc, lowestICC), abs(relativeBias) <= largestBias {
      return .sessionGrade
    }
    return .experimental
  }

  /// Whether a coder agrees with humans as well as they do among themselves.
  ///
  /// - Parameters:
  ///   - state: the state; only what is utterance-grade can be called so.
  ///   - kinds: the kinds of the reference's raters; one that is no human, or not told, forbids it.
  ///   - alpha: of coder and human, the mean over the humans.
  ///   - difference: the same less alpha among the humans, on the sessions that several coded.
  public func isHumanEquivalent(
    _ state: ValidationState, kinds: [Rater.Kind?], positives: Int, alpha: Estimate, difference: Estimate?
  ) -> Bool {
    guard state == .utteranceGrade, kinds.count >= equivalenceRaters, kinds.allSatisfy({ $0 == .human }),
      positives >= equivalencePositives, let alpha = alpha.value, let low = difference?.low
    else { return false }
    return alpha >= lowestAlpha && low > -largestShortfall
  }

  private func reaches(_ estimate: Estimate, _ lowest: Double) -> Bool {
    estimate.low.map { $0 >= lowest } ?? false
  }
}
