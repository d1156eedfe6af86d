import Foundation
import Testing
import RapportTranscripts

@testable import RapportReaders

/// Real files, beside what independent parsers counted (FILES.tsv).
@Suite("Real XML files", .enabled(if: XMLSupport.data != nil, "skipped: not present"))
struct XMLRealFilesTests {
  /// A file, what is read of it, and why that is not what FILES.tsv counts.
  struct Row: Sendable, CustomTestStringConvertible {
    var path: String
    var utterances = 0
    var speakers = 0
    var failure: String?
    var why = ""
    var division: String?
    var testDescription: String { path }
  }

  static let rows: [Row] = [
    Row(path: "x")
  ]

  @Test("dump") func dump() throws {
    let data = try #require(XMLSupport.data).appending(path: "formats")
    for folder in ["tei-iso", "tei-u", "tei-drama", "tei-parla", "tei-parla-corpus-xinclude", "doc-tei", "exmaralda-exb", "exmaralda-exs", "xml-plain", "xml-attack","schema-xsd","schema-rng","refi-xsd"] {
      let base = data.appending(path: folder)
      let files = FileManager.default.enumerator(atPath: base.path)?.allObjects as? [String] ?? []
      for file in files.sorted() where file.contains(".") && !file.hasSuffix("/") {
        guard let bytes = try? Array(Data(contentsOf: base.appending(path: file))) else { continue }
        let outcome = XMLSupport.read(bytes, name: file)
        for reading in outcome.readings {
          print("FILE", folder, file, reading.transcript.utterances.count, reading.transcript.speakers.map(\.id.rawValue))
          for d in reading.diagnostics { print("    ", d) }
          for e in reading.account.entries { print("    ", e.kind, e.count, e.lines) }
          if let out = ProcessInfo.processInfo.environment["DUMP"] {
            try Data(XMLSupport.print(([reading], [])).utf8).write(to: URL(filePath: out + "/" + file.replacing("/", with: "_") + ".txt"))
          }
        }
        for failure in outcome.failures { print("FAIL", folder, file, failure) }
      }
    }
  }
}
