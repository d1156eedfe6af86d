public import RapportCodebooks
public import RapportTranscripts

/// Finds the episodes of a pattern among the codings of a session.
///
/// A pure automaton over codings, never over text; docs/reference/rule-language.md, section 6.
public struct EpisodeFinder: Sendable {
  private let pattern: EpisodePattern
  private let codebook: Codebook.ID
  private let markers: Set<CodeReference>
  private let repairs: Set<CodeReference>
  private let aggravations: Set<CodeReference>
  private let engagements: Set<CodeReference>

  /// Makes a finder for a codebook's pattern.
  public init(pattern: EpisodePattern, codebook: Codebook.ID) {
    self.pattern = pattern
    self.codebook = codebook
    markers = Set(pattern.markers)
    repairs = Set(pattern.repairs)
    aggravations = Set(pattern.aggravations)
    engagements = Set(pattern.engagements)
  }

  /// The episodes, by their first utterance.
  ///
  /// `codings` must be sorted by utterance.
  public func episodes(in transcript: Transcript, codings: [Coding]) -> [Episode] {
    let talk = Talk(transcript, codings)
    var episodes: [Episode] = []
    var index = 0
    while index < talk.count {
      guard talk.carries(markers, at: index) else {
        index += 1
        continue
      }
      let (episode, next) = episode(openedAt: index, in: talk)
      episodes.append(episode)
      index = max(next, index + 1)
    }
    return episodes
  }

  /// The episode that a marker opens, and where to look for the next one.
  private func episode(openedAt first: Int, in talk: Talk) -> (Episode, next: Int) {
    var marked = talk.parts(markers, at: first)
    var last = first
    var end = talk.end(ofTurn: pattern.answerWithin, by: [.therapist], after: last)
    var index = first + 1
    while index <= end ?? talk.count - 1 {
      if talk.isAnswer(repairs.union(aggravations), at: index, after: last) {
        return answered(at: index, openedAt: first, markers: marked, in: talk)
      }
      if talk.carries(markers, at: index),
        talk.treatedTurns(between: last, and: index) <= pattern.gap
      {
        marked += talk.parts(markers, at: index)
        last = index
        end = talk.end(ofTurn: pattern.answerWithin, by: [.therapist], after: last)
      }
      index += 1
    }
    let upper = end ?? talk.count - 1
    return (
      Episode(
        codebook: codebook, pattern: pattern.id, utterances: first...max(first, upper),
        markers: marked, outcome: end == nil ? .censored : .missed), upper + 1
    )
  }

  private func answered(
    at answer: Int, openedAt first: Int, markers marked: [Episode.Part], in talk: Talk
  ) -> (Episode, next: Int) {
    let window = talk.reactionWindow(after: answer, turns: pattern.reactionWithin)
    var reactions: [Episode.Part] = []
    var renewed: [Episode.Part] = []
    for index in window.utterances {
      reactions += talk.parts(engagements, at: index)
      renewed += talk.parts(markers, at: index)
    }
    let responses = (answer...window.end).filter { talk.role($0) == .therapist }
      .flatMap { talk.parts(repairs.union(aggravations), at: $0) }
    let isEngaged = reactions.count >= pattern.engagementsToImprove
    let outcome: Episode.Outcome =
      switch (window.utterances.isEmpty, isEngaged, renewed.isEmpty) {
      case (true, _, _): .censored
      case (_, true, true): .improved
      case (_, true, false): .partial
      case (_, false, true): .unchanged
      case (_, false, false): .worsened
      }
    let times = (talk.start(first), talk.start(answer))
    return (
      Episode(
        codebook: codebook, pattern: pattern.id, utterances: first...window.end,
        markers: marked + renewed, responses: responses,
        isAggravatedFirst: !talk.carries(repairs, at: answer), reactions: reactions,
        outcome: outcome, latencyTurns: talk.turn[answer] - talk.turn[first],
        latencyTherapistTurns: talk.therapistTurns(after: first, upTo: answer),
        latencyMilliseconds: times.0.flatMap { from in times.1.map { $0 - from } }),
      window.end + 1
    )
  }
}
