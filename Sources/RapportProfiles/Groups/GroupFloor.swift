import RapportTranscripts

/// Who held the floor in a group, turn by turn.
struct GroupFloor: Sendable {
  /// Who somebody is, as far as the indices go.
  enum Part: Hashable, Sendable {
    case leader(Int)
    /// A member, by number from 0.
    case member(Int)
    case other(Int)

    var isLeader: Bool { if case .leader = self { true } else { false } }
    var member: Int? { if case .member(let number) = self { number } else { nil } }
  }

  /// A turn.
  struct Turn: Sendable {
    var part: Part
    var words: Int
    /// The first utterance's index.
    var utterance: Int
  }

  /// The members' names: those who spoke, in the transcript's order, then those who were present
  /// and never spoke.
  let members: [String]
  /// How many of them spoke.
  let speakingMembers: Int
  /// Every turn, runs of one speaker merged.
  let turns: [Turn]
  /// The turns without backchannels (two words or fewer), runs merged again: what transitions are
  /// counted on.
  let floor: [Turn]
  /// The turn (of ``turns``) of each utterance.
  let turnOfUtterance: [Int]

  init(_ transcript: Transcript) {
    var members: [String] = []
    let parts = transcript.speakers.enumerated().map { index, speaker -> Part in
      switch speaker.role {
      case .therapist: return .leader(index)
      case .member, .client:
        members.append(speaker.name ?? speaker.id.rawValue)
        return .member(members.count - 1)
      case .other, .unknown: return .other(index)
      }
    }
    var known: Set<String> = []
    for speaker in transcript.speakers {
      known.insert(speaker.id.rawValue)
      if let name = speaker.name { known.insert(name) }
    }
    known.formUnion(transcript.session.therapists.map(\.rawValue))
    speakingMembers = members.count
    for name in transcript.session.present where known.insert(name).inserted {
      members.append(name)
    }
    var turns: [Turn] = []
    var turnOfUtterance: [Int] = []
    for turn in transcript.turns {
      let words = turn.utterances.reduce(0) { $0 + transcript.wordCount(ofUtterance: $1) }
      let speaker = transcript.speakers.firstIndex { $0.id == turn.speaker }
      guard let speaker else { continue }
      turnOfUtterance += turn.utterances.map { _ in turns.count }
      turns.append(
        Turn(part: parts[speaker], words: words, utterance: turn.utterances.lowerBound))
    }
    self.members = members
    self.turns = turns
    self.turnOfUtterance = turnOfUtterance
    floor = turns.filter { $0.words > 2 }.reduce(into: []) { floor, turn in
      if let last = floor.indices.last, floor[last].part == turn.part {
        floor[last].words += turn.words
      } else {
        floor.append(turn)
      }
    }
  }

  /// How many words each member said; 0 for those who never spoke.
  var memberWords: [Int] {
    turns.reduce(into: [Int](repeating: 0, count: members.count)) { words, turn in
      if let member = turn.part.member { words[member] += turn.words }
    }
  }

  /// How many turns each member had, backchannels too.
  var memberTurns: [Int] {
    turns.reduce(into: [Int](repeating: 0, count: members.count)) { counts, turn in
      if let member = turn.part.member { counts[member] += 1 }
    }
  }

  /// The leaders' words.
  var leaderWords: Int { turns.reduce(0) { $0 + ($1.part.isLeader ? $1.words : 0) } }

  /// The first turn of the floor that begins after an utterance.
  func floorTurn(after utterance: Int) -> Int {
    floor.firstIndex { $0.utterance > utterance } ?? floor.count
  }
}
