package import RapportCodebooks
import RapportTranscripts

/// The reading of a session that figures about its therapist rest on.
///
/// - Raters coded all of it without the machine: their reading, or what they agree on and what was
///   settled where they differed.
/// - People judged every suggestion: what they accepted, changed and added.
/// - Else what the rules suggest, less what people said does not apply. That stays the machine's.
package struct SettledReading: Sendable {
  /// The reading; its rater says whose it is.
  package let reading: CodedSession

  /// Puts it together.
  package init(_ session: ReviewedSession, codebooks: [Codebook]) {
    reading =
      Self.coded(session, codebooks) ?? Self.reviewed(session, codebooks)
      ?? Self.suggested(session, codebooks)
  }

  private static func coded(
    _ session: ReviewedSession, _ codebooks: [Codebook]
  ) -> CodedSession? {
    let readings = session.finished.map { own in
      reading(session, own.rater, own.codings, codebooks)
    }
    guard readings.count > 1 else { return readings.first }
    let consensus = Consensus(
      of: readings, settledBy: session.adjudications)
    return consensus.flatMap {
      $0.open.isEmpty
        ? reading(session, $0.reading.rater, $0.reading.codings, codebooks) : nil
    }
  }

  private static func reviewed(
    _ session: ReviewedSession, _ codebooks: [Codebook]
  ) -> CodedSession? {
    let judgements = session.judgements
    guard !judgements.isEmpty, judgements.allSatisfy(\.isSettled) else { return nil }
    let raters = session.log.raters
    let rater: Rater =
      raters.count == 1 && session.adjudications.isEmpty
      ? Rater(id: raters[0], kind: .human) : Rater(id: "consensus", kind: .consensus)
    return reading(session, rater, kept(session, judgements) + added(session), codebooks)
  }

  private static func suggested(
    _ session: ReviewedSession, _ codebooks: [Codebook]
  ) -> CodedSession {
    let judgements = session.judgements
    guard judgements.contains(where: \.isSettled) else { return session.suggested }
    return reading(session, session.suggested.rater, kept(session, judgements), codebooks)
  }

  /// The suggestions that apply as far as is known, under the codes that apply.
  private static func kept(
    _ session: ReviewedSession, _ judgements: [SuggestionJudgement]
  ) -> [Coding] {
    zip(session.suggested.codings, judgements).compactMap { coding, judgement in
      switch judgement.outcome {
      case .rejected: return nil
      case .pending, .disputed, .accepted: return coding
      case .changed(let code):
        let ranges = Anchor(coding, in: session.suggested.transcript).map { [$0.range] } ?? []
        return Coding(
          code: code, utterance: coding.utterance,
          evidence: [Evidence(rule: nil, ranges: ranges)])
      }
    }
  }

  /// Codes that people found where the rules suggest none, and nobody denied.
  private static func added(_ session: ReviewedSession) -> [Coding] {
    let transcript = session.suggested.transcript
    let suggestions = session.suggested.codings.compactMap { Anchor($0, in: transcript) }
    let standing = session.log.raters.flatMap { session.log.standing(by: $0) }
    let denied = standing.filter { $0.kind == .reject || $0.kind == .judgedAbsent }.map(\.anchor)
    let settled = Settlements(session.adjudications).entries
    let found = session.log.raters.flatMap {
      Verdicts(session.log.standing(by: $0)).present
    }.filter { present in !suggestions.contains { $0.concurs(with: present.origin) } }.map(\.anchor)
    let places =
      found.filter { place in
        settled[place.part] == nil
          && !denied.contains { $0.concurs(with: place) }
      }
      + settled.filter(\.value.isPresent).map { place, entry in
        entry.adjudication.anchor.recoded(place.code)
      }
    return places.filter { place in !suggestions.contains { $0.concurs(with: place) } }.sorted()
      .map {
        Coding(
          code: $0.code, utterance: $0.utterance,
          evidence: [Evidence(rule: nil, ranges: [$0.range])])
      }
  }

  private static func reading(
    _ session: ReviewedSession, _ rater: Rater, _ codings: [Coding], _ codebooks: [Codebook]
  ) -> CodedSession {
    let suggested = session.suggested
    let merged = DecisionLog.merged(codings)
    return CodedSession(
      transcript: suggested.transcript, codebooks: suggested.codebooks, rater: rater,
      codings: merged, internalCodings: suggested.internalCodings,
      episodes: DecisionLog.episodes(
        in: suggested.transcript, merged + suggested.internalCodings, codebooks),
      addressees: suggested.addressees)
  }
}
