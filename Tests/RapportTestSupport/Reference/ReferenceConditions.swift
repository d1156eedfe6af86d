import RapportCodebooks
import RapportMatching
import RapportTranscripts

/// What a condition says of an utterance, within one codebook.
struct ReferenceConditions {
  var reading: ReferenceReading
  var decisions: ReferenceDecisions
  /// Scopes in which no phrase matches.
  var outside: Set<Scope>

  var session: ReferenceSession { reading.session }

  func holds(_ condition: Condition, at utterance: Int) -> Bool {
    evidence(condition, at: utterance) != nil
  }

  /// The ranges of the matches that make the condition hold, ascending and distinct; nil where it
  /// doesn't hold.
  func evidence(_ condition: Condition, at utterance: Int) -> [Range<Int>]? {
    switch condition {
    case .all(let parts):
      let found = parts.compactMap { evidence($0, at: utterance) }
      return found.count == parts.count ? Self.sorted(found) : nil
    case .any(let parts):
      let found = parts.compactMap { evidence($0, at: utterance) }
      return found.isEmpty ? nil : Self.sorted(found)
    case .phrase(let phrase):
      let found = matches(phrase, at: utterance)
      return found.isEmpty ? nil : Self.sorted([found])
    default:
      return holdsWithoutWords(condition, at: utterance) ? [] : nil
    }
  }

  private static func sorted(_ ranges: [[Range<Int>]]) -> [Range<Int>] {
    Set(ranges.joined()).sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
  }

  private func holdsWithoutWords(_ condition: Condition, at index: Int) -> Bool {
    let utterance = session.utterances[index]
    switch condition {
    case .all, .any, .phrase: return holds(condition, at: index)
    case .unless(let parts): return !parts.contains { holds($0, at: index) }
    case .length(let length):
      return length.limits.contains(Double(self.length(length.unit, at: index)))
    case .sentence(let sentence): return holds(sentence, at: index)
    case .position(let position): return position.limits.contains(self.position(of: index))
    case .nearby(let nearby): return holds(nearby, at: index)
    case .coded(let coded):
      return coded.codes.contains { decisions.codings(of: $0)[index] != nil }
    case .echo(let echo): return echo.limits.contains(self.echo(at: index))
    case .flip(let flip): return hasFlip(at: index) == flip.isPresent
    case .repetition(let repetition):
      return repetition.limits.contains(self.repetition(at: index, turns: repetition.turns))
    case .addressed(let addressed):
      return addressed.kinds.contains(decisions.addressees[index].kind)
    case .region(let region):
      return region.regions.contains {
        decisions.utterances(in: $0, of: reading).contains(index)
      }
    case .pause(let pause):
      return self.pause(pause.place, at: index).map(pause.limits.contains) ?? false
    case .nonverbal(let nonverbal):
      return utterance.marks.contains { nonverbal.kinds.contains($0.kind) }
    case .usualLength(let usual):
      return usualLength(at: index).map(usual.limits.contains) ?? false
    case .talkShare(let share):
      return talkShare(share.whose, at: index).map(share.limits.contains) ?? false
    case .persons(let persons): return persons.limits.contains(Double(self.persons(at: index)))
    case .format(let format): return session.transcript.format == format.format
    }
  }

  // MARK: Words and sentences

  private func matches(_ condition: PhraseCondition, at index: Int) -> [Range<Int>] {
    let sentences = reading.sentences[index]
    var places: [Int]
    switch condition.part {
    case .anywhere: places = Array(sentences.indices)
    case .firstSentence:
      places = Array(sentences.indices.filter { sentences[$0].hasCore }.prefix(1))
    case .lastSentence: places = Array(sentences.indices.filter { sentences[$0].hasCore }.suffix(1))
    case .questions: places = sentences.indices.filter { reading.isQuestion(sentences[$0]) }
    case .statements: places = sentences.indices.filter { !reading.isQuestion(sentences[$0]) }
    }
    var found: [Range<Int>] = []
    for place in places {
      let tokens = sentences[place].tokens
      let scopes = condition.outside.union(outside).map { reading.scope($0, of: tokens) }
      for phrase in condition.phrases {
        for match in reading.matches(phrase, utterance: index, sentence: place)
        where !scopes.contains(where: { $0.contains(match.lowerBound) }) {
          found.append(
            tokens[match.lowerBound].range
              .lowerBound..<tokens[match.upperBound - 1].range.upperBound
          )
        }
      }
    }
    return found
  }

  private func length(_ unit: LengthCondition.Unit, at index: Int) -> Int {
    switch unit {
    case .words: session.utterances[index].wordCount
    case .coreWords: reading.sentences[index].flatMap(\.core).filter(\.isCounted).count
    case .sentences: reading.sentences[index].count
    }
  }

  private func holds(_ condition: SentenceCondition, at index: Int) -> Bool {
    let sentences = reading.sentences[index].filter(\.hasCore)
    guard let first = sentences.first, let last = sentences.last else { return false }
    func fits(_ sentence: ReferenceSentence) -> Bool {
      condition.kinds.contains { reading.is(sentence, $0) }
    }
    switch condition.which {
    case .any: return sentences.contains(where: fits)
    case .all: return sentences.allSatisfy(fits)
    case .first: return fits(first)
    case .last: return fits(last)
    }
  }

  private func persons(at index: Int) -> Int {
    let utterance = session.utterances[index]
    let named = Set(utterance.words.compactMap(session.person))
    return named.filter { session.people[$0].speaker != utterance.speaker }.count
  }

  // MARK: Other utterances

  private func holds(_ condition: NearbyCondition, at index: Int) -> Bool {
    let own = session.utterances[index]
    let others =
      condition.direction.isBackward
      ? Array((0..<index).reversed()) : Array(session.utterances.indices.dropFirst(index + 1))
    let qualified = others.filter { other in
      let utterance = session.utterances[other]
      let isBy =
        switch condition.by {
        case .others: utterance.speaker != own.speaker
        case .same: utterance.speaker == own.speaker
        case .anyone: true
        }
      return isBy && (condition.roles.isEmpty || condition.roles.contains(utterance.role))
        && (!condition.isSubstantial || reading.isSubstantial(other))
    }
    let asked = condition.direction.isNearest ? Array(qualified.prefix(1)) : qualified
    let met = asked.filter { other in
      let distance = abs(session.utterances[other].turn - own.turn)
      return distance <= condition.turns ?? Int.max && holds(condition.condition, at: other)
    }
    return met.count >= (condition.direction.isNearest ? 1 : condition.count)
  }
}
