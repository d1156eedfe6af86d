import Foundation
import RapportCodebooks
import RapportCoding
import RapportStore
import RapportTranscripts
import Testing

/// `rapport codebook ledger` as a user runs it.
@Suite struct LedgerCommandTests {
  private static let files = [
    "texts/s01.txt": "T: How was it?\nC: Fine, I suppose.\nT: You suppose.\nC: I suppose so.\n",
    "signs.yaml": """
    codebook: signs
    version: 0.1.0
    language: en
    codes:
      - code: hedge
        name: Hedge
        roles: [client]
        rules:
          - id: hedge.suppose
            phrase: ["I suppose"]
          - id: hedge.fine
            phrase: ["fine"]
        examples:
          - applies: "«I suppose»."
          - applies: "«Fine»."
          - does-not-apply: "Yes."

    """,
  ]

  private func study() throws -> URL {
    let folder = try Program.folder()
    for (name, text) in Self.files {
      let url = folder.appendingPathComponent(name)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
    }
    for words in ["init a.rapport --name A", "add a.rapport texts", "code a.rapport -c signs.yaml"]
    {
      let outcome = try Program.run(
        ["study"] + words.split(separator: " ").map(String.init), in: folder)
      #expect(outcome.status == 0, "\(words): \(outcome.errors)")
    }
    let store = try StudyStore(path: folder.appendingPathComponent("a.rapport").path)
    let suggested = try #require(try store.suggestions(in: "s01"))
    for (coding, kind) in zip(suggested.codings, [Decision.Kind.accept, .reject]) {
      _ = try store.append(
        Decision(
          id: "", session: "s01", revision: suggested.transcript.revision, kind: kind,
          anchor: try #require(Anchor(coding, in: suggested.transcript)), rater: "anna", at: 0))
    }
    return folder
  }

  private func ledger(_ words: String, in folder: URL) throws -> Program.Outcome {
    try Program.run(
      ["codebook", "ledger", "a.rapport"] + words.split(separator: " ").map(String.init),
      in: folder)
  }

  @Test func rulesWithWhatBecameOfThem() throws {
    let folder = try study()
    defer { try? FileManager.default.removeItem(at: folder) }
    let text = try ledger("", in: folder)
    #expect(
      text.output == """
        rule                       fired  reviewed  accepted  rejected  changed  disputed  blind  \
                  precision   alone  last seen
        signs@0.1.0/hedge.fine         1         1         1         0        0         0      0  \
        1.00 (0.21 to 1.00)  0 of 0
        signs@0.1.0/hedge.suppose      2         2         1         1        0         0      0  \
        0.50 (0.09 to 0.91)  0 of 1

        """, "\(text.output)")
    let few = try ledger("--below 0.6 --reviewed 2 --format csv", in: folder).output
    #expect(few.split(separator: "\n").count == 2)
    #expect(few.contains("signs@0.1.0/hedge.suppose,signs/hedge,2,2,1,1,0,0,0,0.5,"))
    #expect(try ledger("-c none", in: folder).output == "no rule is as chosen\n")
    let json = try ledger("--format json", in: folder).output
    #expect(json.contains("\"alone_rejected\": 1"))
    #expect(!(text.output + few + json).contains("Fine"), "no words of a transcript")
  }

  @Test func whatRandomlyDrawnUtterancesSay() throws {
    let folder = try study()
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(
      try ledger("--codes", in: folder).output
        == "no utterance was drawn and judged yet: `rapport review` asks for them under Draw\n")
    let store = try StudyStore(path: folder.appendingPathComponent("a.rapport").path)
    let transcript = try store.transcript(of: "s01")
    let code = CodeReference(codebook: "signs", code: "hedge")
    _ = try store.append(
      [(1, Decision.Kind.judgedPresent), (3, .judgedAbsent)].map { utterance, kind in
        Decision(
          id: "", session: "s01", revision: transcript.revision, kind: kind,
          anchor: try #require(Anchor(code: code, utterance: utterance, in: transcript)),
          rater: "ben", at: 0)
      })
    let text = try ledger("--codes", in: folder).output
    #expect(text.contains("signs/hedge     2  2   1  0  0  0      0"), "\(text)")
    #expect(text.contains("0.50"))
    let csv = try ledger("--codes --format csv", in: folder).output
    #expect(csv.contains("\nsigns/hedge,2,2,1,0,0,0,0,0,0,0,0.5,"))
  }

  @Test func aRuleSetAsideAsAPatch() throws {
    let folder = try study()
    defer { try? FileManager.default.removeItem(at: folder) }
    let outcome = try ledger("--set-aside hedge.fine", in: folder)
    #expect(outcome.status == 0)
    #expect(outcome.errors.contains("[example-set-aside]"))
    #expect(outcome.output.contains("+        set-aside: \"1 of 1 reviewed codings were right\"\n"))
    #expect(outcome.output.contains("+      - set-aside: \"with hedge.fine\"\n"))
    let unknown = try ledger("--set-aside hedge.none", in: folder)
    #expect(unknown.status != 0 && unknown.errors.contains("[no-such-rule]"))
    // The patch fits the file, and the codebook holds its examples.
    try Data(outcome.output.utf8).write(to: folder.appendingPathComponent("signs.diff"))
    let patch = Process()
    patch.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    patch.arguments = ["patch", "-p1", "-s", "-i", "signs.diff"]
    patch.currentDirectoryURL = folder
    guard (try? patch.run()) != nil else { return }
    patch.waitUntilExit()
    guard patch.terminationStatus == 0 else { return }
    let check = try Program.run(["check", "signs.yaml"], in: folder)
    #expect(check.status == 0, "\(check.output)\(check.errors)")
    let coded = try Program.run(["study", "code", "a.rapport", "-c", "signs.yaml"], in: folder)
    #expect(coded.errors.contains("coded 1 sessions, 2 codings, with signs 0.1.1 ("))
  }
}
