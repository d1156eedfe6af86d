import RapportTranscripts

/// What a session is read with beside its tree.
struct XMLSessionContext: Sendable {
  var mapping: XMLMapping
  var options: ReadingOptions
  /// The file as the user named it.
  var file: String
  /// The session's number in the file, from 1.
  var number: Int
  /// Whether the session is the whole file.
  var isWholeFile: Bool
  /// Warnings about the file as a whole.
  var diagnostics: [Diagnostic] = []

  /// The session's id where the file gives none.
  var defaultID: String {
    let name = file.split(separator: "/").last.map(String.init) ?? file
    let stem = name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
    let base = options.sessionID ?? (stem.isEmpty ? name : stem)
    return isWholeFile ? base : "\(base)-\(number)"
  }
}
