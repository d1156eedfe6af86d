import RapportCodebooks
import RapportTranscripts

/// The conditions beside phrases that a new rule may have.
enum ContextCandidates {
  /// Those about the utterance and its place, and those about codes that are decided before.
  ///
  /// - Parameters:
  ///   - fitted: the codes being fitted, which no new rule refers to.
  static func all(for codebook: Codebook, fitted: Set<Code.ID>) -> [Candidate] {
    let references = codesBefore(fitted, in: codebook)
    return general + references.map(Candidate.previousCoded) + references.map(Candidate.ownCoded)
  }

  private static let general: [Candidate] =
    [3.0, 6, 12].map { .words(Limits(atMost: $0)) }
    + [20.0, 40].map { .words(Limits(atLeast: $0)) }
    + [.position(Limits(atMost: 0.05)), .position(Limits(atMost: 0.2))]
    + [.position(Limits(atLeast: 0.8)), .position(Limits(atLeast: 0.95))]
    + SentenceCondition.Kind.allCases.flatMap { kind in
      [.sentence(kind, .first), .sentence(kind, .last)]
    }
    + [3.0, 8].map { .previousWords(Limits(atMost: $0)) }
    + [20.0, 40].map { .previousWords(Limits(atLeast: $0)) }
    + [0.2, 0.4].map { .echo(Limits(atLeast: $0)) }
    + Addressee.Kind.allCases.map(Candidate.addressed)

  /// The codes that can be decided before all of those being fitted.
  private static func codesBefore(_ fitted: Set<Code.ID>, in codebook: Codebook) -> [CodeReference]
  {
    let graph = DecisionGraph(codebook)
    func step(_ code: Code.ID) -> DecisionGraph.Step {
      codebook.group(of: code).map { .group($0.name) } ?? .code(code)
    }
    let barred = Set(fitted.map(step)).union(fitted.map(DecisionGraph.Step.code))
    return codebook.codes.filter { code in
      var waiting = [step(code.id)]
      var seen = Set(waiting)
      while let next = waiting.popLast() {
        if barred.contains(next) { return false }
        waiting += (graph.needs[next] ?? []).filter { seen.insert($0).inserted }
      }
      return true
    }.map { CodeReference(codebook: codebook.id.rawValue, code: $0.id.rawValue) }
  }
}
