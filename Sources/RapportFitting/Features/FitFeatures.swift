import RapportCodebooks
import RapportTranscripts

/// Where rules and candidates hold in a corpus.
struct FitFeatures: Sendable {
  /// What new rules may ask.
  let pool: [Candidate]
  /// Where each rule of the fitted codes holds.
  let rules: [Rule.ID: RuleProbe.Firing]
  /// For each set of scopes that a code has its phrases outside of, where each candidate holds.
  let candidates: [Set<Scope>: [RuleProbe.Firing]]

  init(
    of codes: [Code], codebooks: [Codebook], target: Codebook, corpus: FitCorpus,
    options: FitOptions
  ) throws(InvalidInput) {
    let transcripts = corpus.sessions.map(\.transcript)
    let probe = RuleProbe(codebooks, target: target.id)
    rules = try probe.rules(of: codes, in: transcripts)
    guard options.findsRules else {
      pool = []
      candidates = [:]
      return
    }
    let miner = PhraseMiner(
      leastSessions: options.leastSessions, roles: codes.reduce(into: []) { $0.formUnion($1.roles) }
    )
    let phrases = miner.phrases(in: transcripts, openers: target.openers)
    pool =
      ContextCandidates.all(for: target, fitted: Set(codes.map(\.id)))
      + phrases.map(Candidate.phrase)
    var candidates: [Set<Scope>: [RuleProbe.Firing]] = [:]
    for code in codes where candidates[code.outside] == nil {
      candidates[code.outside] = try probe.conditions(
        pool.map(\.condition), outside: code.outside, in: transcripts)
    }
    self.candidates = candidates
  }
}
