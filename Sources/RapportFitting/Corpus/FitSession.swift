package import RapportTranscripts

/// A session with what people coded in it.
package struct FitSession: Sendable {
  /// The session.
  package var transcript: Transcript
  /// The reference's codes of each utterance; nil where the reference doesn't speak of it.
  package var codes: [Set<String>?]

  /// Makes a session.
  package init(transcript: Transcript, codes: [Set<String>?]) {
    self.transcript = transcript
    self.codes = codes
  }
}
