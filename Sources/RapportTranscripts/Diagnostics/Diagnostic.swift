/// Something a user should know about a file they gave: what, where, and the way out.
///
/// The message never holds words of a transcript; labels, keys, counts and places only.
public struct Diagnostic: Hashable, Sendable {
  /// How much it matters.
  public enum Severity: String, Sendable, Comparable, Codable {
    case note, warning, error

    /// Notes come before warnings, warnings before errors.
    public static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }
    private var rank: Int {
      switch self {
      case .note: 0
      case .warning: 1
      case .error: 2
      }
    }
  }

  /// How much it matters: an error stops the file, a warning doesn't.
  public var severity: Severity
  /// A stable name in kebab case, such as `unknown-key`; documented in
  /// docs/reference/diagnostics.md.
  public var id: String
  /// One clear sentence without transcript text.
  public var message: String
  /// Where, when there is a place.
  public var location: SourceLocation?
  /// The way out: what to write or do instead.
  public var hint: String?
  /// The line of the file that is meant, shown with a caret; only ever set for codebooks, mappings
  /// and other files that are not transcripts.
  public var sourceLine: String?

  /// Makes a diagnostic.
  public init(
    _ severity: Severity, id: String, _ message: String, at location: SourceLocation? = nil,
    hint: String? = nil, sourceLine: String? = nil
  ) {
    self.severity = severity
    self.id = id
    self.message = message
    self.location = location
    self.hint = hint
    self.sourceLine = sourceLine
  }
}

extension Diagnostic: CustomStringConvertible {
  /// `file:line:column: error: message [id]`, then the line with a caret and the hint, where known.
  public var description: String {
    var lines = ["\(location.map { "\($0): " } ?? "")\(severity.rawValue): \(message) [\(id)]"]
    if let sourceLine {
      lines.append("  " + sourceLine)
      if let column = location?.column, column > 0 {
        let before = String(decoding: sourceLine.utf8.prefix(column - 1), as: UTF8.self)
        lines.append("  " + before.map { $0 == "\t" ? "\t" : " " }.joined() + "^")
      }
    }
    if let hint { lines.append("  hint: \(hint)") }
    return lines.joined(separator: "\n")
  }
}
