import RapportTranscripts

/// The rows of one session.
struct SessionRows {
  let id: String
  /// Indices into the table's rows.
  var rows: [Int] = []
  /// The first row that came back after another session's; nil where all stand together.
  var returning: Int?

  /// The sessions of a table in the order of their first rows.
  static func groups(
    _ table: CSVTable, _ columns: UtteranceColumns, options: ReadingOptions
  ) -> [SessionRows] {
    let fallback = options.sessionID ?? SourceName.stem(table.file)
    var groups: [SessionRows] = []
    var indices: [String: Int] = [:]
    var last = ""
    for (index, row) in table.rows.enumerated() {
      let id = table.value(row, columns.session) ?? fallback
      let position = indices[id] ?? groups.count
      if position == groups.count {
        indices[id] = position
        groups.append(SessionRows(id: id))
      } else if last != id, groups[position].returning == nil {
        groups[position].returning = index
      }
      groups[position].rows.append(index)
      last = id
    }
    return groups
  }
}
