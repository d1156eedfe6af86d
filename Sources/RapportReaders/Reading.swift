public import RapportTranscripts

/// A transcript as read from a source, with what was odd about it and what became of its parts.
public struct Reading: Sendable {
  /// The transcript.
  public var transcript: Transcript
  /// Notes and warnings, in the order of the source.
  public var diagnostics: [Diagnostic]
  /// What became of every part of the source.
  public var account: SourceAccount

  /// Puts a reading together.
  public init(
    _ transcript: Transcript, diagnostics: [Diagnostic] = [], account: SourceAccount = .init()
  ) {
    self.transcript = transcript
    self.diagnostics = diagnostics
    self.account = account
  }
}
