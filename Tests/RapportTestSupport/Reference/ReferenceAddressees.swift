import RapportTranscripts

extension ReferenceSession {
  /// Whom each utterance is said to.
  var addressees: [Addressee] { utterances.indices.map(addressee) }

  private func addressee(of index: Int) -> Addressee {
    let utterance = utterances[index]
    let speaking = Set(utterances.map(\.speaker))
    if speaking.count == 2 {
      return addressee(speaking.subtracting([utterance.speaker]))
    }
    let told = utterance.addressees.compactMap { id in
      transcript.speakers.firstIndex { $0.id == id }
    }
    if !told.isEmpty { return addressee(Set(told)) }
    let named = vocatives(in: utterance)
    if !named.isEmpty {
      return addressee(
        Set(named.compactMap { people[$0].speaker }),
        hasSilent: named.contains { people[$0].speaker == nil })
    }
    let isLeader = utterance.role == .therapist
    if isLeader && hasGroupWords(utterance) { return Addressee(kind: .group) }
    let before = utterance.turn > 0 ? speaker(ofTurn: utterance.turn - 1) : nil
    let after =
      utterance.turn + 1 < turns.count ? speaker(ofTurn: utterance.turn + 1) : nil
    if let before, before == after { return addressee([before]) }
    let isLeaderOfGroup = isLeader && transcript.format == .group
    let saysYou = utterance.words.contains { $0.word == "you" || $0.word == "your" }
    if let before, saysYou,
      !(isLeaderOfGroup && transcript.speakers[before].role == .therapist)
    {
      return addressee([before])
    }
    return Addressee(kind: isLeaderOfGroup ? .group : .unknown)
  }

  private func addressee(_ speakers: Set<Int>, hasSilent: Bool = false) -> Addressee {
    let roles = speakers.map { transcript.speakers[$0].role }
    let kind: Addressee.Kind
    if hasSilent || roles.contains(.client) || roles.contains(.member) {
      kind = .member
    } else if roles.contains(.therapist) {
      kind = .leader
    } else {
      kind = .unknown
    }
    return Addressee(kind: kind, speakers: speakers.sorted())
  }

  /// The people an utterance calls by name; indices into `people`.
  private func vocatives(in utterance: ReferenceUtterance) -> Set<Int> {
    var named: Set<Int> = []
    for sentence in utterance.sentences {
      for member in openingRun(of: sentence, openers: ReferenceWords.openers) {
        let token = sentence[member.lowerBound]
        if member.count == 1, token.hasComma, let person = person(token) { named.insert(person) }
      }
      let words = sentence.filter { !$0.isQuestionMark }
      if let last = words.last, words.count == 1 || words[words.count - 2].hasComma,
        let person = person(last)
      {
        named.insert(person)
      }
    }
    return named.filter { people[$0].speaker != utterance.speaker }
  }

  private func hasGroupWords(_ utterance: ReferenceUtterance) -> Bool {
    utterance.sentences.contains { sentence in
      let words = sentence.map(\.word)
      return ReferenceWords.group.contains { phrase in
        words.indices.contains { words[$0...].starts(with: phrase) }
      }
    }
  }
}
