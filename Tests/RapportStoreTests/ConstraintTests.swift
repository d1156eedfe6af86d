import GRDB
import RapportCodebooks
import RapportCoding
import RapportTestSupport
import RapportTranscripts
import Testing

@testable import RapportStore

/// What the schema itself refuses, whoever writes.
@Suite struct ConstraintTests {
  private static let changes = [
    "transcript", "codebook", "study_codebook", "coded_session", "coding", "evidence", "decision",
    "reanchoring", "adjudication", "session_rating", "note", "packet", "packet_session", "audit",
  ]

  /// A study with an entry in each table.
  private func filled() throws -> StoreSample {
    let sample = try StoreSample()
    let store = sample.store
    _ = try store.add(StoreSample.transcript())
    let yaml = """
      codebook: book
      version: 0.1.0
      language: en
      codes:
        - code: hedge
          name: Hedge
          roles: [client]
          rules: [{ id: hedge.suppose, phrase: ["I suppose"] }]
      """
    _ = try store.add(.init(layers: [.init(file: "book.yaml", bytes: Array(yaml.utf8))]))
    try store.save(StoreSample.suggested())
    _ = try store.append(try StoreSample.decision(.accept, "hedge", 1))
    let anchor = try StoreSample.decision(.accept, "hedge", 1).anchor
    _ = try store.append(
      .init(
        id: "", session: "s01", revision: StoreSample.transcript().revision, anchor: anchor,
        raters: ["anna", "ben"], outcome: .present, by: "cara", at: 0))
    _ = try store.append(
      .init(id: "", session: "s01", scale: "empathy", value: 4, rater: "anna", at: 0))
    _ = try store.append(StoreSample.note("s01", 1))
    _ = try store.makePacket(for: "anna", of: ["s01"], by: "cara")
    _ = try store.add(StoreSample.transcript(StoreSample.lines + "\nT: Well."))
    return sample
  }

  @Test func entriesAreNeverChangedNorRemoved() throws {
    let sample = try filled()
    for table in Self.changes {
      try sample.store.database.writeWithoutTransaction { db in
        let count = try Int.fetchOne(db, sql: "SELECT count(*) FROM \(table)") ?? 0
        #expect(count > 0, "\(table) is empty")
        let column = try #require(try db.columns(in: table).last).name
        for (statement, word) in [
          ("UPDATE \(table) SET \"\(column)\" = \"\(column)\"", "changed"),
          ("DELETE FROM \(table)", "removed"),
        ] {
          let error = #expect(throws: DatabaseError.self) { try db.execute(sql: statement) }
          #expect(error?.message == "\(table): entries are never \(word)")
        }
        #expect(try Int.fetchOne(db, sql: "SELECT count(*) FROM \(table)") == count)
      }
    }
  }

  private static let hex32 = "'00000000000000000000000000000000'"
  private static let hash = "'" + String(repeating: "0", count: 64) + "'"

  /// A decision with some values in another way.
  private static func decision(_ changes: [String: String]) -> String {
    var values = [
      "id": hex32, "session": "'s01'", "revision": hash, "codebook": "'book'", "code": "'hedge'",
      "utterance": "0", "start_byte": "0", "end_byte": "1", "quote": "'H'", "kind": "'accept'",
      "is_blind": "0", "rater": "'anna'", "at": "0",
    ]
    values.merge(changes) { $1 }
    let columns = values.keys.sorted()
    return "INSERT INTO decision (\(columns.joined(separator: ", "))) VALUES ("
      + columns.map { values[$0] ?? "" }.joined(separator: ", ") + ")"
  }

  private static let refused: [(String, String)] = [
    (decision(["id": "'short'"]), "length(id)"), (decision(["kind": "'maybe'"]), "kind IN"),
    (decision(["session": "'nowhere'"]), "FOREIGN KEY"),
    (decision(["rater": "'nobody'"]), "FOREIGN KEY"),
    (decision(["confidence": "6"]), "confidence"), (decision(["utterance": "-1"]), "utterance"),
    (decision(["end_byte": "-1"]), "end_byte"), (decision(["is_blind": "2"]), "is_blind"),
    (decision(["kind": "'change'"]), "kind = 'change'"),
    (decision(["new_code": "'x'", "new_codebook": "'book'"]), "kind = 'change'"),
    (decision(["kind": "'change'", "new_code": "'x'"]), "new_codebook"),
    (decision(["kind": "'undo'"]), "kind = 'undo'"),
    (decision(["kind": "'undo'", "undoes": hex32]), "undoes < id"),
    (
      decision([
        "id": "'" + String(repeating: "1", count: 32) + "'", "kind": "'undo'", "undoes": hex32,
      ]),
      "FOREIGN KEY"
    ),
    (decision(["kind": "'note'"]), "ifnull(why"),
    (decision(["at": "'today'"]), "cannot store TEXT"),
    ("INSERT INTO rater (id, kind) VALUES ('x', 'annotator')", "kind IN"),
    ("INSERT INTO session_rating VALUES (\(hex32), 's01', 'empathy', 6, 'anna', 0)", "value"),
    ("INSERT INTO note VALUES (\(hex32), 's01', \(hash), NULL, '', 'anna', 0)", "text"),
    (
      "INSERT INTO transcript VALUES (NULL, 's01', 1, \(hash), '{}', 0)",
      "UNIQUE constraint failed: transcript.session, transcript.revision"
    ),
    ("INSERT INTO transcript VALUES (NULL, 's01', 9, \(hash), '{', 0)", "json_valid"),
    ("INSERT INTO user VALUES ('x', 'owner', 'scrypt$', NULL)", "role IN"),
    ("INSERT INTO user VALUES ('x', 'rater', 'secret', NULL)", "password"),
    ("INSERT INTO user VALUES ('x', 'therapist', 'scrypt$', NULL)", "therapist"),
    ("INSERT INTO study VALUES (2, \(hex32), 'x', 0, NULL)", "id = 1"),
  ]

  @Test func whatDoesNotFitIsRefused() throws {
    let sample = try filled()
    for (statement, reason) in Self.refused {
      let error = #expect(throws: DatabaseError.self, "\(statement)") {
        try sample.store.database.write { try $0.execute(sql: statement) }
      }
      #expect(error?.message?.contains(reason) == true, "\(error?.message ?? "")")
    }
    // And with nothing wrong it isn't.
    try sample.store.database.write { try $0.execute(sql: Self.decision([:])) }
  }

  @Test func complaintsHoldNoWordsOfAStatement() throws {
    let sample = try filled()
    do {
      try sample.store.write { db in
        try db.execute(
          sql: "INSERT INTO note VALUES (?, 's01', '0', NULL, ?, 'nobody', 0)",
          arguments: ["short", "my secret words"])
      }
      Issue.record("it was not refused")
    } catch {
      #expect(error.diagnostics.map(\.id) == ["study-constraint"])
      #expect(!error.description.contains("secret"))
    }
  }
}
