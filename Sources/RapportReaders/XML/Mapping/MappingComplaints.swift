import RapportTranscripts

/// Gathers what is wrong with a mapping file, with place and line.
struct MappingComplaints {
  let file: String
  let bytes: [UInt8]
  private(set) var diagnostics: [Diagnostic] = []

  init(file: String, bytes: [UInt8]) {
    self.file = file
    self.bytes = bytes
  }

  mutating func add(_ id: String, _ message: String, at offset: Int, hint: String) {
    let before = bytes.prefix(offset)
    let line = before.reduce(1) { $0 + ($1 == 0x0A ? 1 : 0) }
    let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
    diagnostics.append(
      Diagnostic(
        .error, id: id, message,
        at: SourceLocation(file: file, line: line, column: offset - start + 1), hint: hint,
        sourceLine: String(decoding: bytes[start..<end], as: UTF8.self)))
  }
}
