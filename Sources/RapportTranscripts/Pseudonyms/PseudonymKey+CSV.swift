extension PseudonymKey {
  private static let columns = ["name", "kind", "pseudonym", "word", "places"]
  /// The kind of the line that says how far dates are moved.
  private static let dates = "dates"

  /// The key as a table: `name, kind, pseudonym, word, places`.
  ///
  /// A line of kind `dates` has the number of days in place of the pseudonym.
  package var csv: String {
    var writer = CSVWriter()
    writer.append(Self.columns)
    writer.append(["", Self.dates, String(dateShift), "", ""])
    for entry in entries {
      writer.append([
        entry.name, entry.kind.rawValue, entry.pseudonym ?? "", entry.isWord ? "yes" : "no",
        entry.places.joined(separator: " "),
      ])
    }
    return writer.text
  }

  /// Reads a table; one that a person wrote needs a column `name` only.
  ///
  /// - Parameter shift: how many days dates are moved where the table doesn't say it.
  /// - Throws: `InvalidInput` where there is no such column, a kind isn't known, or one name is there
  ///   twice.
  package init(
    csv bytes: [UInt8], file: String, shift: Int
  ) throws(InvalidInput) {
    let table = try CSVTable(bytes, file: file)
    let columns = Self.columns.map { table.column([$0]) }
    guard columns[0] != nil else {
      throw InvalidInput(
        Diagnostic(
          .error, id: "key-no-names", "the key has no column 'name'",
          at: SourceLocation(file: file, line: table.headerLine),
          hint: "the first line is: name,kind,pseudonym,word,places"))
    }
    var entries: [Entry] = []
    var shift = shift
    var seen: Set<String> = []
    for row in table.rows {
      let kind = table.value(row, columns[1])
      if kind == Self.dates {
        guard let days = table.value(row, columns[2]).flatMap({ Int($0) }), abs(days) < 4_000
        else {
          throw Self.complaint("the days by which dates are moved are no number", table, row, 2)
        }
        shift = days
        continue
      }
      guard let name = table.value(row, columns[0]), !Self.folded(name).isEmpty else { continue }
      guard let known = Kind(rawValue: kind ?? "person") else {
        throw Self.complaint("the kind of the name is not known", table, row, 1)
      }
      guard seen.insert(Self.folded(name)).inserted else {
        throw Self.complaint("the name is there twice", table, row, 0)
      }
      entries.append(
        Entry(
          name, known, pseudonym: table.value(row, columns[2]),
          isWord: columns[3] == nil ? nil : table.value(row, columns[3]).map { $0 == "yes" },
          places: (table.value(row, columns[4]) ?? "").split(separator: " ").map(String.init)))
    }
    self.init(entries: entries, dateShift: shift)
  }

  private static func complaint(
    _ message: String, _ table: CSVTable, _ row: CSVRow, _ column: Int
  ) -> InvalidInput {
    InvalidInput(
      Diagnostic(
        .error, id: "key-invalid", message,
        at: table.location(row, table.column([columns[column]])),
        hint: "kinds are therapist, client, member, person, place, organisation, keep and ?"))
  }
}
