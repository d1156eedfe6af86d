package import RapportTranscripts

/// Turns the bytes of a text file into UTF-8, or says in a sentence why they are no text.
package struct TextDecoding {
  /// The text in UTF-8, without a byte order mark.
  package let utf8: [UInt8]
  /// A warning where the encoding had to be assumed.
  package let diagnostics: [Diagnostic]

  /// Decodes bytes: a byte order mark decides between UTF-8, UTF-16 and UTF-32; without one, valid
  /// UTF-8, else Windows-1252 with a warning.
  ///
  /// - Throws: `InvalidInput` for an empty file, a known binary format, NUL bytes, or broken UTF-16
  ///   or UTF-32.
  package init(_ bytes: [UInt8], file: String) throws(InvalidInput) {
    if let refusal = Self.refusal(of: bytes[...], file: file) { throw InvalidInput(refusal) }
    let decoded: [UInt8]
    var diagnostics: [Diagnostic] = []
    switch Self.unicodeForm(of: bytes) {
    case .utf32(let isBig)?: decoded = try Self.utf32(bytes, isBig: isBig, file: file)
    case .utf16(let isBig, let start)?:
      decoded = try Self.utf16(bytes[start...], isBig: isBig, file: file)
    case nil:
      let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
      let text = hasMark ? Array(bytes.dropFirst(3)) : bytes
      if let line = Self.lineOfInvalidUTF8(text) {
        if hasMark {
          throw Self.broken("UTF-8", file: file, line: line)
        }
        diagnostics.append(Self.assumedEncoding(file: file, line: line))
        decoded = Windows1252.utf8(text)
      } else {
        decoded = text
      }
    }
    if let index = decoded.firstIndex(of: 0) {
      throw InvalidInput(Self.binary(file: file, line: Self.line(at: index, in: decoded)))
    }
    if decoded.allSatisfy({ $0 <= 0x20 }) {
      throw InvalidInput(Self.empty(file: file))
    }
    self.utf8 = decoded
    self.diagnostics = diagnostics
  }

  /// Why a file that begins with these bytes can't be read as text; nil where nothing speaks
  /// against it.
  package static func refusal(of head: ArraySlice<UInt8>, file: String) -> Diagnostic? {
    if head.isEmpty { return empty(file: file) }
    for format in BinaryFormat.known where head.starts(with: format.magic) {
      return Diagnostic(
        .error, id: "not-text", "this is \(format.name), not text", at: SourceLocation(file: file),
        hint: format.wayOut)
    }
    return nil
  }

  // MARK: Unicode

  private enum UnicodeForm {
    case utf16(isBig: Bool, start: Int)
    case utf32(isBig: Bool)
  }

  /// By byte order mark, else by the NULs that ASCII letters have in UTF-16.
  private static func unicodeForm(of bytes: [UInt8]) -> UnicodeForm? {
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) { return .utf32(isBig: false) }
    if bytes.starts(with: [0, 0, 0xFE, 0xFF]) { return .utf32(isBig: true) }
    if bytes.starts(with: [0xFF, 0xFE]) { return .utf16(isBig: false, start: 2) }
    if bytes.starts(with: [0xFE, 0xFF]) { return .utf16(isBig: true, start: 2) }
    guard bytes.count >= 8, bytes.count.isMultiple(of: 2) else { return nil }
    let head = bytes.prefix(64)
    let even = stride(from: 0, to: head.count - 1, by: 2)
    let zeros = (
      even: even.count { head[$0] == 0 }, odd: even.count { head[$0 + 1] == 0 }
    )
    let pairs = head.count / 2
    if zeros.even == 0, zeros.odd * 10 >= pairs * 8 { return .utf16(isBig: false, start: 0) }
    if zeros.odd == 0, zeros.even * 10 >= pairs * 8 { return .utf16(isBig: true, start: 0) }
    return nil
  }

  private static func utf16(
    _ bytes: ArraySlice<UInt8>, isBig: Bool, file: String
  ) throws(InvalidInput) -> [UInt8] {
    guard bytes.count.isMultiple(of: 2) else { throw broken("UTF-16", file: file, line: 0) }
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    for index in stride(from: bytes.startIndex, to: bytes.endIndex, by: 2) {
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      units.append(isBig ? first << 8 | second : second << 8 | first)
    }
    guard let text = String(validating: units, as: UTF16.self) else {
      throw broken("UTF-16", file: file, line: 0)
    }
    return Array(text.utf8)
  }

  private static func utf32(
    _ bytes: [UInt8], isBig: Bool, file: String
  ) throws(InvalidInput) -> [UInt8] {
    guard bytes.count.isMultiple(of: 4) else { throw broken("UTF-32", file: file, line: 0) }
    var text = ""
    for index in stride(from: 4, to: bytes.count, by: 4) {
      let unit = (0..<4).reduce(UInt32(0)) {
        $0 << 8 | UInt32(bytes[index + (isBig ? $1 : 3 - $1)])
      }
      guard let scalar = Unicode.Scalar(unit) else {
        throw broken("UTF-32", file: file, line: 0)
      }
      text.unicodeScalars.append(scalar)
    }
    return Array(text.utf8)
  }

  private static func lineOfInvalidUTF8(_ bytes: [UInt8]) -> Int? {
    if String(validating: bytes, as: UTF8.self) != nil { return nil }
    var line = 1
    for part in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      if String(validating: part, as: UTF8.self) == nil { return line }
      line += 1
    }
    return line
  }

  private static func line(at index: Int, in bytes: [UInt8]) -> Int {
    bytes[..<index].count { $0 == 0x0A } + 1
  }

  // MARK: Complaints

  private static func empty(file: String) -> Diagnostic {
    Diagnostic(
      .error, id: "empty-file", "the file is empty", at: SourceLocation(file: file),
      hint: "check that it was exported or copied to its end")
  }

  private static func binary(file: String, line: Int) -> Diagnostic {
    Diagnostic(
      .error, id: "not-text", "the file holds NUL bytes, so it is not text",
      at: SourceLocation(file: file, line: line),
      hint: "export the transcript as plain text in UTF-8")
  }

  private static func broken(_ encoding: String, file: String, line: Int) -> InvalidInput {
    InvalidInput(
      Diagnostic(
        .error, id: "broken-encoding", "the file says it is \(encoding) and isn't",
        at: SourceLocation(file: file, line: line),
        hint: "export it again as UTF-8; it may have been cut off or changed by another program"))
  }

  private static func assumedEncoding(file: String, line: Int) -> Diagnostic {
    Diagnostic(
      .warning, id: "assumed-encoding",
      "the file is not UTF-8 and was read as Windows-1252 (Western European)",
      at: SourceLocation(file: file, line: line),
      hint: "if accented letters look wrong, save it as UTF-8, "
        + "e.g. `iconv -f ENCODING -t UTF-8 FILE > NEW`")
  }
}
