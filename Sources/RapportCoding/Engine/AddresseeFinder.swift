import RapportMatching
import RapportTranscripts

/// Finds whom each utterance is said to (docs/reference/rule-language.md, section 4, Addressee).
struct AddresseeFinder {
  let transcript: Transcript
  let utterances: [AnalyzedUtterance]
  let speaker: [Int]
  let turn: [Int]

  /// One for each utterance.
  var addressees: [Addressee] { utterances.indices.map(addressee) }

  private func addressee(ofUtterance index: Int) -> Addressee {
    let present = Set(speaker)
    if present.count == 2, let other = present.first(where: { $0 != speaker[index] }) {
      return addressee([other])
    }
    if let stated = stated(index) { return stated }
    let called = vocatives(in: utterances[index], by: speaker[index])
    if !called.isEmpty { return addressee(called) }
    let isTherapist = transcript.speakers[speaker[index]].role == .therapist
    let leadsGroup = isTherapist && transcript.format == .group
    if isTherapist, speaksToGroup(utterances[index]) { return Addressee(kind: .group) }
    let before = neighbour(of: index, step: -1)
    let after = neighbour(of: index, step: 1)
    if let before, before == after { return addressee([before]) }
    if let before, says("you", "your", in: utterances[index]),
      !(leadsGroup && transcript.speakers[before].role == .therapist)
    {
      return addressee([before])
    }
    return Addressee(kind: leadsGroup ? .group : .unknown)
  }

  private func stated(_ index: Int) -> Addressee? {
    let named = transcript.rows[index].addressees
    let indices = transcript.speakers.indices.filter { named.contains(transcript.speakers[$0].id) }
    return indices.isEmpty ? nil : addressee(indices)
  }

  /// People of the roster; those beyond the speakers were present and never spoke.
  private func addressee(_ people: [Int]) -> Addressee {
    let speakers = Set(people).filter(transcript.speakers.indices.contains).sorted()
    let roles = Set(speakers.map { transcript.speakers[$0].role })
    let isSilent = people.contains { !transcript.speakers.indices.contains($0) }
    let kind: Addressee.Kind =
      isSilent || !roles.isDisjoint(with: [.client, .member])
      ? .member : roles.contains(.therapist) ? .leader : .unknown
    return Addressee(kind: kind, speakers: speakers)
  }

  /// The speaker of the nearest turn by somebody else, before or after.
  private func neighbour(of index: Int, step: Int) -> Int? {
    var other = index + step
    while speaker.indices.contains(other) {
      if speaker[other] != speaker[index] { return speaker[other] }
      other += step
    }
    return nil
  }

  /// Names in a sentence's opening run, its last word set off by a comma, or its only word.
  private func vocatives(in utterance: AnalyzedUtterance, by speaker: Int) -> [Int] {
    var called: [Int] = []
    for sentence in utterance.sentences {
      var words = sentence.words
      if sentence.hasQuestionMark { words = words.lowerBound..<words.upperBound - 1 }
      for index in words {
        let person = Int(utterance.words[index].person)
        guard person >= 0, person != speaker else { continue }
        let opens = index < sentence.core && utterance.words[index].flags.contains(.pauseAfter)
        let closes =
          index == words.upperBound - 1 && index > words.lowerBound
          && utterance.words[index - 1].flags.contains(.pauseAfter)
        if opens || closes || words.count == 1 { called.append(person) }
      }
    }
    return called
  }

  private static let groupWords = GroupWords.all.map { $0.split(separator: " ").map(String.init) }

  private func speaksToGroup(_ utterance: AnalyzedUtterance) -> Bool {
    let words = utterance.words.indices.map(utterance.text)
    return utterance.sentences.contains { sentence in
      Self.groupWords.contains { phrase in
        sentence.words.contains {
          $0 + phrase.count <= sentence.words.upperBound
            && words[$0..<$0 + phrase.count].elementsEqual(phrase)
        }
      }
    }
  }

  private func says(_ one: String, _ other: String, in utterance: AnalyzedUtterance) -> Bool {
    utterance.words.indices.contains {
      let word = utterance.text($0)
      return word == one || word == other
    }
  }
}
