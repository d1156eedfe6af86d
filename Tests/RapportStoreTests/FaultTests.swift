import Foundation
import RapportCoding
import RapportTestSupport
import RapportTranscripts
import Testing

@testable import RapportStore

/// What a study survives: a killed process, a disk that is full.
@Suite struct FaultTests {
  /// A thousand decisions by a process that is killed at twenty random moments: whatever it
  /// acknowledged is kept, and nothing else but at most the one that was under way.
  @Test func killedAtAnyMoment() throws {
    let sample = try StoreSample()
    _ = try sample.store.add(StoreSample.transcript())
    var generator = SeededGenerator(seed: UInt64(Date().timeIntervalSince1970))
    var acknowledged: [String] = []
    for round in 0..<20 {
      let probe = try Probe([sample.path, "rater-\(round)", "1000"])
      var ids: [String] = []
      let wanted = generator.int(40...60)
      while ids.count < wanted, let id = probe.line() { ids.append(id) }
      usleep(UInt32(generator.int(0...4_000)))
      probe.kill()
      while let id = probe.line() { ids.append(id) }
      let kept = try sample.store.log(of: "s01").decisions
        .filter { $0.rater.rawValue == "rater-\(round)" }.map(\.id.rawValue)
      #expect(ids.count >= wanted)
      #expect(Array(kept.prefix(ids.count)) == ids, "round \(round)")
      #expect(kept.count - ids.count <= 1, "round \(round)")
      acknowledged += ids
    }
    #expect(acknowledged.count >= 800)
    let kept = Set(try sample.store.log(of: "s01").decisions.map(\.id.rawValue))
    #expect(kept.isSuperset(of: acknowledged))
    #expect(try StudyStore(path: sample.path).check().isEmpty)
  }

  /// Killed while it makes a study: there is a whole one or none, and it can be made then.
  @Test func aStudyIsMadeWholeOrNotAtAll() throws {
    let sample = try StoreSample()
    var generator = SeededGenerator(seed: UInt64(Date().timeIntervalSince1970))
    for round in 0..<20 {
      let path = sample.folder + "/round-\(round).rapport"
      let probe = try Probe([path])
      usleep(UInt32(generator.int(1_000...40_000)))
      probe.kill()
      let store =
        FileManager.default.fileExists(atPath: path)
        ? try StudyStore(path: path) : try StudyStore.create(at: path, name: "Probe")
      #expect(try store.description().name == "Probe")
      #expect(try store.check().isEmpty)
    }
  }

  /// No file may grow beyond a limit, as on a disk that is full.
  @Test func aFullDiskIsOneComplaintAndNothingIsHalfWritten() throws {
    let sample = try StoreSample()
    for number in 0..<20 {
      _ = try sample.store.add(StoreSample.transcript(id: .init("s\(number)")))
    }
    let files = try ["", "-wal"].map {
      try FileManager.default.attributesOfItem(atPath: sample.path + $0)[.size] as? Int ?? 0
    }
    let limit = (files.max() ?? 0) + 300_000
    let probe = try Probe([sample.path, "anna", "100000", String(limit)])
    var ids: [String] = []
    while let id = probe.line() { ids.append(id) }
    let (status, errors) = probe.wait()
    #expect(status == 2)
    #expect(
      errors == """
        \(sample.path): error: the study could not be written: the disk is full or failed; nothing \
        of this step was kept [study-disk-full]
          hint: make room, then run `rapport study check` and repeat the step

        """)
    #expect(ids.count > 10)
    let store = try StudyStore(path: sample.path)
    #expect(try store.log(of: "s0").decisions.map(\.id.rawValue) == ids)
    #expect(try store.check().isEmpty)
    // With room again it goes on.
    _ = try store.append(
      try StoreSample.decision(.add, "hedge", 0, in: StoreSample.transcript(id: "s0")))
  }
}
