import RapportCodebooks
import RapportCoding
import RapportTestSupport
import RapportTranscripts
import Testing

/// Section 6 of the rule language.
///
/// Words say which code an utterance carries: `mark`, `repair`, `worse` and `engage`.
@Suite struct ReferenceEpisodeTests {
  @Test(arguments: [
    // gap 1, answer within 2, reaction within 2, two engagements to improve
    ("C: mark\nT: repair\nC: engage\nT: x\nC: engage", "improved 0-4 latency 1/1"),
    ("C: mark\nT: repair\nC: engage\nT: x\nC: engage mark", "partial 0-4 latency 1/1"),
    ("C: mark\nT: repair\nC: engage\nT: x\nC: x\nT: x\nC: engage", "unchanged 0-4 latency 1/1"),
    ("C: mark\nT: worse\nC: mark\nT: x\nC: x", "worsened 0-4 latency 1/1 aggravated"),
    ("C: mark\nT: x\nC: x\nT: x\nC: x\nT: repair", "missed 0-3"),
    ("C: mark\nT: x\nC: x\nT: x", "missed 0-3"),
    ("C: mark\nT: x\nC: x", "censored 0-2"),
    ("C: mark\nT: repair", "censored 0-1 latency 1/1"),
    ("C: mark\nC: x\nT: x\nT: worse repair\nC: engage", "unchanged 0-4 latency 1/1"),
    ("C: mark\nT: x\nC: mark\nT: x\nC: x\nT: repair\nC: x", "unchanged 0-6 latency 5/3"),
    (
      "C: mark\nC: mark\nT: x\nC: x\nT: x\nC: mark\nT: repair",
      "missed 0-4; censored 5-6 latency 1/1"
    ),
    (
      "C: mark\nT: repair\nC: x\nT: x\nC: x\nC: mark\nT: x\nC: mark",
      "worsened 0-5 latency 1/1; censored 7-7"
    ),
    ("T: mark\nT: repair\nC: x\nT: repair\nC: x", "unchanged 0-4 latency 2/1"),
    ("C: repair mark\nC: repair\nT: x", "censored 0-2"),
  ])
  func outcomes(lines: String, expected: String) {
    #expect(episodes(lines).map(Self.words).joined(separator: "; ") == expected)
  }

  @Test func farMarkerBelongsToNone() {
    let episode = episodes("C: mark\nM1: x\nC: x\nM1: mark\nT: repair\nC: x").first
    #expect(episode?.markers.map(\.utterance) == [0])
    #expect(episode?.latencyTurns == 4)
  }

  @Test func parts() {
    let episode = episodes("C: mark\nT: repair\nC: engage\nT: worse repair\nC: engage mark").first
    #expect(episode?.markers.map(\.utterance) == [0, 4])
    #expect(
      episode?.responses.map { "\($0.code.code)@\($0.utterance)" } == [
        "repair@1", "repair@3", "worse@3",
      ])
    #expect(episode?.reactions.map(\.utterance) == [2, 4])
  }

  @Test func latencyInMilliseconds() {
    let transcript = Transcript(
      session: Session(id: "s"),
      speakers: [Speaker(id: "C", role: .client), Speaker(id: "T", role: .therapist)],
      utterances: [
        Utterance(id: "0", speaker: "C", text: "mark", start: 1_000),
        Utterance(id: "1", speaker: "T", text: "repair", start: 4_500),
        Utterance(id: "2", speaker: "C", text: "x"),
      ])
    #expect(episodes(transcript).first?.latencyMilliseconds == 3_500)
  }

  private func episodes(_ lines: String) -> [Episode] { episodes(Transcript.sample(lines)) }

  private func episodes(_ transcript: Transcript) -> [Episode] {
    let names = ["mark", "repair", "worse", "engage"]
    let codes = names.map { ReferenceFixture.code(.init($0), word: $0) }
    let references = names.map { [CodeReference(codebook: "book", code: $0)] }
    let pattern = EpisodePattern(
      id: "strain", name: "", markers: references[0], repairs: references[1],
      aggravations: references[2], engagements: references[3], gap: 1, answerWithin: 2,
      reactionWithin: 2, engagementsToImprove: 2)
    let book = ReferenceFixture.codebook(codes: codes, episodes: [pattern])
    return ReferenceFixture.evaluator.code(transcript, with: [book]).episodes
  }

  private static func words(_ episode: Episode) -> String {
    var words =
      "\(episode.outcome) \(episode.utterances.lowerBound)-\(episode.utterances.upperBound)"
    if let turns = episode.latencyTurns, let answering = episode.latencyTherapistTurns {
      words += " latency \(turns)/\(answering)"
    }
    return words + (episode.isAggravatedFirst ? " aggravated" : "")
  }
}
