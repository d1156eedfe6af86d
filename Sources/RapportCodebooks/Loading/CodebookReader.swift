import RapportTranscripts

/// Turns the YAML tree of a codebook into a `Codebook`, gathering every complaint on the way.
///
/// Names are gathered first (`CodebookNames`), so that a reference is checked where it stands.
struct CodebookReader {
  /// Every complaint so far.
  private(set) var diagnostics: [Diagnostic] = []
  /// What the codebook defines.
  let names: CodebookNames
  /// Lists that something names.
  var usedLists: Set<String> = []
  /// The files read: the codebook and those it extends, the codebook first.
  private let files: [SourceLines]

  init(names: CodebookNames, files: [SourceLines]) {
    self.names = names
    self.files = files
  }

  /// Adds an error with the line it is about.
  mutating func complain(
    _ id: String, _ message: String, at location: SourceLocation, hint: String? = nil
  ) {
    diagnostics.append(.error(id, message, at: location, in: lines(of: location), hint: hint))
  }

  /// Adds a warning with the line it is about.
  mutating func warn(
    _ id: String, _ message: String, at location: SourceLocation, hint: String? = nil
  ) {
    var diagnostic = Diagnostic.error(
      id, message, at: location, in: lines(of: location), hint: hint)
    diagnostic.severity = .warning
    diagnostics.append(diagnostic)
  }

  /// Adds complaints from elsewhere.
  mutating func take(_ others: [Diagnostic]) { diagnostics += others }

  /// The lines of the file a place is in.
  func lines(of location: SourceLocation) -> SourceLines? {
    files.first { $0.file == location.file }
  }

  /// The complaints in the order of the files and lines.
  var sortedDiagnostics: [Diagnostic] {
    func key(_ diagnostic: Diagnostic) -> (Int, Int, Int) {
      let place = diagnostic.location ?? SourceLocation(file: "")
      return (files.firstIndex { $0.file == place.file } ?? 0, place.line, place.column)
    }
    return diagnostics.enumerated().sorted { a, b in
      let (left, right) = (key(a.element), key(b.element))
      return left == right ? a.offset < b.offset : left < right
    }.map(\.element)
  }
}
