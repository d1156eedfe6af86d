import RapportTranscripts

/// The lines of a source one after the other, so that a file of any size streams.
struct LineByLine {
  /// The line given last, from 1.
  private(set) var number = 0
  private let source: Source
  private let limit: Int
  private var buffer: [UInt8] = []
  private var position = 0
  private var isAtEnd = false

  init(_ source: Source, limit: Int) {
    self.source = source
    self.limit = limit
  }

  /// The next line without its line feed; nil at the end.
  mutating func next() throws -> [UInt8]? {
    var searched = position
    while true {
      if let feed = buffer[searched...].firstIndex(of: 0x0A) {
        let line = Array(buffer[position..<feed])
        position = feed + 1
        number += 1
        return line
      }
      searched = buffer.count
      guard !isAtEnd else { break }
      if position > 0 {
        buffer.removeFirst(position)
        searched -= position
        position = 0
      }
      let chunk = try source.next(1 << 18)
      isAtEnd = chunk.isEmpty
      buffer.append(contentsOf: chunk)
      if buffer.count > limit { throw tooLong() }
    }
    guard position < buffer.count else { return nil }
    let line = Array(buffer[position...])
    position = buffer.count
    number += 1
    return line
  }

  /// Everything, beginning with a line that was taken already.
  mutating func rest(after line: [UInt8]) throws -> [UInt8] {
    var bytes = line
    if number > 0, position < buffer.count || !isAtEnd { bytes.append(0x0A) }
    bytes.append(contentsOf: buffer[position...])
    position = buffer.count
    bytes.append(contentsOf: try source.all(limit: max(0, limit - bytes.count)))
    return bytes
  }

  private func tooLong() -> InvalidInput {
    InvalidInput(
      Diagnostic(
        .error, id: "file-too-large",
        "a line is longer than \(limit >> 20) MiB, the most one session may have",
        at: SourceLocation(file: source.name, line: number + 1),
        hint: "write one session a line (JSON Lines)"))
  }
}
