import Foundation
import RapportCodebooks
import RapportCoding
import RapportReaders
import RapportTranscripts
import Testing

/// The documentation names everything there is, and its links lead somewhere.
@Suite struct DocsTests {
  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private func text(_ path: String) throws -> String {
    try String(contentsOf: Self.root.appendingPathComponent(path), encoding: .utf8)
  }

  private func files(in folder: String, ending: String) -> [URL] {
    let all = FileManager.default.enumerator(
      at: Self.root.appendingPathComponent(folder), includingPropertiesForKeys: nil)
    return (all?.compactMap { $0 as? URL } ?? []).filter { $0.path.hasSuffix(ending) }
      .sorted { $0.path < $1.path }
  }

  @Test func everyFormatIsDocumented() throws {
    let page = try text("docs/reference/formats.md")
    for name in TranscriptReaders.all.names { #expect(page.contains("| `\(name)` |"), "\(name)") }
  }

  @Test func everyConditionIsDocumented() throws {
    let page = try text("docs/reference/rule-language.md")
    for keyword in ConditionKinds.keywords { #expect(page.contains("`\(keyword)"), "\(keyword)") }
  }

  @Test func everyDiagnosticIsDocumented() throws {
    let page = try text("docs/reference/diagnostics.md")
    var ids: Set<String> = []
    for file in files(in: "Sources", ending: ".swift") {
      let source = try String(contentsOf: file, encoding: .utf8)
      for match in source.matches(
        of: /\.(?:error|warning|note)[,(]\s*(?:id:\s*)?"([a-z0-9]+(?:-[a-z0-9]+)+)"/)
      {
        ids.insert(String(match.1))
      }
    }
    #expect(ids.count > 60)
    for id in ids.sorted() { #expect(page.contains("`\(id)`"), "\(id) is not documented") }
  }

  /// The lines of README's Swift block, but for the umbrella module, which this package never uses.
  @Test func theLibraryInFifteenLines() throws {
    let folder = Self.root.path
    let codebooks = try Codebooks.load([folder + "/codebooks/rupture-signals.yaml"]).value
    let coder = try RuleCoder(codebooks)
    var codings = 0
    for file in Transcript.readAll(in: folder + "/corpora-sample") {
      guard let transcript = file.transcript else { continue }
      codings += coder.code(transcript).codings.count
    }
    #expect(codings > 100)
    #expect(
      try text("README.md").contains("for file in Transcript.readAll(in: \"corpora-sample\")"))
  }

  @Test func linksResolve() throws {
    let pages =
      files(in: "docs", ending: ".md")
      + ["README.md", "CONTRIBUTING.md"].map { Self.root.appendingPathComponent($0) }
    for page in pages {
      let source = try String(contentsOf: page, encoding: .utf8)
      for match in source.matches(of: /\]\(([^)#\s]+)(?:#[^)]*)?\)/) where !match.1.contains("://")
      {
        let target = page.deletingLastPathComponent().appendingPathComponent(String(match.1))
        #expect(
          FileManager.default.fileExists(atPath: target.path),
          "\(page.lastPathComponent): \(match.1)")
      }
    }
  }

  @Test func thereIsNoNetworkCode() throws {
    for file in files(in: "Sources", ending: ".swift") {
      let source = try String(contentsOf: file, encoding: .utf8)
      for word in ["URLSession", "FoundationNetworking", "socket(", "NWConnection", "getaddrinfo"] {
        #expect(!source.contains(word), "\(file.lastPathComponent) holds \(word)")
      }
    }
  }

  @Test func eachOutsideLibraryHasOneHome() throws {
    for library in ["Yams", "Crypto", "CLibXML2", "FlyingFox", "FlyingSocks"] {
      let homes = Set(
        try files(in: "Sources", ending: ".swift").filter {
          try String(contentsOf: $0, encoding: .utf8).split(separator: "\n")
            .contains { $0.hasSuffix("import \(library)") }
        }.map { $0.lastPathComponent })
      #expect(homes.count == 1, "\(library): \(homes.sorted())")
    }
  }

  @Test func onlyTheStoreKnowsOfTheDatabase() throws {
    for file in files(in: "Sources", ending: ".swift")
    where !file.path.contains("/Sources/RapportStore/") {
      let source = try String(contentsOf: file, encoding: .utf8)
      #expect(!source.contains("import GRDB"), "\(file.lastPathComponent)")
    }
  }
}
