import RapportCodebooks
import RapportTranscripts

/// The rows of a table of codings, cell by cell, with the place of what doesn't fit.
struct CodingsTableRows {
  private let table: CSVTable
  private let places: [CodingColumns.Role: Int]
  private let start: Int?
  private let end: Int?
  private let quote: Int?

  /// - Throws: `InvalidInput` where a column is missing.
  init(_ bytes: [UInt8], file: String, columns: CodingColumns) throws(InvalidInput) {
    table = try CSVTable(bytes, file: file)
    var places: [CodingColumns.Role: Int] = [:]
    for role in CodingColumns.Role.allCases { places[role] = columns.index(of: role, in: table) }
    self.places = places
    start = table.column(["start"])
    end = table.column(["end"])
    quote = table.column(["quote"])
    guard places[.session] != nil, places[.utterance] != nil, places[.code] != nil else {
      throw CodingColumns.missing(in: table, file: file)
    }
  }

  var rows: [CSVRow] { table.rows }

  func value(_ row: CSVRow, _ role: CodingColumns.Role) -> String? {
    table.value(row, places[role])
  }

  /// What a row doesn't fit in, with the place of its cell.
  func complaint(
    _ row: CSVRow, _ role: CodingColumns.Role, id: String, _ message: String, hint: String
  ) -> InvalidInput {
    InvalidInput(
      Diagnostic(
        .error, id: id, message, at: table.location(row, places[role]), hint: hint))
  }

  func session(_ row: CSVRow) throws(InvalidInput) -> String {
    guard let session = value(row, .session), value(row, .utterance) != nil else {
      throw InvalidInput(
        Diagnostic(
          .error, id: "codings-row", "the row names no session or no utterance",
          at: table.location(row, places[.session]), hint: "fill both cells, or take the row out"))
    }
    return session
  }

  /// Who coded a row, a person.
  func rater(_ row: CSVRow, _ rater: Rater.ID?) throws(InvalidInput) -> Rater.ID {
    if let kind = value(row, .kind), kind != Rater.Kind.human.rawValue {
      throw complaint(
        row, .kind, id: "codings-not-human",
        "only codings of people can be imported, not of a rater of kind "
          + "'\(kind)'", hint: "take the row out")
    }
    guard let rater = rater ?? value(row, .rater).map({ Rater.ID($0) }) else {
      throw complaint(
        row, .rater, id: "codings-no-rater", "the row doesn't say who coded it",
        hint: "say it with --rater or in a column rater")
    }
    return rater
  }

  /// The code; nil where there is none.
  func code(_ row: CSVRow) -> String? {
    value(row, .code).flatMap { $0.lowercased() == "n/a" ? nil : $0 }
  }

  /// The utterance's index, by its id, else by its number from 0.
  func utterance(_ row: CSVRow, _ transcript: Transcript) throws(InvalidInput) -> Int {
    let name = value(row, .utterance) ?? ""
    if let index = transcript.utterances.firstIndex(where: { $0.id.rawValue == name }) {
      return index
    }
    if let number = Int(name), transcript.rows.indices.contains(number) { return number }
    throw complaint(
      row, .utterance, id: "codings-unknown-utterance",
      "session '\(transcript.session.id)' has no utterance '\(name)'",
      hint: "utterances go by their ids, or by number from 0: `rapport code -o FOLDER/` lists them")
  }

  /// The bytes of the words a row is about; nil for the whole utterance.
  func words(_ row: CSVRow, _ text: String) throws(InvalidInput) -> Range<Int>? {
    let bytes = Array(text.utf8)
    let given = (table.value(row, start), table.value(row, end))
    let words = table.value(row, quote).map { Array($0.utf8) }
    let answer: Range<Int>?
    if let from = given.0.flatMap(Int.init), let to = given.1.flatMap(Int.init) {
      answer = Self.bytes(from, to, in: text)
      if let answer, words.map({ Self.trimmed(bytes[answer]) == $0 }) ?? true {
        return answer.count == bytes.count ? nil : answer
      }
    } else if let words {
      guard words.count <= bytes.count else { throw otherWords(row) }
      let first = (0...bytes.count - words.count).first {
        bytes[$0..<$0 + words.count].elementsEqual(words)
      }
      if let first { return words.count == bytes.count ? nil : first..<first + words.count }
    } else {
      return nil
    }
    throw otherWords(row)
  }

  private func otherWords(_ row: CSVRow) -> InvalidInput {
    InvalidInput(
      Diagnostic(
        .error, id: "codings-other-words",
        "the utterance doesn't have the words that the row is about",
        at: table.location(row, quote ?? start),
        hint: "the codings are of another transcript, or start and end don't count code points"))
  }

  /// A stretch of code points as bytes.
  private static func bytes(_ start: Int, _ end: Int, in text: String) -> Range<Int>? {
    let scalars = text.unicodeScalars
    guard start >= 0, start <= end, end <= scalars.count else { return nil }
    let from = scalars.index(scalars.startIndex, offsetBy: start)
    let to = scalars.index(from, offsetBy: end - start)
    let low = text.utf8.distance(from: text.startIndex, to: from)
    return low..<low + text.utf8.distance(from: from, to: to)
  }

  /// Without the blanks around it, as cells are read.
  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    guard let first = bytes.firstIndex(where: { $0 > 0x20 }),
      let last = bytes.lastIndex(where: { $0 > 0x20 })
    else { return [] }
    return Array(bytes[first...last])
  }
}
