import RapportCodebooks
import RapportCoding
import RapportTranscripts

/// Small studies written by hand.
enum ProfileSample {
  static func reference(_ code: String) -> CodeReference {
    CodeReference(codebook: "book", code: code)
  }

  static let codebook = Codebook(
    id: "book", version: "1",
    codes: [
      Code(id: "praise", name: "Praise", roles: [.therapist], valence: .positive),
      Code(
        id: "repair", name: "Repair", roles: [.therapist], valence: .positive,
        opportunities: [reference("strain")]),
      Code(id: "strain", name: "Strain", roles: [.client], valence: .signal),
      Code(id: "risk", name: "Risk", roles: [.client], valence: .flag),
      Code(id: "inner", name: "Inner", roles: [.client], isInternal: true),
    ],
    episodes: [
      EpisodePattern(
        id: "rupture", name: "Rupture", markers: [reference("strain")],
        repairs: [reference("repair")], aggravations: [], engagements: [])
    ],
    measures: [
      Measure(
        id: "praise-per-repair", name: "Praise per repair",
        kind: .ratio(of: [reference("praise")], to: [reference("repair")])),
      Measure(
        id: "praise-share", name: "Praise share",
        kind: .share(of: [reference("praise")], among: [reference("praise"), reference("repair")])),
      Measure(
        id: "answered", name: "Answered",
        kind: .response(to: [reference("strain")], by: [reference("repair")], within: 1)),
      Measure(id: "episodes", name: "Episodes", kind: .episodes("rupture", outcomes: ["answered"])),
      Measure(
        id: "improved", name: "Improved", kind: .episodes("rupture", outcomes: ["improved"])),
    ], fingerprint: Fingerprint(of: [9]))

  /// Six turns, therapist first, ten words each; `codes` are (code, utterance).
  static func session(
    _ id: String, client: String = "C1", therapists: [String] = ["T1"],
    speakers: [Speaker] = [Speaker(id: "T", role: .therapist), Speaker(id: "C", role: .client)],
    order: [Int] = [0, 1, 0, 1, 0, 1], codes: [(String, Int)] = [], episodes: [Episode] = [],
    minutes: Double? = 30, rater: Rater = .rules, words: [Int] = []
  ) -> CodedSession {
    let text = { (count: Int) in
      (0..<count).map { "w\($0)" }.joined(separator: " ")
    }
    return CodedSession(
      transcript: Transcript(
        session: Session(
          id: Session.ID(id), therapists: therapists.map { Identifier($0) },
          clients: [Identifier(client)], minutes: minutes),
        speakers: speakers,
        utterances: order.enumerated().map { index, speaker in
          Utterance(
            id: Utterance.ID(String(index)), speaker: speakers[speaker].id,
            text: text(index < words.count ? words[index] : 10))
        }),
      codebooks: [.init(codebook)], rater: rater,
      codings: codes.map { Coding(code: reference($0.0), utterance: $0.1) }, episodes: episodes)
  }

  /// An episode that opened at utterance 1.
  static func episode(_ outcome: Episode.Outcome, turns: Int? = nil) -> Episode {
    Episode(
      codebook: "book", pattern: "rupture", utterances: 1...3,
      markers: [.init(code: reference("strain"), utterance: 1)],
      responses: outcome.isAnswered ? [.init(code: reference("repair"), utterance: 2)] : [],
      outcome: outcome, latencyTurns: turns, latencyTherapistTurns: turns,
      latencyMilliseconds: turns.map { $0 * 1000 })
  }

  /// Ten sessions with three clients; praise at 0, strain at 1, repair at 2 in every other one.
  static let course: [CodedSession] = (0..<10).map { number in
    session(
      "s\(number)", client: "C\(number % 3)",
      codes: [("praise", 0), ("strain", 1), ("strain", 3), ("risk", 5), ("inner", 5)]
        + (number.isMultiple(of: 2) ? [("repair", 2)] : []),
      episodes: [
        number.isMultiple(of: 2) ? episode(.improved, turns: number / 2 + 1) : episode(.missed)
      ])
  }
}
