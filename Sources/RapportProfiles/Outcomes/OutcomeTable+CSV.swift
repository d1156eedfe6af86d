public import RapportTranscripts

extension OutcomeTable {
  /// Reads a table: columns `client`, `therapist`, `pre` and `post`, and `group` where there is one.
  ///
  /// All other columns are covariates and hold numbers. An empty cell or `NA` is a missing value.
  ///
  /// - Throws: `InvalidInput` where a column is missing, a row names no client or therapist, a client
  ///   has two rows with one therapist, or a cell is no number.
  public init(csv bytes: [UInt8], file: String) throws(InvalidInput) {
    var reader = try RowReader(CSVTable(bytes, file: file), file: file)
    let rows = reader.table.rows.compactMap { reader.row($0) }
    if !reader.complaints.isEmpty { throw InvalidInput(reader.complaints) }
    self.init(rows: rows, covariates: reader.covariates.map { reader.table.header[$0] })
  }

  /// Reads the rows of a table, and gathers what is wrong with them.
  private struct RowReader {
    let table: CSVTable
    let covariates: [Int]
    private(set) var complaints: [Diagnostic] = []
    private let file: String
    private let client: Int
    private let therapist: Int
    private let before: Int
    private let after: Int
    private let group: Int?
    private var seen: Set<[String]> = []

    init(_ table: CSVTable, file: String) throws(InvalidInput) {
      guard let client = table.column(["client", "patient"]),
        let therapist = table.column(["therapist"]),
        let before = table.column(["pre", "before"]), let after = table.column(["post", "after"])
      else {
        throw InvalidInput(
          Diagnostic(
            .error, id: "outcome-columns",
            "a table of outcomes needs the columns client, therapist, pre and post",
            at: SourceLocation(file: file, line: table.headerLine),
            hint: "group and columns of numbers may follow"))
      }
      self.table = table
      self.file = file
      self.client = client
      self.therapist = therapist
      self.before = before
      self.after = after
      group = table.column(["group"])
      let named = [client, therapist, before, after, group]
      covariates = table.header.indices.filter {
        !named.contains($0) && !table.header[$0].isEmpty
      }
    }

    /// A row; nil where it names no client or therapist.
    mutating func row(_ row: CSVRow) -> Row? {
      let place = SourceLocation(file: file, line: row.line)
      guard let name = table.value(row, client), let by = table.value(row, therapist) else {
        complaints.append(
          Diagnostic(
            .error, id: "outcome-row", "the row names no client or no therapist", at: place,
            hint: "fill both cells, or take the row out"))
        return nil
      }
      if !seen.insert([name, by]).inserted {
        complaints.append(
          Diagnostic(
            .error, id: "outcome-duplicate", "the client has a row with this therapist already",
            at: place, hint: "keep one row for each client and therapist"))
      }
      return Row(
        client: Identifier(name), therapist: Identifier(by), group: table.value(row, group),
        before: number(row, before), after: number(row, after),
        covariates: covariates.map { number(row, $0) })
    }

    private mutating func number(_ row: CSVRow, _ column: Int) -> Double? {
      guard let text = table.value(row, column), !["NA", "na", "."].contains(text) else {
        return nil
      }
      if let number = Double(text), number.isFinite { return number }
      complaints.append(
        Diagnostic(
          .error, id: "outcome-number", "the cell is no number", at: table.location(row, column),
          hint: "write a decimal point, and leave the cell empty where the value is missing"))
      return nil
    }
  }
}
