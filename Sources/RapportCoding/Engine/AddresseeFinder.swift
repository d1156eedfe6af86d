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

  private var isGroup: Bool { transcript.format == .group }

  private func addressee(ofUtterance index: Int) -> Addressee {
    if let stated = stated(index) { return stated }
    let others = transcript.speakers.indices.filter { $0 != speaker[index] }
    if transcript.speakers.count == 2, let other = others.first { return somebody(other) }
    if let called = vocative(in: utterances[index], by: speaker[index]) { return somebody(called) }
    let isLeader = isGroup && transcript.speakers[speaker[index]].role == .therapist
    if isLeader, speaksToGroup(utterances[index]) { return Addressee(kind: .group) }
    let before = neighbour(of: index, step: -1)
    let after = neighbour(of: index, step: 1)
    if let before, before == after { return somebody(before) }
    if let before, says("you", "your", in: utterances[index]),
      !(isLeader && transcript.speakers[before].role == .therapist)
    {
      return somebody(before)
    }
    return Addressee(kind: isLeader ? .group : .unknown)
  }

  private func stated(_ index: Int) -> Addressee? {
    let named = transcript.rows[index].addressees
    guard !named.isEmpty else { return nil }
    let indices = transcript.speakers.indices.filter { named.contains(transcript.speakers[$0].id) }
    guard let first = indices.first else { return nil }
    var addressee = somebody(first)
    addressee.speakers = Array(indices)
    return addressee
  }

  private func somebody(_ person: Int) -> Addressee {
    guard transcript.speakers.indices.contains(person) else { return Addressee(kind: .member) }
    let kind: Addressee.Kind =
      switch transcript.speakers[person].role {
      case .therapist: .leader
      case .client, .member: .member
      case .other, .unknown: .unknown
      }
    return Addressee(kind: kind, speakers: [person])
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

  /// A name that opens or closes a sentence, set off by a comma, or is all there is.
  private func vocative(in utterance: AnalyzedUtterance, by speaker: Int) -> Int? {
    for sentence in utterance.sentences {
      var words = sentence.words
      if sentence.hasQuestionMark { words = words.lowerBound..<words.upperBound - 1 }
      for index in words {
        let person = Int(utterance.words[index].person)
        guard person >= 0, person != speaker else { continue }
        let opens =
          sentence.starts.contains(index)
          && (utterance.words[index].flags.contains(.pauseAfter) || index == words.upperBound - 1)
        let closes =
          index == words.upperBound - 1 && index > words.lowerBound
          && utterance.words[index - 1].flags.contains(.pauseAfter)
        if opens || closes { return person }
      }
    }
    return nil
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
