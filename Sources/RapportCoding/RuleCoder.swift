public import RapportCodebooks
import RapportMatching
public import RapportTranscripts

/// Codes sessions by the rules of codebooks.
///
/// ```swift
/// let coder = try RuleCoder(codebooks)
/// let coded = coder.code(transcript)
/// ```
/// The same codebooks and the same transcript give the same codings, whatever else was coded before.
/// Coding takes time in proportion to the words, and to the rules whose phrases occur.
public struct RuleCoder: Sendable {
  /// The codebooks, in the order given.
  public let codebooks: [Codebook]
  let plan: CodingPlan

  /// Compiles codebooks.
  ///
  /// - Throws: `InvalidInput` where one refers to a codebook that isn't among them, or their codes
  ///   refer to each other in a circle.
  public init(_ codebooks: [Codebook]) throws(InvalidInput) {
    self.codebooks = codebooks
    plan = try PlanCompiler.plan(for: codebooks)
  }

  /// Compiles a set of codebooks.
  ///
  /// - Throws: `InvalidInput` where their codes refer to each other in a circle.
  public init(_ codebooks: Codebooks) throws(InvalidInput) {
    try self.init(codebooks.codebooks)
  }

  /// One rater's reading of a session, the rater being the rules.
  public func code(_ transcript: Transcript) -> CodedSession {
    var worker = Worker(self)
    return worker.code(transcript)
  }

  /// Codes several sessions one after the other, faster than one by one: it remembers the words it met.
  public struct Worker: Sendable {
    private let coder: RuleCoder
    private var scanners: [SessionView.Scanner]

    /// Makes a worker; one for each thread.
    public init(_ coder: RuleCoder) {
      self.coder = coder
      scanners = coder.plan.phraseSets.map(SessionView.Scanner.init)
    }

    /// One rater's reading of a session.
    public mutating func code(_ transcript: Transcript) -> CodedSession {
      let run = run(on: transcript)
      let codings = run.codings
      let all = codings.map(\.coding)
      let episodes = coder.codebooks.flatMap { codebook in
        codebook.episodes.flatMap {
          EpisodeFinder(pattern: $0, codebook: codebook.id).episodes(in: transcript, codings: all)
        }
      }
      return CodedSession(
        transcript: transcript, codebooks: coder.codebooks.map(CodedSession.CodebookVersion.init),
        rater: .rules, codings: codings.filter { !$0.isInternal }.map(\.coding),
        internalCodings: codings.filter(\.isInternal).map(\.coding),
        episodes: episodes.sorted {
          ($0.utterances.lowerBound, $0.codebook, $0.pattern)
            < ($1.utterances.lowerBound, $1.codebook, $1.pattern)
        },
        addressees: run.evaluator.view.addressees)
    }

    mutating func run(on transcript: Transcript, positions: [Int: Double] = [:]) -> CodingRun {
      var view = SessionView(transcript, scanners: &scanners)
      view.positions = positions
      return CodingRun(coder.plan, on: view)
    }
  }
}
