public import RapportCodebooks
public import RapportTranscripts

/// One random session and the codebooks to code it with.
public struct GeneratedCase: Sendable {
  /// What it was made from; the same seed makes the same case.
  public var seed: UInt64
  /// One or two codebooks; the second refers to the first.
  public var codebooks: [Codebook]
  /// The session: 3 to 15 utterances.
  public var transcript: Transcript

  /// Makes the case of a seed.
  public init(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    self.seed = seed
    let sessions = TranscriptGenerator()
    transcript = sessions.transcript(&random)
    codebooks = CodebookGenerator.codebooks(for: transcript, &random)
  }
}
