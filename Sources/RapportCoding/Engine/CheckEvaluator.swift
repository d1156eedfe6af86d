import RapportCodebooks
import RapportMatching
import RapportTranscripts

/// Says whether a check holds on an utterance, given what was decided so far.
struct CheckEvaluator: Sendable {
  let view: SessionView
  let overlap: WordOverlap
  let lengths: UsualLengths
  /// For each code, the utterances that carry it.
  var carries: [[Bool]]
  /// For each region, the utterances within it.
  var inside: [[Bool]]

  init(_ view: SessionView, plan: CodingPlan) {
    self.view = view
    overlap = WordOverlap(view)
    lengths = UsualLengths(view)
    let none = [Bool](repeating: false, count: view.role.count)
    carries = Array(repeating: none, count: plan.codes.count)
    inside = Array(repeating: none, count: plan.regions.count)
  }

  /// Whether a check holds on an utterance; `set` is the phrase set of the check's codebook.
  func holds(_ check: Check, at index: Int, set: Int) -> Bool {
    let utterance = view.utterances[set][index]
    switch check {
    case .all(let checks): return checks.allSatisfy { holds($0, at: index, set: set) }
    case .any(let checks): return checks.contains { holds($0, at: index, set: set) }
    case .unless(let checks): return !checks.contains { holds($0, at: index, set: set) }
    case .phrase(let phrase): return !matches(of: phrase, at: index, set: set).isEmpty
    case .length(let length):
      return length.limits.contains(Double(count(length.unit, at: index, set: set)))
    case .sentence(let sentence): return holds(sentence, in: utterance)
    case .position(let limits):
      return limits.contains(position(of: index))
    case .nearby(let nearby): return holds(nearby, at: index, set: set)
    case .coded(let codes): return codes.contains { carries[$0][index] }
    case .echo(let limits): return limits.contains(overlap.echo(of: index))
    case .flip(let isPresent): return overlap.flips(index) == isPresent
    case .repetition(let repetition):
      return repetition.limits.contains(overlap.repetition(of: index, turns: repetition.turns))
    case .addressed(let kinds): return kinds.contains(view.addressees[index].kind)
    case .region(let regions): return regions.contains { inside[$0][index] }
    case .pause(let pause): return holds(pause, at: index)
    case .nonverbal(let kinds):
      return view.transcript.rows[index].marks.contains { kinds.contains($0.kind) }
    case .usualLength(let limits): return lengths.distance(of: index).map(limits.contains) ?? false
    case .talkShare(let share): return holds(share, at: index)
    case .persons(let limits):
      let people = Set(utterance.words.map(\.person)).subtracting([-1, Int32(view.speaker[index])])
      return limits.contains(Double(people.count))
    case .format(let format): return view.format == format
    }
  }

  // MARK: Words

  /// The words that a phrase condition matches, in the order of its phrases.
  func matches(of check: PhraseCheck, at index: Int, set: Int) -> [Range<Int>] {
    var found: [Range<Int>] = []
    for phrase in check.phrases { found += view.matches[set][phrase]?[index] ?? [] }
    guard !found.isEmpty, check.part != .anywhere || !check.outside.isEmpty else { return found }
    let utterance = view.utterances[set][index]
    let scopes = check.outside.isEmpty ? [] : ScopeFinder.scopes(in: utterance)
    return found.filter { words in
      isIn(check.part, words.lowerBound, of: utterance)
        && (check.outside.isEmpty || scopes[words.lowerBound].isDisjoint(with: check.outside))
    }
  }

  private func isIn(
    _ part: PhraseCondition.Part, _ word: Int, of utterance: AnalyzedUtterance
  ) -> Bool {
    guard let number = utterance.sentences.firstIndex(where: { $0.words.contains(word) }) else {
      return false
    }
    switch part {
    case .anywhere: return true
    case .firstSentence: return number == utterance.coreSentences?.lowerBound
    case .lastSentence: return number == utterance.coreSentences?.upperBound
    case .questions, .statements:
      let isQuestion = kinds(of: utterance.sentences[number], in: utterance).contains(.question)
      return isQuestion == (part == .questions)
    }
  }

  private func kinds(
    of sentence: AnalyzedUtterance.Sentence, in utterance: AnalyzedUtterance
  ) -> Set<SentenceCondition.Kind> {
    guard sentence.hasCore(in: utterance.words) else {
      return sentence.hasQuestionMark ? [.question] : []
    }
    return SentenceForm.kinds(
      of: sentence, in: utterance, transcriptHasQuestionMarks: view.hasQuestionMarks)
  }

  /// How long an utterance is in a unit.
  func count(_ unit: LengthCondition.Unit, at index: Int, set: Int) -> Int {
    let utterance = view.utterances[set][index]
    return switch unit {
    case .words: utterance.wordCount
    case .coreWords: utterance.coreWordCount
    case .sentences: utterance.sentenceCount
    }
  }

  private func holds(_ condition: SentenceCondition, in utterance: AnalyzedUtterance) -> Bool {
    let sentences = utterance.sentences.filter { $0.hasCore(in: utterance.words) }
    func fits(_ sentence: AnalyzedUtterance.Sentence) -> Bool {
      !kinds(of: sentence, in: utterance).isDisjoint(with: condition.kinds)
    }
    switch condition.which {
    case .any: return sentences.contains(where: fits)
    case .first: return sentences.first.map(fits) ?? false
    case .last: return sentences.last.map(fits) ?? false
    case .all: return !sentences.isEmpty && sentences.allSatisfy(fits)
    }
  }

  // MARK: Place and talk

  /// The share of the session's words before an utterance; 0 in a session without words.
  func position(of index: Int) -> Double {
    if let given = view.positions[index] { return given }
    return view.totalWords == 0 ? 0 : Double(view.wordsBefore[index]) / Double(view.totalWords)
  }

  private func holds(_ nearby: NearbyCheck, at index: Int, set: Int) -> Bool {
    let condition = nearby.condition
    let step = condition.direction.isBackward ? -1 : 1
    var other = index + step
    var met = 0
    while view.role.indices.contains(other) {
      defer { other += step }
      if let turns = condition.turns, abs(view.turn[other] - view.turn[index]) > turns { break }
      guard qualifies(other, for: index, condition, set: set) else { continue }
      let meets = holds(nearby.check, at: other, set: set)
      if condition.direction.isNearest { return meets }
      if meets { met += 1 }
      if met >= condition.count { return true }
    }
    return false
  }

  /// The nearest utterance that qualifies; nil where none does.
  func nearest(_ nearby: NearbyCheck, from index: Int, set: Int) -> Int? {
    let others =
      nearby.condition.direction.isBackward
      ? Array((0..<index).reversed()) : Array(view.role.indices.dropFirst(index + 1))
    return others.first { other in
      let isNear = nearby.condition.turns.map { abs(view.turn[other] - view.turn[index]) <= $0 }
      return isNear ?? true && qualifies(other, for: index, nearby.condition, set: set)
    }
  }

  private func qualifies(
    _ other: Int, for index: Int, _ condition: NearbyCondition, set: Int
  ) -> Bool {
    switch condition.by {
    case .others where view.speaker[other] == view.speaker[index]: return false
    case .same where view.speaker[other] != view.speaker[index]: return false
    default: break
    }
    guard condition.roles.isEmpty || condition.roles.contains(view.role[other]) else {
      return false
    }
    return !condition.isSubstantial || view.utterances[set][other].coreSentences != nil
  }

  private func holds(_ pause: PauseCondition, at index: Int) -> Bool {
    let row = view.transcript.rows[index]
    let firstWord =
      view.utterances[0][index].words.first { !$0.flags.contains(.question) }?.range.lowerBound
      ?? row.text.count
    var seconds: [Double] = row.marks
      .filter { mark in
        mark.kind == .pause && (mark.range.lowerBound < firstWord) == (pause.place == .before)
      }
      .map { mark in mark.milliseconds.map { Double($0) / 1000 } ?? 1 }
    if pause.place == .before, index > 0, let start = row.start,
      let end = view.transcript.rows[index - 1].end, start > end
    {
      seconds.append(Double(start - end) / 1000)
    }
    return seconds.max().map(pause.limits.contains) ?? false
  }

  private func holds(_ share: TalkShareCondition, at index: Int) -> Bool {
    let person: Int
    switch share.whose {
    case .speaker: person = view.speaker[index]
    case .addressee:
      let addressees = view.addressees[index].speakers
      guard addressees.count == 1 else { return false }
      person = addressees[0]
    }
    let treated = Set(
      view.role.indices.filter { [.client, .member].contains(view.role[$0]) }
        .map { view.speaker[$0] })
    guard treated.contains(person) else { return false }
    var own = 0
    var all = 0
    for earlier in 0..<index where treated.contains(view.speaker[earlier]) {
      all += view.words[earlier]
      if view.speaker[earlier] == person { own += view.words[earlier] }
    }
    return all > 0 && share.limits.contains(Double(own * treated.count) / Double(all))
  }
}
