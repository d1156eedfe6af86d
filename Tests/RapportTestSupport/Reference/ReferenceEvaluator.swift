public import RapportCodebooks
public import RapportCoding
public import RapportTranscripts

/// Codes a session by reading docs/reference/rule-language.md word for word: slowly, with plain
/// strings, arrays and sets, and without any of the engine's code.
///
/// The engine must agree with it on every codebook and every session.
public struct ReferenceEvaluator: Sendable {
  /// All inflections of a word, itself included.
  public var inflections: @Sendable (String) -> Set<String>

  /// Makes an evaluator; it needs to be told the inflections, which are vocabulary.
  public init(inflections: @escaping @Sendable (String) -> Set<String>) {
    self.inflections = inflections
  }

  /// Codes a session with codebooks whose references run in no circle.
  public func code(_ transcript: Transcript, with codebooks: [Codebook]) -> CodedSession {
    let session = ReferenceSession(transcript)
    let decisions = ReferenceDecisions(session, codebooks: codebooks, inflections: inflections)
    var codings: [Coding] = []
    var episodes: [Episode] = []
    for codebook in codebooks {
      for code in codebook.codes where !code.isInternal {
        let reference = CodeReference(codebook: codebook.id.rawValue, code: code.id.rawValue)
        codings += decisions.codings(of: reference).values
      }
      for pattern in codebook.episodes {
        let machine = ReferenceEpisodes(
          pattern: pattern, codebook: codebook.id, session: session,
          carried: { decisions.codings(of: $0)[$1] != nil })
        episodes += machine.episodes()
      }
    }
    return CodedSession(
      transcript: transcript, codebooks: codebooks.map(CodedSession.CodebookVersion.init),
      rater: .rules,
      codings: codings.sorted { ($0.utterance, $0.code) < ($1.utterance, $1.code) },
      episodes: episodes.sorted {
        ($0.utterances.lowerBound, $0.codebook, $0.pattern)
          < ($1.utterances.lowerBound, $1.codebook, $1.pattern)
      }, addressees: decisions.addressees)
  }
}
