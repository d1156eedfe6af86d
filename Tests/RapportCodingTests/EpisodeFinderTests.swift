import RapportCodebooks
import RapportCoding
import RapportTestSupport
import RapportTranscripts
import Testing

/// Section 6 of the rule language on codings made by hand: `m` is a marker, `r` a repair, `a` an
/// aggravation, `e` and `f` are engagements.
@Suite struct EpisodeFinderTests {
  /// One utterance for each word: its speaker and the codes it carries, such as `C.m T.r C.ef`.
  private static func episodes(_ talk: String, spaced milliseconds: Int? = nil) -> [Episode] {
    let words = talk.split(separator: " ").map { $0.split(separator: ".").map(String.init) }
    var codings: [Coding] = []
    var utterances: [Utterance] = []
    for (index, word) in words.enumerated() {
      utterances.append(
        Utterance(
          id: .init("\(index)"), speaker: .init(word[0]), text: "x",
          start: milliseconds.map { $0 * index }))
      for code in word.dropFirst().joined().sorted() {
        codings.append(Coding(code: reference(String(code)), utterance: index))
      }
    }
    let transcript = Transcript(
      session: Session(id: "s"),
      speakers: [Speaker(id: "T", role: .therapist), Speaker(id: "C", role: .client)],
      utterances: utterances)
    let pattern = EpisodePattern(
      id: "p", name: "P", markers: [reference("m")], repairs: [reference("r")],
      aggravations: [reference("a")], engagements: [reference("e"), reference("f")], gap: 1,
      answerWithin: 2, reactionWithin: 2, engagementsToImprove: 2)
    return EpisodeFinder(pattern: pattern, codebook: "b").episodes(
      in: transcript, codings: codings)
  }

  private static func reference(_ code: String) -> CodeReference {
    CodeReference(codebook: "b", code: code)
  }

  /// The episode's utterances, its outcome and its latency in turns and in therapist turns.
  private static func short(_ episode: Episode) -> String {
    let latency = [episode.latencyTurns, episode.latencyTherapistTurns].compactMap { $0 }
      .map(String.init).joined(separator: "/")
    return "\(episode.utterances.lowerBound)-\(episode.utterances.upperBound) \(episode.outcome)"
      + (latency.isEmpty ? "" : " \(latency)")
  }

  @Test(arguments: [
    ("C.m T.r C.ef T C T", ["0-4 improved 1/1"]),
    ("C.m T.r C.e T C.f", ["0-4 improved 1/1"]),
    ("C.m T.r C.e T C T C.f", ["0-4 unchanged 1/1"]),
    ("C.m T.r C.efm T C", ["0-4 partial 1/1"]),
    ("C.m T.r C.e T C", ["0-4 unchanged 1/1"]),
    ("C.m T.r C T C.m", ["0-4 worsened 1/1"]),
    ("C.m T C T C", ["0-3 missed"]),
    ("C.m T C T C T.r", ["0-3 missed"]),
    ("C.m T C", ["0-2 censored"]),
    ("C.m T.r", ["0-1 censored 1/1"]),
    ("C.m T C T.r C", ["0-4 unchanged 3/2"]),
    ("C.m T C.m T C T.a C", ["0-6 unchanged 5/3"]),
    ("C.m T C T C.m T", ["0-3 missed", "4-5 censored"]),
    ("C.m T.r C T C T C.m T", ["0-4 unchanged 1/1", "6-7 censored"]),
    ("C.e T.r C", []),
    ("", []),
  ])
  func outcomes(talk: String, expected: [String]) {
    #expect(Self.episodes(talk).map(Self.short) == expected)
  }

  @Test func partsOfAnEpisode() throws {
    let episode = try #require(Self.episodes("C.m C.m T.a T.r C.e C.f", spaced: 500).first)
    #expect(episode.markers.map(\.utterance) == [0, 1])
    #expect(episode.responses.map(\.code.code) == ["a", "r"])
    #expect(episode.isAggravatedFirst)
    #expect(episode.reactions.map(\.utterance) == [4, 5])
    #expect(episode.latencyMilliseconds == 1_000)
    #expect(episode.outcome == .improved)
  }

  @Test func aRepairBesideAnAggravationCountsAsRepair() {
    #expect(Self.episodes("C.m T.ar C").first?.isAggravatedFirst == false)
    #expect(Self.episodes("C.m T.r C").first?.latencyMilliseconds == nil)
  }
}
