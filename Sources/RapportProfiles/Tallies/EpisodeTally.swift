import RapportCodebooks
import RapportCoding

/// What one episode adds to a profile.
struct EpisodeTally: Hashable, Sendable {
  var codebook: Codebook.ID
  var pattern: EpisodePattern.ID
  var outcome: Episode.Outcome
  var latencyTurns: Int?
  var latencyTherapistTurns: Int?
  var latencyMilliseconds: Int?
  /// The utterance to look at: its first answer, else its first marker.
  var moment: Int?
}

extension EpisodeTally {
  init(_ episode: Episode) {
    codebook = episode.codebook
    pattern = episode.pattern
    outcome = episode.outcome
    latencyTurns = episode.latencyTurns
    latencyTherapistTurns = episode.latencyTherapistTurns
    latencyMilliseconds = episode.latencyMilliseconds
    moment = episode.responses.first?.utterance ?? episode.markers.first?.utterance
  }
}
