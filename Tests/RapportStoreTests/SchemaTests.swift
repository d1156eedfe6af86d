import Foundation
import GRDB
import RapportCoding
import RapportTestSupport
import RapportTranscripts
import Testing

@testable import RapportStore

/// Studies written by earlier schemas open and hold what they held.
///
/// `RECORD_SNAPSHOTS=1` writes that of the last step, and fails; one that is there is never written
/// again.
@Suite struct SchemaTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Studies")

  private static func fill(_ store: StudyStore) throws {
    _ = try store.add(StoreSample.transcript())
    try store.save(StoreSample.suggested())
    let accept = try store.append(try StoreSample.decision(.accept, "hedge", 1, 13..<22))
    _ = try store.append(
      try StoreSample.decision(.reject, "refusal", 3, why: "tried once", by: "ben"))
    _ = try store.add(StoreSample.transcript("T: Hello.\n" + StoreSample.lines))
    _ = try store.append(
      SessionRating(id: "", session: "s01", scale: "empathy", value: 4, rater: "anna", at: 0))
    #expect(accept.kind == .accept)
  }

  @Test(arguments: StudyMigrations.names)
  func aStudyOfEachSchemaOpens(_ step: String) throws {
    let fixture = Self.folder.appendingPathComponent("\(step).rapport")
    let sample = try StoreSample()
    let record = ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil
    if record, !FileManager.default.fileExists(atPath: fixture.path) {
      let old = try StudyStore.create(
        at: sample.folder + "/old.rapport", name: "First schema", upTo: step,
        clock: sample.time.now)
      try Self.fill(old)
      try old.backup(to: fixture.path)
      Issue.record("\(fixture.lastPathComponent) was written")
    }
    let path = sample.folder + "/copy.rapport"
    try FileManager.default.copyItem(atPath: fixture.path, toPath: path)
    let columns = try DatabaseQueue(path: path).read { try $0.columns(in: "study").map(\.name) }
    let isFirst = step == StudyMigrations.first
    #expect(
      columns == ["id", "uid", "name", "created_at"] + (isFirst ? [] : ["description"]))
    let store = try StudyStore(path: path)
    let study = try store.description()
    #expect(study.name == "First schema" && study.description == nil)
    #expect(try store.sessions().map(\.revision) == [2])
    let log = try store.log(of: "s01")
    #expect(log.decisions.map(\.kind) == [.accept, .reject])
    #expect(log.decisions.map(\.anchor.utterance) == [2, 4])
    #expect(log.decisions.map(\.why) == [nil, "tried once"])
    #expect(try store.ratings(of: "s01").map(\.value) == [4])
    #expect(try store.check().isEmpty)
    _ = try store.append(
      try StoreSample.decision(
        .accept, "hedge", 2, 13..<22, in: try store.transcript(of: "s01"), by: "ben"))
    let applied = try store.read(StudyMigrations.migrator.appliedMigrations)
    #expect(
      applied == [
        "001-create-study", "002-describe-study", "003-finish-and-answer",
        "004-name-the-subject",
      ])
  }

  @Test func stepsAreInOrderAndTheLastOneIsNamed() {
    #expect(StudyMigrations.migrator.migrations == StudyMigrations.names)
  }

  @Test func aNewStudySaysWhatItIsAbout() throws {
    let sample = try StoreSample()
    let path = sample.folder + "/new.rapport"
    let store = try StudyStore.create(at: path, name: "Clinic", description: "Training year 1")
    #expect(try store.description().description == "Training year 1")
    #expect(try StudyStore(path: path).description().uid.utf8.count == 32)
  }
}
