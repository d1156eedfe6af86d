import Foundation
import RapportCodebooks
import RapportCoding
import RapportTranscripts
import Testing

/// The how-to pages do what they say.
@Suite struct HowToTests {
  private static let page = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("docs/how-to/write-a-codebook.md")

  /// The blocks of a language.
  private static func blocks(_ language: String) throws -> [String] {
    let text = try String(contentsOf: page, encoding: .utf8)
    return text.components(separatedBy: "```\(language)\n").dropFirst().compactMap {
      $0.components(separatedBy: "```").first
    }
  }

  @Test func codebooksLoadWithoutComplaintAndTheirExamplesHold() throws {
    let blocks = try Self.blocks("yaml")
    #expect(blocks.count == 2)
    for block in blocks {
      let loaded = try Codebook.load(yaml: block, file: "how-to.yaml")
      #expect(loaded.diagnostics.isEmpty, "\(loaded.diagnostics)")
      let coder = try RuleCoder([loaded.value])
      for result in coder.checkExamples(of: loaded.value.id) {
        #expect(
          result.outcome == .holds, "\(result.example.text): \(result.reasons)")
      }
    }
  }

  @Test func lintFindsNothingInThem() throws {
    for block in try Self.blocks("yaml") {
      let codebook = try Codebook.load(yaml: block, file: "how-to.yaml").value
      let findings = CodebookLint(codebook).findings
      #expect(findings.isEmpty, "\(findings.map(\.description).joined(separator: "\n"))")
    }
  }

  @Test func theMapIsOne() throws {
    let maps = try Self.blocks("csv")
    #expect(maps.count == 1)
    for map in maps {
      let kinds = try MigrationMap(csv: Array(map.utf8), file: "map.csv").rows.map(\.fate.kind)
      #expect(kinds == [.rename, .split, .merge, .retire])
    }
  }

  @Test func whatIsSaidOfPhrasesIsSo() throws {
    func matches(_ phrase: String, _ text: String) throws -> Bool {
      let transcript = Transcript(
        session: Session(id: "s"),
        utterances: [Utterance(id: "0", speaker: "C", text: text)])
      return !(try PhraseSearch(phrase).hits(in: transcript).isEmpty)
    }
    #expect(try matches("sorry|my mistake", "Sorry mistake."))
    #expect(try !matches("sorry|my mistake", "Sorry."))
    #expect(try matches("(sorry|my mistake)", "Sorry."))
    #expect(try matches("[do not] want", "I want it."))
    #expect(try matches("not ... sure", "Not a very good sure."))
    #expect(try !matches("not ... sure", "Not now. Sure."))
  }
}
