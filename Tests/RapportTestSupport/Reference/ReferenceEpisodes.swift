import RapportCodebooks
import RapportCoding
import RapportTranscripts

/// Finds the episodes of one pattern by asking, at each utterance, what section 6 says.
struct ReferenceEpisodes {
  var pattern: EpisodePattern
  var codebook: Codebook.ID
  var session: ReferenceSession
  /// Whether an utterance carries a code.
  var carried: (CodeReference, Int) -> Bool

  func episodes() -> [Episode] {
    var found: [Episode] = []
    var index = 0
    while index < session.utterances.count {
      if parts(pattern.markers, at: index).isEmpty {
        index += 1
      } else {
        let episode = episode(openedAt: index)
        found.append(episode)
        index = episode.utterances.upperBound + 1
      }
    }
    return found
  }

  // MARK: Before the answer

  private func episode(openedAt first: Int) -> Episode {
    var markers = parts(pattern.markers, at: first)
    var last = first
    var index = first
    while true {
      let answering = turns(beginningAfter: last, by: [.therapist])
      if answering.count >= pattern.answerWithin {
        let end = session.turns[answering[pattern.answerWithin - 1]].upperBound - 1
        if index == end { return closed(first...end, markers, .missed) }
      }
      index += 1
      guard index < session.utterances.count else {
        return closed(first...(index - 1), markers, .censored)
      }
      let turn = session.utterances[index].turn
      let isAnswer = !parts(pattern.repairs + pattern.aggravations, at: index).isEmpty
      if isAnswer && answering.contains(turn) {
        return answered(at: index, markers: markers)
      }
      let new = parts(pattern.markers, at: index)
      if !new.isEmpty && clientTurns(between: last, and: index) <= pattern.gap {
        markers += new
        last = index
      }
    }
  }

  private func closed(
    _ utterances: ClosedRange<Int>, _ markers: [Episode.Part], _ outcome: Episode.Outcome
  ) -> Episode {
    Episode(
      codebook: codebook, pattern: pattern.id, utterances: utterances, markers: markers,
      outcome: outcome)
  }

  // MARK: From the answer on

  private func answered(at answer: Int, markers: [Episode.Part]) -> Episode {
    let first = markers[0].utterance
    let reacting = Array(
      turns(beginningAfter: answer, by: [.client, .member]).prefix(pattern.reactionWithin))
    let isWhole = reacting.count == pattern.reactionWithin
    let end =
      isWhole && !reacting.isEmpty
      ? session.turns[reacting[reacting.count - 1]].upperBound - 1 : session.utterances.count - 1
    let window = answer...end
    let reactions = window.filter { reacting.contains(session.utterances[$0].turn) }
    let responses = window.filter { session.utterances[$0].role == .therapist }
    let engagements = reactions.flatMap { parts(pattern.engagements, at: $0) }
    let newMarkers = reactions.flatMap { parts(pattern.markers, at: $0) }
    let isEngaged = engagements.count >= pattern.engagementsToImprove
    let outcome: Episode.Outcome
    switch (isEngaged, newMarkers.isEmpty) {
    case _ where reacting.isEmpty: outcome = .censored
    case (true, true): outcome = .improved
    case (true, false): outcome = .partial
    case (false, true): outcome = .unchanged
    case (false, false): outcome = .worsened
    }
    let answering = turns(beginningAfter: first, by: [.therapist])
    let turn = session.utterances[answer].turn
    return Episode(
      codebook: codebook, pattern: pattern.id, utterances: first...end,
      markers: markers + newMarkers,
      responses: responses.flatMap { parts(pattern.repairs + pattern.aggravations, at: $0) },
      isAggravatedFirst: parts(pattern.repairs, at: answer).isEmpty, reactions: engagements,
      outcome: outcome, latencyTurns: turn - session.utterances[first].turn,
      latencyTherapistTurns: answering.filter { $0 <= turn }.count,
      latencyMilliseconds: milliseconds(from: first, to: answer))
  }

  private func milliseconds(from first: Int, to answer: Int) -> Int? {
    guard let start = session.utterances[first].start, let end = session.utterances[answer].start
    else { return nil }
    return end - start
  }

  // MARK: Looking

  /// Which of the codes an utterance carries, in their order.
  private func parts(_ codes: [CodeReference], at utterance: Int) -> [Episode.Part] {
    Set(codes).sorted().filter { carried($0, utterance) }.map {
      Episode.Part(code: $0, utterance: utterance)
    }
  }

  /// The turns by somebody of these roles that begin after an utterance.
  private func turns(beginningAfter utterance: Int, by roles: Set<SpeakerRole>) -> [Int] {
    session.turns.indices.filter {
      session.turns[$0].lowerBound > utterance && roles.contains(session.role(ofTurn: $0))
    }
  }

  /// How many turns by clients or members lie between the turns of two utterances.
  private func clientTurns(between first: Int, and second: Int) -> Int {
    let low = session.utterances[first].turn
    let high = session.utterances[second].turn
    return session.turns.indices.filter { turn in
      turn > low && turn < high && [.client, .member].contains(session.role(ofTurn: turn))
    }.count
  }
}
