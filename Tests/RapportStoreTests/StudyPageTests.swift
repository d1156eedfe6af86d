import Foundation
import GRDB
import RapportTestSupport
import Testing

@testable import RapportStore

/// docs/reference/study-file.md says what each column means, and names none that isn't there.
@Suite struct StudyPageTests {
  private static let page = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("docs/reference/study-file.md")

  /// The columns that the page gives a table, and whether it says that entries never change.
  private static func tables() throws -> [String: (columns: [String], onlyGrows: Bool)] {
    let text = try String(contentsOf: page, encoding: .utf8)
    var tables: [String: (columns: [String], onlyGrows: Bool)] = [:]
    for section in text.components(separatedBy: "\n## `").dropFirst() {
      let lines = section.split(separator: "\n")
      guard let head = lines.first, let name = head.split(separator: "`").first else { continue }
      let cells = lines.filter { $0.hasPrefix("| `") }.compactMap { $0.split(separator: "|").first }
      let columns = cells.flatMap { cell in
        cell.split(separator: ",").map {
          $0.trimmingCharacters(in: CharacterSet(charactersIn: " `"))
        }
      }
      tables[String(name)] = (columns, head.hasSuffix("†"))
    }
    return tables
  }

  @Test func everyTableAndColumnIsDocumented() throws {
    let sample = try StoreSample()
    let documented = try Self.tables()
    let (found, grows) = try sample.store.read { db in
      let names = try String.fetchAll(
        db,
        sql: """
          SELECT name FROM sqlite_master WHERE type = 'table'
            AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'grdb_%'
          """)
      let triggers = try String.fetchAll(
        db, sql: "SELECT tbl_name FROM sqlite_master WHERE type = 'trigger'")
      return (
        try names.map { ($0, try db.columns(in: $0).map(\.name).sorted()) }, Set(triggers)
      )
    }
    #expect(found.count == documented.count)
    for (name, columns) in found {
      #expect(documented[name]?.columns.sorted() == columns, "\(name)")
      #expect(documented[name]?.onlyGrows == grows.contains(name), "\(name)")
    }
  }
}
