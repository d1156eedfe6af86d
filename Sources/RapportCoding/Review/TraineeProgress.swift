public import RapportCodebooks
import RapportReliability
public import RapportTranscripts

/// A trainee's codes against the final ones: by code, and session by session in the order in which
/// they were done.
public struct TraineeProgress: Sendable {
  /// A session that the trainee coded and that was settled.
  public struct Settled: Sendable {
    /// What the trainee coded.
    public var reading: CodedSession
    /// What was settled.
    public var final: CodedSession
    /// When the trainee was done with it, in milliseconds since 1970.
    public var finishedAt: Int

    /// Makes one.
    public init(reading: CodedSession, final: CodedSession, finishedAt: Int) {
      self.reading = reading
      self.final = final
      self.finishedAt = finishedAt
    }
  }

  /// A code on words of a session.
  public struct Spot: Hashable, Sendable {
    /// The session.
    public var session: Session.ID
    /// The code and its words.
    public var anchor: Anchor
    /// The final code of the utterance that the trainee didn't give, where they gave another one
    /// instead; nil otherwise.
    public var insteadOf: CodeReference?
  }

  /// What became of one code.
  public struct CodeLine: Sendable {
    /// The code.
    public var code: CodeReference
    /// Where the trainee gave it and it is final.
    public var agreed: [Spot] = []
    /// Where it is final and the trainee didn't give it.
    public var missed: [Spot] = []
    /// Where the trainee gave it and it isn't final.
    public var tooMuch: [Spot] = []

    /// How many places it rests on.
    public var places: Int { agreed.count + missed.count + tooMuch.count }

    /// The codes that were final where the trainee gave this one, most often first.
    public var confusedWith: [(code: CodeReference, times: Int)] {
      let counts = tooMuch.compactMap(\.insteadOf).reduce(into: [:]) { $0[$1, default: 0] += 1 }
      return counts.map { ($0.key, $0.value) }.sorted {
        $0.1 == $1.1 ? $0.0 < $1.0 : $0.1 > $1.1
      }
    }
  }

  /// A session.
  public struct SessionLine: Sendable {
    /// The session.
    public var session: Session.ID
    /// When the trainee was done with it, in milliseconds since 1970.
    public var finishedAt: Int
    /// Places where both gave a code.
    public var agreed: Int
    /// Places where only the final reading has it.
    public var missed: Int
    /// Places where only the trainee gave it.
    public var tooMuch: Int
    /// The trainee against the final reading, over all codes of the session.
    public var agreement: PairAgreement.Row

    /// How many places it rests on.
    public var places: Int { agreed + missed + tooMuch }
  }

  /// The fewest places from which a code's line is shown.
  public static let fewestPlacesOfCode = 5
  /// The fewest places from which a session's figure is shown.
  public static let fewestPlacesOfSession = 10

  /// The codes, in order.
  public let codes: [CodeLine]
  /// The sessions, in the order in which the trainee was done with them.
  public let sessions: [SessionLine]

  /// Compares.
  public init(_ settled: [Settled], codebooks: [Codebook]) {
    let ordered = settled.sorted {
      ($0.finishedAt, $0.reading.transcript.session.id)
        < ($1.finishedAt, $1.reading.transcript.session.id)
    }
    var lines: [CodeReference: CodeLine] = [:]
    var sessions: [SessionLine] = []
    for one in ordered {
      let session = one.reading.transcript.session.id
      let places = DoubleCoding(one.final, one.reading, settledBy: []).places
      for place in places {
        let code = place.part.code
        lines[code, default: CodeLine(code: code)].add(place, session, among: places)
      }
      let agreed = places.count { !$0.isDifference }
      let missed = places.count { $0.second == nil }
      sessions.append(
        SessionLine(
          session: session, finishedAt: one.finishedAt, agreed: agreed, missed: missed,
          tooMuch: places.count - agreed - missed,
          agreement: PairAgreement([.init(one.final, one.reading)], codebooks: codebooks).overall))
    }
    codes = lines.keys.sorted().compactMap { lines[$0] }
    self.sessions = sessions
  }
}

extension TraineeProgress.CodeLine {
  /// Counts a place of this code; `first` of the place is the final reading.
  fileprivate mutating func add(
    _ place: DoubleCoding.Place, _ session: Session.ID, among places: [DoubleCoding.Place]
  ) {
    var spot = TraineeProgress.Spot(session: session, anchor: place.anchor, insteadOf: nil)
    switch (place.first, place.second) {
    case (.some, .some): agreed.append(spot)
    case (.some, nil): missed.append(spot)
    case (nil, _):
      spot.insteadOf =
        places.first {
          $0.part.utterance == place.part.utterance && $0.second == nil
        }?.part.code
      tooMuch.append(spot)
    }
  }
}
