public import RapportTranscripts

/// A list of sessions, one id a line; empty lines and lines that begin with # are passed over.
public struct SessionList: Hashable, Sendable {
  /// The ids.
  public let ids: Set<String>

  /// Reads a list in UTF-8.
  ///
  /// - Throws: `InvalidInput` where it is empty.
  public init(_ bytes: [UInt8], file: String) throws(InvalidInput) {
    let lines = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
    ids = Set(
      lines.map { String($0.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()) }
        .filter { !$0.isEmpty && !$0.hasPrefix("#") })
    if ids.isEmpty {
      throw InvalidInput(
        Diagnostic(
          .error, id: "empty-session-list", "the list names no session",
          at: SourceLocation(file: file), hint: "write one session id on each line"))
    }
  }
}
