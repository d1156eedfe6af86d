import RapportCodebooks
import RapportTranscripts

extension EpisodeFinder {
  /// A session as the automaton sees it: turns by role, and the codes of each utterance.
  struct Talk {
    /// The number of each utterance's turn.
    let turn: [Int]
    private let rows: [Transcript.Row]
    /// For each turn, the role and the utterances.
    private let turns: [(role: SpeakerRole, utterances: Range<Int>)]
    private let codes: [[CodeReference]]

    init(_ transcript: Transcript, _ codings: [Coding]) {
      rows = transcript.rows
      var turn: [Int] = []
      var turns: [(role: SpeakerRole, utterances: Range<Int>)] = []
      for (index, row) in transcript.rows.enumerated() {
        if index > 0, row.speaker == transcript.rows[index - 1].speaker {
          turns[turns.count - 1].utterances =
            turns[turns.count - 1].utterances.lowerBound..<index + 1
        } else {
          turns.append((transcript.speakers[row.speaker].role, index..<index + 1))
        }
        turn.append(turns.count - 1)
      }
      var codes: [[CodeReference]] = Array(repeating: [], count: transcript.rows.count)
      for coding in codings where codes.indices.contains(coding.utterance) {
        codes[coding.utterance].append(coding.code)
      }
      self.turn = turn
      self.turns = turns
      self.codes = codes
    }

    /// How many utterances there are.
    var count: Int { rows.count }

    /// When an utterance began.
    func start(_ index: Int) -> Int? { rows[index].start }

    func carries(_ wanted: Set<CodeReference>, at index: Int) -> Bool {
      codes[index].contains(where: wanted.contains)
    }

    func parts(_ wanted: Set<CodeReference>, at index: Int) -> [Episode.Part] {
      codes[index].filter(wanted.contains).map { Episode.Part(code: $0, utterance: index) }
    }

    /// The role of an utterance's speaker.
    func role(_ index: Int) -> SpeakerRole { turns[turn[index]].role }

    /// Whether a therapist's utterance, in a turn after that of another, carries one of some codes.
    func isAnswer(_ wanted: Set<CodeReference>, at index: Int, after marker: Int) -> Bool {
      role(index) == .therapist && turn[index] > turn[marker] && carries(wanted, at: index)
    }

    /// How many therapist turns begin after an utterance's turn, up to that of another utterance.
    func therapistTurns(after from: Int, upTo index: Int) -> Int {
      guard turn[index] > turn[from] else { return 0 }
      return turns[turn[from] + 1...turn[index]].count { $0.role == .therapist }
    }

    /// How many turns by a client or member lie between the turns of two utterances.
    func treatedTurns(between from: Int, and index: Int) -> Int {
      guard turn[index] > turn[from] + 1 else { return 0 }
      return turns[turn[from] + 1..<turn[index]].count { Self.isTreated($0.role) }
    }

    /// The last utterance of the so-manieth turn by some roles after an utterance's turn; nil where
    /// the session has fewer.
    func end(ofTurn number: Int, by roles: Set<SpeakerRole>, after from: Int) -> Int? {
      var left = number
      for turn in turns[(turn[from] + 1)...] where roles.contains(turn.role) {
        left -= 1
        if left == 0 { return turn.utterances.upperBound - 1 }
      }
      return nil
    }

    /// The utterances of the next turns by a client or member, and the last utterance before the
    /// window closes.
    func reactionWindow(after index: Int, turns wanted: Int) -> (utterances: [Int], end: Int) {
      let end = end(ofTurn: wanted, by: [.client, .member], after: index) ?? count - 1
      let utterances = turns[(turn[index] + 1)...].filter { Self.isTreated($0.role) }
        .flatMap { Array($0.utterances) }.filter { $0 <= end }
      return (utterances, end)
    }

    private static func isTreated(_ role: SpeakerRole) -> Bool {
      role == .client || role == .member
    }
  }
}
