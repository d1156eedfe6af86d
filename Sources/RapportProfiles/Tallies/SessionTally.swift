import RapportCodebooks
import RapportCoding
import RapportTranscripts

/// What one session adds to a therapist's profile: all of it sums, so that profiles of parts add up
/// to the profile of the whole.
///
/// It holds counts and places, no words.
struct SessionTally: Hashable, Sendable {
  var part: SessionPart
  /// The codebooks it was coded with; empty for a human coding without one.
  var codebooks: [CodedSession.CodebookVersion]
  /// The utterances that carry a code, ascending.
  ///
  /// A therapist's codes by this therapist only.
  var utterances: [CodeReference: [Int]]
  /// How many utterances each role has; the therapist's own where the role is therapist.
  var utteranceCounts: [SpeakerRole: Int]
  /// The turn of each utterance.
  var turnOfUtterance: [Int]
  /// The episodes, in the session's order.
  var episodes: [EpisodeTally]
}

extension SessionTally {
  init(_ coded: CodedSession, own: Set<Speaker.ID>) {
    let transcript = coded.transcript
    var turnOfUtterance = [Int](repeating: 0, count: transcript.utterances.count)
    var ownTurns = 0
    for (number, turn) in transcript.turns.enumerated() {
      if own.contains(turn.speaker) { ownTurns += 1 }
      for index in turn.utterances { turnOfUtterance[index] = number }
    }
    var counts: [SpeakerRole: Int] = [:]
    var words = 0
    var allWords = 0
    for index in transcript.utterances.indices {
      let speaker = transcript.speaker(ofUtterance: index)
      let length = transcript.wordCount(ofUtterance: index)
      allWords += length
      if own.contains(speaker.id) { words += length }
      if speaker.role != .therapist || own.contains(speaker.id) {
        counts[speaker.role, default: 0] += 1
      }
    }
    var utterances: [CodeReference: Set<Int>] = [:]
    for coding in coded.codings + coded.internalCodings
    where transcript.utterances.indices.contains(coding.utterance) {
      let speaker = transcript.speaker(ofUtterance: coding.utterance)
      if speaker.role != .therapist || own.contains(speaker.id) {
        utterances[coding.code, default: []].insert(coding.utterance)
      }
    }
    codebooks = coded.codebooks
    episodes = coded.episodes.map { EpisodeTally($0) }
    self.turnOfUtterance = turnOfUtterance
    utteranceCounts = counts
    self.utterances = utterances.mapValues { $0.sorted() }
    part = SessionPart(
      session: transcript.session.id, rater: coded.rater, clients: transcript.session.clients,
      format: transcript.format, number: transcript.session.number,
      date: transcript.session.date, utterances: counts[.therapist] ?? 0, turns: ownTurns,
      words: words, allWords: allWords, milliseconds: Self.duration(of: transcript))
  }

  /// The utterances that carry any of some codes, ascending.
  func utterances(of codes: [CodeReference]) -> [Int] {
    Set(codes.flatMap { utterances[$0] ?? [] }).sorted()
  }

  /// How many codings of some codes there are; an utterance with two of them counts twice.
  func codings(of codes: [CodeReference]) -> Int {
    Set(codes).reduce(0) { $0 + (utterances[$1]?.count ?? 0) }
  }

  /// Whether people coded it, or agreed on its codings.
  var isConfirmed: Bool { [.human, .consensus].contains(part.rater.kind) }

  /// Whether the session was coded with exactly this codebook; a coding without codebooks counts
  /// for any.
  func isCoded(with codebook: Codebook) -> Bool {
    codebooks.isEmpty
      || codebooks.contains {
        $0.id == codebook.id && $0.fingerprint == codebook.fingerprint
      }
  }

  /// Whether it was also coded with the codebooks of a code's opportunities.
  func isCoded(
    with codebook: Codebook, and opportunities: [CodeReference], of codebooks: [Codebook]
  ) -> Bool {
    isCoded(with: codebook)
      && Set(opportunities.map(\.codebook)).allSatisfy { id in
        codebooks.contains { $0.id.rawValue == id && isCoded(with: $0) }
      }
  }

  private static func duration(of transcript: Transcript) -> Int? {
    if let minutes = transcript.session.minutes, minutes > 0, minutes.isFinite, minutes < 1e6 {
      return Int(minutes * 60_000)
    }
    let times = transcript.utterances.flatMap { [$0.start, $0.end].compactMap(\.self) }
    guard let first = times.min(), let last = times.max(), last > first else { return nil }
    return last - first
  }
}

extension ProfileScore.SessionCount {
  /// What a session adds to a code's score.
  init(of reference: CodeReference, _ code: Code, in tally: SessionTally) {
    let opportunities =
      code.opportunities.isEmpty
      ? code.roles.reduce(0) { $0 + (tally.utteranceCounts[$1] ?? 0) }
      : tally.utterances(of: code.opportunities).count
    self.init(
      session: tally.part.session, count: tally.utterances[reference]?.count ?? 0,
      opportunities: opportunities, milliseconds: tally.part.milliseconds)
  }
}
