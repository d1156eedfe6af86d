import Foundation
import GRDB
import RapportCodebooks
import RapportCoding
import RapportTestSupport
import RapportTranscripts
import Testing

@testable import RapportStore

/// What `check()` finds in a study that somebody changed behind the program's back.
@Suite struct CheckTests {
  private static let tampering: [(String, String, String)] = [
    (
      "transcript", "UPDATE transcript SET body = replace(body, 'fine', 'good')",
      "study-transcript-changed"
    ),
    ("codebook", "UPDATE codebook SET yaml = x'0a'", "study-codebook-changed"),
    ("coding", "UPDATE coding SET quote = 'else' WHERE utterance = 3", "study-dangling-anchor"),
    ("coding", "UPDATE coding SET utterance = 99 WHERE utterance = 3", "study-dangling-anchor"),
    ("decision", "UPDATE decision SET start_byte = start_byte + 1", "study-dangling-anchor"),
    ("decision", "UPDATE decision SET utterance = 99", "study-dangling-anchor"),
    ("decision", "UPDATE decision SET rater = 'nobody'", "study-dangling-reference"),
  ]

  @Test(arguments: tampering) func finds(_ table: String, _ change: String, _ id: String) throws {
    let sample = try StoreSample()
    _ = try sample.store.add(StoreSample.transcript())
    let yaml = "codebook: book\nversion: 0.1.0\nlanguage: en\ncodes: []\n"
    _ = try? sample.store.add(.init(layers: [.init(file: "b.yaml", bytes: Array(yaml.utf8))]))
    try sample.store.database.write {
      try $0.execute(
        sql: "INSERT INTO codebook VALUES (?, 'b.yaml', ?, NULL) ON CONFLICT DO NOTHING",
        arguments: [Fingerprint(of: Array(yaml.utf8)).hex, yaml.data(using: .utf8)])
    }
    try sample.store.save(StoreSample.suggested())
    _ = try sample.store.append(try StoreSample.decision(.accept, "hedge", 1, 13..<22))
    #expect(try sample.store.check().isEmpty)
    let raw = try DatabaseQueue(
      path: sample.path,
      configuration: {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = false
        return configuration
      }())
    try raw.writeWithoutTransaction { db in
      try db.execute(sql: "DROP TRIGGER \(table)_never_changed")
      try db.execute(sql: change)
    }
    let ids = Set(try StudyStore(path: sample.path).check().map(\.id))
    #expect(ids == [id, "study-schema-changed"], "\(ids)")
  }

  @Test func findingsHoldNoWords() throws {
    let sample = try StoreSample()
    _ = try sample.store.add(StoreSample.transcript())
    try sample.store.save(StoreSample.suggested())
    try sample.store.database.writeWithoutTransaction { db in
      try db.execute(sql: "DROP TRIGGER coding_never_changed")
      try db.execute(sql: "UPDATE coding SET quote = 'secret words'")
    }
    let text = try sample.store.check().map(\.description).joined()
    #expect(text.contains("3 codings of session 's01' by 'rules' are not at their words"))
    #expect(!text.contains("secret") && !text.contains("suppose"))
  }
}
