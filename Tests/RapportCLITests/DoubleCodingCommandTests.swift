import Foundation
import RapportCoding
import RapportStore
import RapportTranscripts
import Testing

/// Packets, imported codings and the consensus on the command line.
@Suite struct DoubleCodingCommandTests {
  private func folder() throws -> URL {
    let folder = try Program.folder()
    let texts = folder.appendingPathComponent("texts")
    try FileManager.default.createDirectory(at: texts, withIntermediateDirectories: true)
    for name in ["s01", "s02"] {
      try write(
        "T: How was it?\nC: Fine, I suppose.\nT: Hm.\nC: I suppose.\n", "texts/\(name).txt", folder)
    }
    try write(
      """
      codebook: signs
      version: 0.1.0
      language: en
      codes:
        - code: hedge
          name: Hedge
          roles: [client]
          rules: [{ id: hedge.suppose, phrase: ["I suppose"] }]
          examples:
            - applies: "Fine, «I suppose»."
            - does-not-apply: "Fine."

      """, "signs.yaml", folder)
    for words in [
      "init a.rapport --name Clinic", "add a.rapport texts", "code a.rapport -c signs.yaml",
    ] {
      #expect(try study(words, folder).status == 0)
    }
    return folder
  }

  private func write(_ text: String, _ name: String, _ folder: URL) throws {
    try Data(text.utf8).write(to: folder.appendingPathComponent(name))
  }

  private func study(_ words: String, _ folder: URL) throws -> Program.Outcome {
    try Program.run(["study"] + words.split(separator: " ").map(String.init), in: folder)
  }

  @Test func packetsAreMadeAndListed() throws {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let made = try study("packet make a.rapport --rater ben --session s01 --session s02", folder)
    #expect(made.errors.hasSuffix(" for ben: 2 sessions, blind\n"))
    let drawn = try study("packet make a.rapport --rater eva --random 1 --show-machine", folder)
    #expect(drawn.errors.hasSuffix(" for eva: 1 sessions, with the machine's codes\n"))
    let many = try study("packet make a.rapport --rater fay --random 3", folder)
    #expect(many.status != 0 && many.errors.contains("[packet-too-few-sessions]"))
    let unknown = try study("packet make a.rapport --rater fay --session s09", folder)
    #expect(unknown.errors.contains("[study-unknown-session]"))
    let list = try study("packet list a.rapport", folder).output
    #expect(list.contains("0 of 2") && list.contains("machine, raters"))
    #expect(list.split(separator: "\n").count == 3)
  }

  @Test func codingsOfPeopleComeInWholeOrNotAtAll() throws {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    try write("session,utterance,code\ns01,1,hedge\ns01,9,hedge\n", "ben.csv", folder)
    let refused = try study("import a.rapport ben.csv --rater ben", folder)
    #expect(
      refused.errors.hasPrefix(
        "ben.csv:3:5: error: session 's01' has no utterance '9' [codings-unknown-utterance]"),
      "\(refused.errors)")
    let store = try StudyStore(path: folder.appendingPathComponent("a.rapport").path)
    #expect(try store.raters().map(\.id) == ["rules"])
    try write("session,utterance,code\ns01,1,hedge\ns01,3,hedge\ns02,1,\n", "ben.csv", folder)
    let taken = try study("import a.rapport ben.csv --rater ben", folder)
    #expect(
      taken.errors == "imported 2 codings of 2 sessions by ben; they count as blind coding\n")
    let machine = try study("import a.rapport ben.csv --rater rules", folder)
    #expect(machine.errors.contains("[study-rater-kind]"))
  }

  @Test func theConsensusIsATableOfCodings() throws {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    try write(
      """
      session,utterance,code,rater
      s01,1,hedge,ben
      s01,1,hedge,eva
      s02,1,hedge,ben
      s02,3,hedge,eva

      """, "both.csv", folder)
    _ = try study("import a.rapport both.csv", folder)
    let exported = try study("export a.rapport --consensus", folder)
    #expect(
      exported.errors == """
        session 's02' is left out: 2 differences are open
        1 sessions settled, 1 not yet

        """)
    #expect(
      exported.output == """
        session,utterance,speaker,role,codebook,code,rules,start,end,score,main,quote,rater
        s01,1,C,client,signs,hedge,,0,16,1,,"Fine, I suppose.",consensus

        """, "\(exported.output)")
    #expect(try study("export a.rapport", folder).status != 0)
  }
}
