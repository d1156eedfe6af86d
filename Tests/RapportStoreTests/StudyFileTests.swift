import Foundation
import GRDB
import RapportTestSupport
import RapportTranscripts
import Testing

@testable import RapportStore

@Suite struct StudyFileTests {
  private func mode(_ path: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    return (attributes[.posixPermissions] as? NSNumber)?.intValue ?? -1
  }

  @Test func onlyTheOwnerMayReadIt() throws {
    let sample = try StoreSample()
    _ = try sample.store.add(StoreSample.transcript())
    for ending in ["", "-wal", "-shm"] {
      #expect(try mode(sample.path + ending) == 0o600, "\(ending)")
    }
    let copy = sample.folder + "/copy.rapport"
    try sample.store.backup(to: copy)
    #expect(try mode(copy) == 0o600)
  }

  @Test func aCopyThatOthersMayReadIsClosed() throws {
    let sample = try StoreSample()
    let copy = sample.folder + "/copy.rapport"
    try sample.store.backup(to: copy)
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: copy)
    #expect(try StudyStore(path: copy).check().isEmpty)
    #expect(try mode(copy) == 0o600)
  }

  @Test func whatIsAcknowledgedIsOnTheDisk() throws {
    let sample = try StoreSample()
    let values = try sample.store.database.writeWithoutTransaction { db in
      [
        try String.fetchOne(db, sql: "PRAGMA journal_mode"),
        try String.fetchOne(db, sql: "PRAGMA synchronous"),
        try String.fetchOne(db, sql: "PRAGMA foreign_keys"),
      ]
    }
    #expect(values == ["wal", "2", "1"])
  }

  @Test func nothingIsOverwritten() throws {
    let sample = try StoreSample()
    #expect(
      StoreSample.complaints { _ = try StudyStore.create(at: sample.path, name: "Other") }
        == ["study-exists"])
    #expect(try sample.store.description().name == "Sample")
    #expect(
      StoreSample.complaints { try sample.store.backup(to: sample.path) } == ["study-exists"])
  }

  @Test func otherFilesAreLeftAlone() throws {
    let sample = try StoreSample()
    let text = sample.folder + "/notes.txt"
    try Data("not a study, but long enough to have the head of a database".utf8)
      .write(to: URL(fileURLWithPath: text))
    let other = sample.folder + "/other.db"
    try DatabaseQueue(path: other).write { try $0.execute(sql: "CREATE TABLE mine (x)") }
    let empty = sample.folder + "/empty"
    try Data().write(to: URL(fileURLWithPath: empty))
    let before = try Data(contentsOf: URL(fileURLWithPath: other))
    let cases = [
      (sample.folder + "/missing", "no-such-study"), (text, "not-a-study"),
      (other, "not-a-study"), (sample.folder, "not-a-study"),
      (empty, "not-a-study"),
    ]
    for (path, id) in cases {
      #expect(StoreSample.complaints { _ = try StudyStore(path: path) } == [id], "\(path)")
    }
    #expect(try Data(contentsOf: URL(fileURLWithPath: other)) == before)
  }

  @Test func aNewerStudyIsRefused() throws {
    let sample = try StoreSample()
    try sample.store.database.write {
      try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('900-from-the-future')")
    }
    #expect(
      StoreSample.complaints { _ = try StudyStore(path: sample.path) } == ["study-too-new"])
  }

  @Test func aStudyThatCannotBeMadeLeavesNothing() throws {
    #expect(
      StoreSample.complaints { _ = try StudyStore.create(at: "/nowhere/x.rapport", name: "X") }
        == ["study-unwritable"])
  }

  @Test func aDamagedFileIsOneClearComplaint() throws {
    let sample = try StoreSample()
    for number in 0..<40 {
      _ = try sample.store.add(StoreSample.transcript(id: .init("s\(number)")))
    }
    let copy = sample.folder + "/copy.rapport"
    try sample.store.backup(to: copy)
    var bytes = try Data(contentsOf: URL(fileURLWithPath: copy))
    for index in 4096..<bytes.count where index % 7 == 0 { bytes[index] = 0xA5 }
    try bytes.write(to: URL(fileURLWithPath: copy))
    let ids = StoreSample.complaints {
      let store = try StudyStore(path: copy)
      let findings = try store.check()
      #expect(findings.map(\.id) == ["study-damaged"])
      throw InvalidInput(findings)
    }
    #expect(ids == ["study-damaged"])
  }
}
