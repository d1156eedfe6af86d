import Foundation
import RapportTranscripts

/// The text of one codebook file, known to be UTF-8 of a sensible size.
struct CodebookSource: Sendable {
  /// The bytes as they are in the file.
  let bytes: [UInt8]
  /// The lines.
  let lines: SourceLines
  /// The YAML tree.
  let root: RuleNode

  /// No codebook is larger.
  static let mostBytes = 8 << 20
  /// No line of a codebook is longer.
  static let longestLine = 10_000

  /// Takes a file's bytes apart.
  ///
  /// - Throws: `InvalidInput` where it is empty, binary, not UTF-8, too large or not YAML.
  init(bytes: [UInt8], file: String) throws(InvalidInput) {
    let whole = SourceLocation(file: file)
    guard bytes.count <= Self.mostBytes else { throw InvalidInput(Self.tooLarge(file)) }
    guard !bytes.contains(0) else {
      throw InvalidInput(
        .error(
          "binary-codebook", "this is a binary file, not a codebook", at: whole, in: nil,
          hint: "a codebook is a YAML file in UTF-8"))
    }
    let text = Array(bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...])
    let lines = SourceLines(file: file, bytes: text)
    guard let yaml = String(validating: text, as: UTF8.self) else {
      throw InvalidInput(Self.notUTF8(lines))
    }
    guard text.contains(where: { $0 != 0x20 && $0 != 0x0A && $0 != 0x0D && $0 != 0x09 }) else {
      throw InvalidInput(.emptyCodebook(file))
    }
    try Self.refuseHostileLines(lines)
    self.bytes = bytes
    self.lines = lines
    root = try RuleNode(yaml: yaml, lines: lines)
  }

  /// Reads a file.
  ///
  /// - Throws: `InvalidInput` where there is no such file or it can't be read, and as above.
  init(path: String) throws(InvalidInput) {
    let whole = SourceLocation(file: path)
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw InvalidInput(
        .error(
          "no-such-codebook", "there is no such file", at: whole, in: nil,
          hint: "check the path; the codebooks that come with Rapport are in codebooks/"))
    }
    guard !isFolder.boolValue, let handle = FileHandle(forReadingAtPath: path) else {
      throw InvalidInput(
        .error(
          "unreadable-codebook",
          isFolder.boolValue ? "this is a folder, not a codebook" : "the file may not be read",
          at: whole, in: nil, hint: "give the path of one YAML file that may be read"))
    }
    var bytes: [UInt8] = []
    while bytes.count <= Self.mostBytes {
      guard let chunk = try? handle.read(upToCount: 1 << 20), !chunk.isEmpty else { break }
      bytes.append(contentsOf: chunk)
    }
    try self.init(bytes: bytes, file: path)
  }

  private static func tooLarge(_ file: String) -> Diagnostic {
    .error(
      "codebook-too-large", "the file is larger than 8 MiB, the most a codebook may have",
      at: SourceLocation(file: file), in: nil,
      hint: "check that it is a codebook; a large one can be split and named under `uses:`")
  }

  private static func notUTF8(_ lines: SourceLines) -> Diagnostic {
    let line = (1...lines.count).first {
      String(validating: lines.bytes(ofLine: $0), as: UTF8.self) == nil
    }
    return .error(
      "codebook-not-utf8", "the file is not in UTF-8",
      at: SourceLocation(file: lines.file, line: line ?? 0), in: nil,
      hint: "save it as UTF-8, for example with `iconv -f windows-1252 -t utf-8`")
  }

  /// Refuses endless lines, and anchors, with which a small file can stand for a huge one.
  private static func refuseHostileLines(_ lines: SourceLines) throws(InvalidInput) {
    for number in 1...lines.count {
      let line = lines.bytes(ofLine: number)
      guard line.count <= longestLine else {
        throw InvalidInput(
          .error(
            "codebook-line-too-long", "the line has more than \(longestLine) bytes",
            at: SourceLocation(file: lines.file, line: number), in: nil,
            hint: "break it: a list may stand on several lines, one item a line"))
      }
      if let column = anchorColumn(line) {
        let place = SourceLocation(file: lines.file, line: number, column: column)
        throw InvalidInput(.anchor(at: place, in: lines))
      }
    }
  }

  /// The column of an `&` where YAML could begin a value and with no space behind it.
  private static func anchorColumn(_ line: ArraySlice<UInt8>) -> Int? {
    guard line.first(where: { $0 != 0x20 }) != UInt8(ascii: "#") else { return nil }
    var before = UInt8(ascii: " ")
    for (index, byte) in zip(line.indices, line) {
      if byte == UInt8(ascii: "&"), " \t[{,:-?".utf8.contains(before),
        let next = line[(index + 1)...].first, next != UInt8(ascii: " ")
      {
        return index - line.startIndex + 1
      }
      before = byte
    }
    return nil
  }
}
