import RapportCodebooks
import RapportMatching
import RapportTranscripts

/// The numbers that conditions ask for.
extension ReferenceConditions {
  func position(of index: Int) -> Double {
    let counts = session.utterances.map(\.wordCount)
    let all = counts.reduce(0, +)
    return all == 0 ? 0 : Double(counts[..<index].reduce(0, +)) / Double(all)
  }

  /// The utterances of the latest turn by somebody else.
  private func latestTurn(before index: Int) -> [ReferenceUtterance] {
    let turn = session.utterances[index].turn
    return turn == 0 ? [] : Array(session.utterances[session.turns[turn - 1]])
  }

  func echo(at index: Int) -> Double {
    let said = latestTurn(before: index).reduce(into: Set<String>()) {
      $0.formUnion($1.contentWords)
    }
    return share(of: session.utterances[index].contentWords, in: said)
  }

  func repetition(at index: Int, turns: Int) -> Double {
    let own = session.utterances[index]
    var said: Set<String> = []
    for other in session.utterances[..<index] where other.speaker == own.speaker {
      let distance = own.turn - other.turn
      if distance >= 1 && distance <= turns { said.formUnion(other.contentWords) }
    }
    return share(of: own.contentWords, in: said)
  }

  private func share(of words: Set<String>, in others: Set<String>) -> Double {
    words.isEmpty ? 0 : Double(words.intersection(others).count) / Double(words.count)
  }

  func hasFlip(at index: Int) -> Bool {
    let mine = followers(of: ["you", "your", "yours"], in: [session.utterances[index]])
    let theirs = followers(of: ["i", "my", "me"], in: latestTurn(before: index))
    return !mine.isDisjoint(with: theirs)
  }

  /// The content words before which, up to three auxiliaries passed over, one of the pronouns stands.
  private func followers(
    of pronouns: Set<String>, in utterances: [ReferenceUtterance]
  ) -> Set<String> {
    var found: Set<String> = []
    for sentence in utterances.flatMap(\.sentences) {
      let words = sentence.filter { !$0.isQuestionMark }.map(\.word)
      for (place, word) in words.enumerated() where !FunctionWords.all.contains(word) {
        var before = place - 1
        var passed = 0
        while before >= 0, passed < 3, Auxiliaries.passedOver.contains(words[before]) {
          before -= 1
          passed += 1
        }
        if before >= 0, pronouns.contains(words[before]) { found.insert(word) }
      }
    }
    return found
  }

  /// In seconds; nil where there is no pause.
  func pause(_ place: PauseCondition.Place, at index: Int) -> Double? {
    let utterance = session.utterances[index]
    let firstWord = utterance.words.first?.range.lowerBound ?? Int.max
    let marks = utterance.marks.filter {
      $0.kind == .pause && ($0.range.lowerBound < firstWord) == (place == .before)
    }
    var seconds = marks.map { Double($0.milliseconds ?? 1000) / 1000 }
    if place == .before, index > 0, let end = session.utterances[index - 1].end,
      let start = utterance.start, start > end
    {
      seconds.append(Double(start - end) / 1000)
    }
    return seconds.max()
  }

  /// In median absolute deviations; nil with fewer than five utterances.
  func usualLength(at index: Int) -> Double? {
    let utterance = session.utterances[index]
    let lengths = session.utterances
      .filter { $0.speaker == utterance.speaker && $0.wordCount > 0 }
      .map { Double($0.wordCount) }
    guard lengths.count >= 5 else { return nil }
    let median = Self.median(lengths)
    let deviation = Self.median(lengths.map { abs($0 - median) })
    return (Double(utterance.wordCount) - median) / (deviation == 0 ? 1 : deviation)
  }

  private static func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    let middle = sorted.count / 2
    return sorted.count.isMultiple(of: 2)
      ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
  }

  /// Relative to an equal share; nil for somebody who is no client or member, and before any spoke.
  func talkShare(_ whose: TalkShareCondition.Whose, at index: Int) -> Double? {
    let person: Int
    switch whose {
    case .speaker: person = session.utterances[index].speaker
    case .addressee:
      let speakers = decisions.addressees[index].speakers
      guard speakers.count == 1 else { return nil }
      person = speakers[0]
    }
    let treated = session.utterances.filter { $0.role == .client || $0.role == .member }
    let people = Set(treated.map(\.speaker))
    guard people.contains(person) else { return nil }
    let before = session.utterances[..<index].filter { people.contains($0.speaker) }
    let all = before.map(\.wordCount).reduce(0, +)
    let own = before.filter { $0.speaker == person }.map(\.wordCount).reduce(0, +)
    return all == 0 ? nil : Double(own * people.count) / Double(all)
  }
}
