public import RapportCodebooks
public import RapportTranscripts

extension DecisionLog {
  /// What a rater made of each coding of a suggested reading, in the order of its codings.
  ///
  /// A decision counts for the suggestion with its anchor, else for one with the same code on the
  /// same utterance whose words overlap: so a decision holds when a rule has found a word more.
  public func states(of suggested: CodedSession, by rater: Rater.ID) -> [SuggestionState] {
    let verdicts = Verdicts(standing(by: rater))
    return suggested.codings.map { coding in
      Anchor(coding, in: suggested.transcript).flatMap(verdicts.state) ?? .pending
    }
  }

  /// What a rater made of each of some suggestions.
  package func states(of suggestions: [Anchor], by rater: Rater.ID) -> [SuggestionState] {
    let verdicts = Verdicts(standing(by: rater))
    return suggestions.map { verdicts.state($0) ?? .pending }
  }

  /// A rater's own reading of the session: what was accepted, changed, added or judged present.
  ///
  /// Codings of one code on one utterance are one coding with the evidence of each. An accepted or
  /// changed suggestion keeps score and place in its group.
  ///
  /// - Parameters:
  ///   - suggested: the machine's reading; an empty one where the rater coded without.
  ///   - rater: whose reading.
  ///   - codebooks: with them, episodes are found in the rater's codings.
  public func reading(
    of suggested: CodedSession, by rater: Rater.ID, codebooks: [Codebook] = []
  ) -> CodedSession {
    let transcript = suggested.transcript
    let suggestions = suggested.codings.compactMap { coding in
      Anchor(coding, in: transcript).map { ($0, coding) }
    }
    var codings: [Coding] = []
    for present in Verdicts(standing(by: rater)).present
    where transcript.rows.indices.contains(present.anchor.utterance) {
      let source = suggestions.first { $0.0.concurs(with: present.origin) }?.1
      let isAsSuggested = source?.code == present.anchor.code
      let evidence =
        isAsSuggested
        ? source?.evidence ?? [] : [Evidence(rule: nil, ranges: [present.anchor.range])]
      codings.append(
        Coding(
          code: present.anchor.code, utterance: present.anchor.utterance, evidence: evidence,
          score: source?.score ?? 1, isMain: source?.isMain))
    }
    let merged = Self.merged(codings)
    return CodedSession(
      transcript: transcript, codebooks: suggested.codebooks,
      rater: Rater(id: rater, kind: .human), codings: merged,
      episodes: Self.episodes(in: transcript, merged, codebooks), addressees: suggested.addressees)
  }

  /// One coding for each code and utterance, by utterance, then by code.
  static func merged(_ codings: [Coding]) -> [Coding] {
    let sorted = codings.enumerated().sorted {
      ($0.element.utterance, $0.element.code, $0.offset)
        < ($1.element.utterance, $1.element.code, $1.offset)
    }
    var merged: [Coding] = []
    for (_, coding) in sorted {
      guard let last = merged.last, last.code == coding.code, last.utterance == coding.utterance
      else {
        merged.append(coding)
        continue
      }
      merged[merged.count - 1].evidence += coding.evidence.filter { !last.evidence.contains($0) }
    }
    return merged
  }

  static func episodes(
    in transcript: Transcript, _ codings: [Coding], _ codebooks: [Codebook]
  ) -> [Episode] {
    codebooks.flatMap { codebook in
      codebook.episodes.flatMap {
        EpisodeFinder(pattern: $0, codebook: codebook.id)
          .episodes(in: transcript, codings: codings)
      }
    }.sorted {
      ($0.utterances.lowerBound, $0.codebook, $0.pattern)
        < ($1.utterances.lowerBound, $1.codebook, $1.pattern)
    }
  }
}
