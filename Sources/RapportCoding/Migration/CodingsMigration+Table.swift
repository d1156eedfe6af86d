import RapportCodebooks
public import RapportTranscripts

extension CodingsMigration {
  /// Carries a table of codings over.
  ///
  /// All columns stay in their order, `old_code` (all former names, oldest first, separated by `|`) and
  /// `fate` (kept, renamed, split, merged, retired) are added or filled further. A coding of a code that
  /// was split stands once under each new code.
  ///
  /// - Throws: `InvalidInput` where it is no table of codings or has a code without fate.
  public func migrate(csv bytes: [UInt8], file: String) throws(InvalidInput) -> Outcome {
    _ = try CodingsFile(csv: bytes, file: file)
    let table = try CSVTable(bytes, file: file)
    guard let code = table.column(["code", "main_therapist_behaviour"]) else {
      throw InvalidInput([])
    }
    let columns = Columns(
      code: code, codebook: table.column(["codebook"]), oldCode: table.column(["old_code"]),
      fate: table.column(["fate"]), count: table.header.count)
    try refuseFateless(table, columns)
    var writer = CSVWriter()
    writer.append(
      table.header + (columns.oldCode == nil ? ["old_code"] : [])
        + (columns.fate == nil ? ["fate"] : []))
    var outcome = Outcome(csv: [], counts: [], before: 0, after: 0, ofOthers: 0)
    var counts: [String: Int] = [:]
    for row in table.rows {
      let cells = columns.padded(row.texts)
      guard let coded = coding(in: table, row, columns) else {
        if table.value(row, code) != nil { outcome.ofOthers += 1 }
        writer.append(cells)
        continue
      }
      outcome.before += 1
      counts[coded.code, default: 0] += 1
      for cells in relabelled(cells, coded, columns) {
        outcome.after += 1
        writer.append(cells)
      }
    }
    outcome.csv = writer.bytes
    outcome.counts = counts.sorted { $0.key < $1.key }.compactMap { code, count in
      fate(of: code).map { Count(code: code, fate: $0, codings: count) }
        ?? Count(code: code, fate: CodeFate(.retire), codings: count)
    }
    return outcome
  }

  /// Where things stand in a row.
  private struct Columns {
    var code: Int
    var codebook: Int?
    var oldCode: Int?
    var fate: Int?
    var count: Int

    /// The places of `old_code` and `fate`, added behind where they weren't there.
    var oldCodePlace: Int { oldCode ?? count }
    var fatePlace: Int { fate ?? (oldCode == nil ? count + 1 : count) }

    /// The cells of a row, one for every column of the new table.
    func padded(_ cells: [String]) -> [String] {
      let width = count + (oldCode == nil ? 1 : 0) + (fate == nil ? 1 : 0)
      return Array(cells.prefix(count))
        + Array(repeating: "", count: max(0, width - min(cells.count, count)))
    }
  }

  /// A coding by a code of this codebook.
  private struct Coded {
    /// The code's id.
    var code: String
    /// As it is written.
    var text: String
    /// `codebook/` where it is written so.
    var prefix: String
    /// Whether an earlier migration retired it.
    var isRetired: Bool
  }

  private func coding(in table: CSVTable, _ row: CSVRow, _ columns: Columns) -> Coded? {
    guard let text = table.value(row, columns.code), text != "n/a" else { return nil }
    let books = [new.id.rawValue, old?.id.rawValue]
    if let codebook = table.value(row, columns.codebook), !books.contains(codebook) { return nil }
    let parts = text.split(separator: "/", maxSplits: 1).map(String.init)
    if parts.count == 2, !books.contains(parts[0]) { return nil }
    return Coded(
      code: id(parts[parts.count - 1]), text: text,
      prefix: parts.count == 2 ? new.id.rawValue + "/" : "",
      isRetired: table.value(row, columns.fate) == "retired")
  }

  private func refuseFateless(_ table: CSVTable, _ columns: Columns) throws(InvalidInput) {
    var missing: [String: SourceLocation] = [:]
    for row in table.rows {
      guard let coded = coding(in: table, row, columns), !coded.isRetired,
        fate(of: coded.code) == nil, missing[coded.code] == nil
      else { continue }
      missing[coded.code] = table.location(row, columns.code)
    }
    guard let first = missing.values.min(by: { $0.line < $1.line }) else { return }
    throw InvalidInput(
      MigrationCheck.withoutFate(missing.keys.sorted(), new: new, at: first))
  }

  /// The rows that take a row's place.
  private func relabelled(
    _ cells: [String], _ coded: Coded, _ columns: Columns
  ) -> [[String]] {
    let fate = coded.isRetired ? CodeFate(.retire) : fate(of: coded.code) ?? CodeFate(.keep)
    func row(_ code: String?, _ word: String) -> [String] {
      var row = cells
      if let code {
        row[columns.code] = coded.prefix + code
        let former = row[columns.oldCodePlace]
        row[columns.oldCodePlace] = former.isEmpty ? coded.text : former + "|" + coded.text
        if let codebook = columns.codebook, !row[codebook].isEmpty {
          row[codebook] = new.id.rawValue
        }
      }
      row[columns.fatePlace] = word
      return row
    }
    switch fate.kind {
    case .keep:
      let before = cells[columns.fatePlace]
      return [row(nil, before.isEmpty ? "kept" : before)]
    case .retire: return [row(nil, "retired")]
    case .rename: return fate.new.map { row($0, "renamed") }
    case .merge: return fate.new.map { row($0, "merged") }
    case .split: return fate.new.map { row($0, "split") }
    }
  }
}
