import RapportCodebooks
import RapportCoding
import RapportTranscripts

/// An episode as JSON in `coded_session`.
struct EpisodeRecord: Codable {
  /// A coding that plays a part.
  struct Part: Codable {
    var codebook: String
    var code: String
    var utterance: Int

    init(_ part: Episode.Part) {
      codebook = part.code.codebook
      code = part.code.code
      utterance = part.utterance
    }

    var part: Episode.Part {
      Episode.Part(code: CodeReference(codebook: codebook, code: code), utterance: utterance)
    }
  }

  var codebook: String
  var pattern: String
  var first: Int
  var last: Int
  var markers: [Part]
  var responses: [Part]
  var isAggravatedFirst: Bool
  var reactions: [Part]
  var outcome: String
  var latencyTurns: Int?
  var latencyTherapistTurns: Int?
  var latencyMilliseconds: Int?

  init(_ episode: Episode) {
    codebook = episode.codebook.rawValue
    pattern = episode.pattern.rawValue
    first = episode.utterances.lowerBound
    last = episode.utterances.upperBound
    markers = episode.markers.map(Part.init)
    responses = episode.responses.map(Part.init)
    isAggravatedFirst = episode.isAggravatedFirst
    reactions = episode.reactions.map(Part.init)
    outcome = episode.outcome.rawValue
    latencyTurns = episode.latencyTurns
    latencyTherapistTurns = episode.latencyTherapistTurns
    latencyMilliseconds = episode.latencyMilliseconds
  }

  /// The episode; nil where the row isn't one.
  var episode: Episode? {
    guard let outcome = Episode.Outcome(rawValue: outcome), first <= last else { return nil }
    return Episode(
      codebook: .init(codebook), pattern: .init(pattern), utterances: first...last,
      markers: markers.map(\.part), responses: responses.map(\.part),
      isAggravatedFirst: isAggravatedFirst, reactions: reactions.map(\.part), outcome: outcome,
      latencyTurns: latencyTurns, latencyTherapistTurns: latencyTherapistTurns,
      latencyMilliseconds: latencyMilliseconds)
  }
}
