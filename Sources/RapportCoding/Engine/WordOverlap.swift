import RapportMatching
import RapportTranscripts

/// What utterances of a session have in common with earlier ones: content words taken over, the other's
/// I turned into you, own words said again.
struct WordOverlap: Sendable {
  private let view: SessionView

  init(_ view: SessionView) { self.view = view }

  /// The share of an utterance's content words that stood in the latest turn by somebody else.
  func echo(of index: Int) -> Double {
    let own = contentWords(of: [index])
    guard !own.isEmpty else { return 0 }
    return Double(own.intersection(contentWords(of: latestTurnByOthers(than: index))).count)
      / Double(own.count)
  }

  /// The share of an utterance's content words that its speaker used in own turns at most so many
  /// turns back.
  func repetition(of index: Int, turns: Int) -> Double {
    let own = contentWords(of: [index])
    guard !own.isEmpty else { return 0 }
    let earlier = (0..<index).filter {
      view.speaker[$0] == view.speaker[index] && view.turn[$0] < view.turn[index]
        && view.turn[index] - view.turn[$0] <= turns
    }
    return Double(own.intersection(contentWords(of: earlier)).count) / Double(own.count)
  }

  /// Whether a content word that followed the other's I, my or me follows you or your here.
  func flips(_ index: Int) -> Bool {
    let here = followers(of: ["you", "your", "yours"], in: [index])
    guard !here.isEmpty else { return false }
    return !here.isDisjoint(
      with: followers(of: ["i", "my", "me"], in: latestTurnByOthers(than: index)))
  }

  private func latestTurnByOthers(than index: Int) -> [Int] {
    guard let last = (0..<index).last(where: { view.speaker[$0] != view.speaker[index] }) else {
      return []
    }
    return (0...last).reversed().prefix { view.turn[$0] == view.turn[last] }.reversed()
  }

  private func contentWords(of indices: [Int]) -> Set<String> {
    var words: Set<String> = []
    for index in indices {
      let utterance = view.utterances[0][index]
      for word in utterance.words.indices where !utterance.words[word].flags.contains(.question) {
        let text = utterance.text(word)
        if !FunctionWords.all.contains(text) { words.insert(text) }
      }
    }
    return words
  }

  /// Content words that come behind one of some pronouns, up to three auxiliaries between them.
  private func followers(of pronouns: Set<String>, in indices: [Int]) -> Set<String> {
    var found: Set<String> = []
    for index in indices {
      let utterance = view.utterances[0][index]
      for sentence in utterance.sentences {
        for word in sentence.words where !utterance.words[word].flags.contains(.question) {
          let text = utterance.text(word)
          guard !FunctionWords.all.contains(text) else { continue }
          var before = word - 1
          var passed = 0
          while before >= sentence.words.lowerBound, passed < 3,
            Auxiliaries.passedOver.contains(utterance.text(before))
          {
            before -= 1
            passed += 1
          }
          if before >= sentence.words.lowerBound, pronouns.contains(utterance.text(before)) {
            found.insert(text)
          }
        }
      }
    }
    return found
  }
}
