import Foundation
import RapportReaders
import RapportTestSupport
import RapportTranscripts
import Testing

/// What is no transcript is refused with one sentence and the way out.
@Suite struct RefusalTests {
  static let cases: [(bytes: [UInt8], id: String, message: String)] = [
    ([], "empty-file", "the file is empty"),
    (Array(" \n\n".utf8), "empty-file", "the file is empty"),
    ([0x1F, 0x8B, 8, 0], "not-text", "this is a gzip archive, not text"),
    (
      Array("PK\u{3}\u{4}xxxx".utf8), "not-text",
      "this is a ZIP archive or an Office file (DOCX, ODT, XLSX), not text"
    ),
    (Array("%PDF-1.7".utf8), "not-text", "this is a PDF, not text"),
    (Array("T: a\0b\nC: c\n".utf8), "not-text", "the file holds NUL bytes, so it is not text"),
    ([0xFF, 0xFE, 0x41], "broken-encoding", "the file says it is UTF-16 and isn't"),
    (
      Array("WEBVTT\n\n00:00.000 --> 00:01.000\nHi\n".utf8), "format-not-read",
      "this is WebVTT subtitles, a format that is not read yet"
    ),
    (Array("T:\nC:\n".utf8), "no-utterances", "there are no utterances in the file"),
  ]

  @Test(arguments: cases.indices)
  func refuses(_ index: Int) throws {
    let (bytes, id, message) = Self.cases[index]
    let results = Rendering.read(bytes, name: "x.txt")
    guard case .failure(let error) = try #require(results.first) else {
      Issue.record("was read")
      return
    }
    #expect(results.count == 1)
    #expect(error.diagnostics.map(\.id) == [id])
    #expect(error.diagnostics.first?.message == message)
    #expect(error.diagnostics.first?.hint?.isEmpty == false)
    #expect(error.diagnostics.first?.location?.file == "x.txt")
  }

  /// Each Malformed/plain/NAME.txt is refused as NAME.expected says; RECORD_SNAPSHOTS=1 writes it.
  @Test(arguments: Folders.files(Folders.malformed, "txt"))
  func refusesFile(_ file: String) throws {
    let results = Rendering.read(Folders.bytes("\(Folders.malformed)/\(file)"), name: file)
    let text = Rendering.text(results)
    let expected = "\(Folders.malformed)/\(file.dropLast(4)).expected"
    #expect(results.allSatisfy { (try? $0.get()) == nil })
    try Snapshot.expect(text, in: URL(fileURLWithPath: expected))
  }
}
