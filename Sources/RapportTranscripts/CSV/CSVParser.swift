/// Reads rows of delimited text by RFC 4180: quoted cells may hold the separator, quotes (doubled)
/// and line breaks.
///
/// A byte order mark and an Excel line `sep=;` are taken in; lines end with LF, CRLF or CR; blank
/// lines are passed over.
package struct CSVParser {
  /// What stands between cells.
  package let separator: UInt8
  private let bytes: [UInt8]
  private let file: String
  private var index = 0
  private var line = 1
  private var lineStart = 0

  private static let quote = UInt8(ascii: "\"")
  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")

  /// A parser of UTF-8 bytes; without a separator the first line decides between `,`, `;` and tab.
  package init(_ bytes: [UInt8], file: String, separator: UInt8? = nil) {
    self.bytes = bytes
    self.file = file
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var line = 1
    var named: UInt8?
    let first = bytes[start...].prefix { $0 != Self.lineFeed && $0 != Self.carriageReturn }
    if first.count == 5, first.starts(with: "sep=".utf8) {
      named = first.last
      start = first.endIndex
      if start < bytes.count, bytes[start] == Self.carriageReturn { start += 1 }
      if start < bytes.count, bytes[start] == Self.lineFeed { start += 1 }
      line = 2
    }
    self.separator = separator ?? named ?? Self.likelySeparator(bytes[start...])
    self.index = start
    self.line = line
    self.lineStart = start
  }

  /// The separator that stands most often outside quotes in the first line; `,` where none does.
  package static func likelySeparator(_ bytes: ArraySlice<UInt8>) -> UInt8 {
    var counts: [(separator: UInt8, count: Int)] = [(0x2C, 0), (0x3B, 0), (0x09, 0)]
    var isQuoted = false
    for byte in bytes {
      if byte == quote { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == lineFeed || byte == carriageReturn { break }
      for choice in counts.indices where counts[choice].separator == byte {
        counts[choice].count += 1
      }
    }
    var best = counts[0]
    for choice in counts where choice.count > best.count { best = choice }
    return best.separator
  }

  /// The next row; nil at the end.
  ///
  /// - Throws: `InvalidInput` for a quote that is never closed, or text behind a closing quote.
  package mutating func next() throws(InvalidInput) -> CSVRow? {
    while index < bytes.count, isLineEnd(bytes[index]) { endLine() }
    guard index < bytes.count else { return nil }
    var row = CSVRow(line: line, cells: [])
    while true {
      row.cells.append(try cell())
      guard index < bytes.count else { return row }
      if bytes[index] == separator {
        index += 1
        continue
      }
      endLine()
      return row
    }
  }

  private mutating func cell() throws(InvalidInput) -> CSVRow.Cell {
    let place = (line: line, column: index - lineStart + 1)
    guard index < bytes.count, bytes[index] == Self.quote else {
      let start = index
      while index < bytes.count, bytes[index] != separator, !isLineEnd(bytes[index]) { index += 1 }
      return .init(
        text: String(decoding: bytes[start..<index], as: UTF8.self), line: place.line,
        column: place.column)
    }
    index += 1
    var text: [UInt8] = []
    while true {
      guard index < bytes.count else {
        throw complaint(
          "csv-unclosed-quote", "a quotation mark opens a cell and is never closed", place,
          "close it with \" or, where it belongs to the text, double it and quote the whole cell")
      }
      let byte = bytes[index]
      if byte == Self.quote {
        index += 1
        guard index < bytes.count, bytes[index] == Self.quote else { break }
        text.append(byte)
        index += 1
      } else if isLineEnd(byte) {
        text.append(Self.lineFeed)
        endLine()
      } else {
        text.append(byte)
        index += 1
      }
    }
    guard index == bytes.count || bytes[index] == separator || isLineEnd(bytes[index]) else {
      throw complaint(
        "csv-text-after-quote", "there is text behind the closing quotation mark of a cell",
        (line, index - lineStart + 1),
        "double a quotation mark that belongs to the text (\"\") and quote the whole cell")
    }
    return .init(
      text: String(decoding: text, as: UTF8.self), line: place.line, column: place.column)
  }

  private func isLineEnd(_ byte: UInt8) -> Bool {
    byte == Self.lineFeed || byte == Self.carriageReturn
  }

  private mutating func endLine() {
    let byte = bytes[index]
    index += 1
    if byte == Self.carriageReturn, index < bytes.count, bytes[index] == Self.lineFeed {
      index += 1
    }
    line += 1
    lineStart = index
  }

  private func complaint(
    _ id: String, _ message: String, _ place: (line: Int, column: Int), _ hint: String
  ) -> InvalidInput {
    InvalidInput(
      Diagnostic(
        .error, id: id, message,
        at: SourceLocation(file: file, line: place.line, column: place.column), hint: hint))
  }
}
