import Foundation
import RapportTranscripts
import Testing

@testable import RapportReaders

/// The real files outside the project.
@Suite(.enabled(if: Folders.data != nil, "skipped: not present"))
struct DevelopmentDataTests {
  private let data = Folders.data ?? ""

  @Test func all61SessionsReadAsTheyAre() throws {
    let folders = [data + "/sessions", data + "/sessions/sample"]
    let paths = folders.flatMap { folder in
      Folders.files(folder, "json").map { "\(folder)/\($0)" }
    }
    let readings = Transcript.readAll(paths)
    #expect(readings.count == 61)
    var utterances = 0
    for (path, reading) in zip(paths, readings) {
      let transcript = try reading.result.get().transcript
      let object = try JSONSerialization.jsonObject(with: Data(Folders.bytes(path)))
      let list = (object as? [String: Any])?["utterances"] as? [[String: Any]]
      #expect(transcript.utterances.count == list?.count)
      #expect(
        transcript.utterances.map(\.text) == list?.compactMap { $0["text"] as? String }, "\(path)")
      #expect(reading.diagnostics.filter { $0.id != "roles-may-be-swapped" } == [])
      #expect(!transcript.session.therapists.isEmpty && !transcript.session.clients.isEmpty)
      utterances += transcript.utterances.count
    }
    #expect(utterances == 5646)
  }

  @Test func annoMIReadsAsItIs() throws {
    let readings = Transcript.readAll([data + "/annomi/development.csv"])
    let transcripts = readings.compactMap(\.transcript)
    #expect(transcripts.count == 88)
    #expect(transcripts.reduce(0) { $0 + $1.utterances.count } == 6293)
    let first = try #require(transcripts.first)
    #expect(first.session.id == "2")
    #expect(first.utterances[0].id == "0")
    #expect(first.utterances[0].start == 39_000)
    #expect(first.speakers.map(\.role) == [.therapist, .client])
    #expect(first.speakers.map(\.id) == ["therapist", "client"])
    #expect(Set(transcripts.flatMap { $0.speakers.map(\.role) }) == [.therapist, .client])
  }

  @Test func textWithoutSpeakers() throws {
    let folder = data + "/formats/text-no-speaker/clarin-eric+parla-clarin"
    let path = try #require(Folders.files(folder, "txt").first.map { "\(folder)/\($0)" })
    let readings = Transcript.readAll(
      [path], options: ReadingOptions(allowsUnknownRoles: true))
    let reading = try #require(readings.first).result.get()
    let lines = Folders.bytes(path).split(separator: 0x0A, omittingEmptySubsequences: false)
    // FILES.tsv counts 30 lines, the last without a line feed.
    #expect(reading.account.total == 30)
    #expect(reading.account.total == (lines.last?.isEmpty == true ? lines.count - 1 : lines.count))
    #expect(reading.account.entries.reduce(0) { $0 + $1.count } == 30)
    #expect(reading.transcript.speakers.map(\.id) == ["unknown"])
    #expect(reading.diagnostics.contains { $0.id == "no-speakers" })
  }
}
