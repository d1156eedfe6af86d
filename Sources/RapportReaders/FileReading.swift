public import RapportTranscripts

/// A session read from a file, or why it couldn't be.
public struct FileReading: Sendable {
  /// The file, as named or found; several of one session joined by `|`.
  public var path: String
  /// The session, or every complaint.
  public var result: Result<Reading, InvalidInput>

  /// Pairs a path with what came of it.
  public init(path: String, result: Result<Reading, InvalidInput>) {
    self.path = path
    self.result = result
  }

  /// The transcript; nil where it couldn't be read.
  public var transcript: Transcript? { try? result.get().transcript }

  /// Notes, warnings and errors.
  public var diagnostics: [Diagnostic] {
    switch result {
    case .success(let reading): reading.diagnostics
    case .failure(let error): error.diagnostics
    }
  }
}
