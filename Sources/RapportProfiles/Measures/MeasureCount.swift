import RapportCodebooks
import RapportCoding
import RapportTranscripts

/// What one session adds to a measure.
struct MeasureCount {
  var numerator: Int
  var denominator: Int
  /// The utterances behind the numerator.
  var utterances: [Int]

  init(_ kind: Measure.Kind, codebook: Codebook.ID, in tally: SessionTally) {
    switch kind {
    case .ratio(let codes, let others):
      numerator = tally.codings(of: codes)
      denominator = tally.codings(of: others)
      utterances = tally.utterances(of: codes)
    case .share(let codes, let all):
      numerator = tally.codings(of: codes)
      denominator = tally.codings(of: codes + all)
      utterances = tally.utterances(of: codes)
    case .response(let signals, let answers, let within):
      let found = Self.answered(signals, by: answers, within: within, in: tally)
      numerator = found.answered.count
      denominator = found.signals
      utterances = found.answered
    case .episodes(let pattern, let outcomes):
      let episodes = tally.episodes.filter {
        $0.codebook == codebook && $0.pattern == pattern && $0.outcome != .censored
      }
      let isAnyAnswer = outcomes.isEmpty || outcomes.contains("answered")
      let counted = episodes.filter {
        isAnyAnswer && $0.outcome.isAnswered || outcomes.contains($0.outcome.rawValue)
      }
      numerator = counted.count
      denominator = episodes.count
      utterances = counted.compactMap(\.moment)
    }
  }

  /// The signals with an answer in one of the next turns; those that the session's end cut off
  /// before that many turns, without an answer, count for nothing.
  private static func answered(
    _ signals: [CodeReference], by answers: [CodeReference], within: Int, in tally: SessionTally
  ) -> (answered: [Int], signals: Int) {
    let lastTurn = tally.turnOfUtterance.last ?? 0
    let answerTurns = tally.utterances(of: answers).map { ($0, tally.turnOfUtterance[$0]) }
    var answered: [Int] = []
    var count = 0
    for signal in tally.utterances(of: signals) {
      let turn = tally.turnOfUtterance[signal]
      if let answer = answerTurns.first(where: { $0.1 > turn && $0.1 <= turn + within }) {
        answered.append(answer.0)
        count += 1
      } else if turn + within <= lastTurn {
        count += 1
      }
    }
    return (answered, count)
  }
}

extension Measure {
  /// The codes it rests on.
  func codes(in codebook: Codebook) -> [CodeReference] {
    switch kind {
    case .ratio(let codes, let others): codes + others
    case .share(let codes, let all): codes + all
    case .response(let signals, let answers, _): signals + answers
    case .episodes(let id, _):
      codebook.episodes.filter { $0.id == id }
        .flatMap { $0.markers + $0.repairs + $0.aggravations + $0.engagements }
    }
  }
}

extension Measure.Kind {
  /// What the measure's value is.
  var scale: ProfileMeasure.Scale {
    switch self {
    case .ratio: .ratio
    case .share, .response, .episodes: .share
    }
  }
}
