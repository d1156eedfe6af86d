import Foundation
import RapportTestSupport
import Testing

/// docs/reference/codebooks/ has a page for each codebook, as `rapport codebook describe` writes it.
///
/// Agreement figures come from `agreement/CODEBOOK.ANYTHING.json` there, which `rapport agree --format
/// json` wrote, each with a `.txt` of the same name that says in a line what they rest on.
///
/// `RECORD_SNAPSHOTS=1` writes the pages anew, and fails.
@Suite struct CodebookPagesTests {
  private static let folder = Program.root.appendingPathComponent("docs/reference/codebooks")

  private static func names(in folder: URL, ending: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(ending) }.map { String($0.dropLast(ending.count)) }.sorted()
  }

  private static func figures(of codebook: String) throws -> [String] {
    let agreement = folder.appendingPathComponent("agreement")
    guard FileManager.default.fileExists(atPath: agreement.path) else { return [] }
    return try names(in: agreement, ending: ".json").filter { $0.hasPrefix(codebook + ".") }
      .flatMap { name in
        let data = try String(
          contentsOf: agreement.appendingPathComponent(name + ".txt"), encoding: .utf8)
        return [
          "--agreement", agreement.appendingPathComponent(name + ".json").path, "--data",
          data.trimmingCharacters(in: .whitespacesAndNewlines),
        ]
      }
  }

  @Test func pagesAreCurrent() throws {
    let codebooks = try Self.names(
      in: Program.root.appendingPathComponent("codebooks"), ending: ".yaml")
    #expect(codebooks.count >= 4)
    for name in codebooks {
      let arguments = ["codebook", "describe", name] + (try Self.figures(of: name))
      let page = try Program.run(arguments).output
      try Snapshot.expect(page, in: Self.folder.appendingPathComponent("\(name).md"))
    }
    #expect(try Self.names(in: Self.folder, ending: ".md") == codebooks)
  }
}
