public import RapportTranscripts

extension OutcomeTable {
  /// Reads a table: columns `client`, `therapist`, `pre` and `post`, and `group` where there is one.
  ///
  /// All other columns are covariates and hold numbers. An empty cell or `NA` is a missing value.
  ///
  /// - Throws: `InvalidInput` where a column is missing, a row names no client or therapist, a client
  ///   has two rows with one therapist, or a cell is no number.
  public init(csv bytes: [UInt8], file: String) throws(InvalidInput) {
    let table = try CSVTable(bytes, file: file)
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
    let group = table.column(["group"])
    let named = [client, therapist, before, after, group]
    let others = table.header.indices.filter { !named.contains($0) && !table.header[$0].isEmpty }
    var rows: [Row] = []
    var complaints: [Diagnostic] = []
    var seen: Set<[String]> = []
    func number(_ row: CSVRow, _ column: Int) -> Double? {
      guard let text = table.value(row, column), !["NA", "na", "."].contains(text) else {
        return nil
      }
      if let number = Double(text), number.isFinite { return number }
      complaints.append(
        Diagnostic(
          .error, id: "outcome-number", "the cell is no number",
          at: table.location(row, column),
          hint: "write a decimal point, and leave the cell empty where the value is missing"))
      return nil
    }
    for row in table.rows {
      guard let name = table.value(row, client), let by = table.value(row, therapist) else {
        complaints.append(
          Diagnostic(
            .error, id: "outcome-row", "the row names no client or no therapist",
            at: SourceLocation(file: file, line: row.line),
            hint: "fill both cells, or take the row out"))
        continue
      }
      if !seen.insert([name, by]).inserted {
        complaints.append(
          Diagnostic(
            .error, id: "outcome-duplicate", "the client has a row with this therapist already",
            at: SourceLocation(file: file, line: row.line),
            hint: "keep one row for each client and therapist"))
      }
      rows.append(
        Row(
          client: Identifier(name), therapist: Identifier(by), group: table.value(row, group),
          before: number(row, before), after: number(row, after),
          covariates: others.map { number(row, $0) }))
    }
    if !complaints.isEmpty { throw InvalidInput(complaints) }
    self.init(rows: rows, covariates: others.map { table.header[$0] })
  }
}
