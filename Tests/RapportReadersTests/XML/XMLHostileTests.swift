import Foundation
import RapportTranscripts
import Testing

@testable import RapportReaders

/// The generated attacks of the tool beside the development data.
///
/// 'accept' means that the guard lets a file through; that it holds no utterance, or is in no known
/// vocabulary, is another matter (`no-utterances`, `xml-unknown-vocabulary`).
@Suite("Hostile XML", .enabled(if: XMLSupport.data != nil, "skipped: not present"))
struct XMLHostileTests {
  private static let notOfTheGuard = ["no-utterances", "xml-unknown-vocabulary", "corpus-index"]

  @Test("every verdict is as expected") func verdicts() throws {
    let data = try #require(XMLSupport.data)
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "rapport-hostile-\(ProcessInfo.processInfo.processIdentifier)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let tool = data.deletingLastPathComponent().appending(path: "tools/make-hostile-xml.py")
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", tool.path, folder.path]
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    let table = try String(contentsOf: folder.appending(path: "expected.tsv"), encoding: .utf8)
    var checked = 0
    for row in table.split(separator: "\n").dropFirst() {
      let cells = row.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard cells.count == 4, cells[2] != "n/a" else { continue }
      try check(cells[0], isAccepted: cells[2] == "accept", in: folder)
      checked += 1
    }
    #expect(checked >= 75)
  }

  private func check(_ name: String, isAccepted: Bool, in folder: URL) throws {
    let mapping = try XMLMapping.load(Array(Self.anyRoot.utf8), name: "any.json")
    let path = folder.appending(path: name).path
    for reader in [XMLReader(mapping: nil), XMLReader(mapping: mapping), TEIReader()]
      as [any TranscriptReader]
    {
      var printed = ""
      var failures: [Diagnostic] = []
      do {
        try reader.read(try Source(path: path), options: .init()) { result in
          switch result {
          case .success(let reading): printed += XMLSupport.print(([reading], []))
          case .failure(let error): failures += error.diagnostics
          }
        }
      } catch let error as InvalidInput {
        failures += error.diagnostics
      }
      let refused = failures.filter { $0.severity == .error && !Self.notOfTheGuard.contains($0.id) }
      #expect(refused.isEmpty == isAccepted, "\(name): \(failures)")
      let everything = printed + failures.map(\.description).joined()
      #expect(!everything.contains("CANARY"), "\(name)")
    }
  }

  static let anyRoot = """
    { "name": "any", "session": { "each": "/*" },
      "utterance": { "each": ".//turn", "speaker": "@speaker" } }
    """
}
