import RapportCodebooks
import RapportCoding
import RapportTranscripts

extension [CodedSession] {
  /// By session, then by rater.
  var inStudyOrder: [CodedSession] {
    sorted {
      ($0.transcript.session.id, $0.rater.id) < ($1.transcript.session.id, $1.rater.id)
    }
  }
}

extension CodedSession {
  /// The codings of utterances there are, by utterance, then by codebook and code.
  var sortedCodings: [Coding] {
    let utterances = transcript.utterances.indices
    return codings.filter { utterances.contains($0.utterance) }
      .sorted { ($0.utterance, $0.code) < ($1.utterance, $1.code) }
  }
}
