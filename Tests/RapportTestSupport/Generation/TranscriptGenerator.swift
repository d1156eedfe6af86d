import RapportTranscripts

/// Makes sessions of 3 to 15 utterances: dyads, couples and groups, with and without times,
/// punctuation and capitals.
struct TranscriptGenerator {
  private static let names = ["Anna", "Ben", "Cara", "Dov", "Zoë", "Mary Ann", "Will"]

  func transcript(_ random: inout SeededGenerator) -> Transcript {
    let isGroup = random.chance(50)
    let speakers = self.speakers(isGroup: isGroup, &random)
    var session = Session(id: "generated")
    if isGroup && random.chance(50) { session.group = "group" }
    if random.chance(30) {
      session.present = random.some(of: ["Anna", "Dora", "Eve", "M1", "Ben Stone"], upTo: 3)
    }
    let names = speakers.compactMap { $0.name ?? $0.id.rawValue } + session.present + ["Anna"]
    let sentences = SentenceGenerator(
      names: names, hasPunctuation: !random.chance(12), hasCapitals: !random.chance(12))
    let hasTimes = random.chance(40)
    var clock = 0
    var current = 0
    var utterances: [Utterance] = []
    for index in 0..<random.int(3...15) {
      if index == 0 || random.chance(80) { current = next(after: current, of: speakers, &random) }
      var utterance = Utterance(
        id: .init(String(index)), speaker: speakers[current].id, text: text(sentences, &random))
      if let last = utterances.last, random.chance(12) {
        utterance = Utterance(
          id: utterance.id, speaker: utterance.speaker, text: Self.mirrored(last.text))
      }
      if hasTimes && random.chance(90) {
        clock += random.pick([-500, 0, 0, 400, 1000, 2500, 4000])
        utterance.start = max(0, clock)
        clock += random.int(0...4000)
        if random.chance(90) { utterance.end = max(0, clock) }
      }
      if random.chance(4) { utterance.addressees = addressees(speakers, &random) }
      utterances.append(utterance)
    }
    return Transcript(session: session, speakers: speakers, utterances: utterances)
  }

  private func text(_ sentences: SentenceGenerator, _ random: inout SeededGenerator) -> String {
    switch random.int(0...99) {
    case ..<4: ""
    case ..<6: random.pick(SentenceGenerator.asides)
    case ..<8: random.pick(["Um.", "?", "...", "Okay. Right?", "😀", "Mm-hm.", "Yeah, yeah."])
    default:
      (0..<random.pick([1, 1, 1, 2, 2, 3])).map { _ in sentences.sentence(&random) }
        .joined(separator: " ")
    }
  }

  /// What the other said, said back: I is you, my is your.
  private static func mirrored(_ text: String) -> String {
    let swapped = ["I": "you", "i": "you", "my": "your", "me": "you", "you": "I", "your": "my"]
    return text.split(separator: " ").map { swapped[String($0)] ?? String($0) }
      .joined(separator: " ")
  }

  private func speakers(isGroup: Bool, _ random: inout SeededGenerator) -> [Speaker] {
    var speakers = [Speaker(id: random.pick(["T", "Therapist", "Cara"]), role: .therapist)]
    if isGroup && random.chance(40) {
      speakers.append(Speaker(id: "T2", name: "Lee", role: .therapist))
    }
    for index in 0..<(isGroup ? random.int(1...3) : random.pick([1, 1, 1, 2])) {
      let isNamed = random.chance(60)
      speakers.append(
        Speaker(
          id: isNamed && random.chance(50) ? .init(Self.names[index]) : .init("M\(index)"),
          name: isNamed ? random.pick([Self.names[index], Self.names[index + 3]]) : nil,
          role: isGroup && random.chance(80) ? .member : .client))
    }
    if random.chance(12) {
      speakers.append(Speaker(id: "Eve", role: random.pick([.other, .unknown])))
    }
    return speakers.reduce(into: []) { unique, speaker in
      if !unique.contains(where: { $0.id == speaker.id }) { unique.append(speaker) }
    }
  }

  /// Therapist and others by turns mostly.
  private func next(
    after current: Int, of speakers: [Speaker], _ random: inout SeededGenerator
  ) -> Int {
    if current != 0 && random.chance(55) { return 0 }
    return random.int(0...speakers.count - 1)
  }

  private func addressees(
    _ speakers: [Speaker], _ random: inout SeededGenerator
  ) -> [Speaker.ID] {
    random.some(of: speakers.map(\.id) + ["nobody"], upTo: 2)
  }
}
