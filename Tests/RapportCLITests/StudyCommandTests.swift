import Foundation
import RapportCodebooks
import RapportCoding
import RapportStore
import RapportTranscripts
import Testing

/// `rapport study` and its subcommands as a user runs them.
@Suite struct StudyCommandTests {
  /// A folder with a codebook and two transcripts.
  private func folder() throws -> URL {
    let folder = try Program.folder()
    let texts = folder.appendingPathComponent("texts")
    try FileManager.default.createDirectory(at: texts, withIntermediateDirectories: true)
    try write(
      "T: How was the week?\nC: Fine, I suppose.\nT: You suppose.\nC: Yes.\n", "s01.txt", in: texts)
    try write("T: And now?\nC: I suppose it is over.\nT: Is it?\nC: Yes.\n", "s02.txt", in: texts)
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

      """, "signs.yaml", in: folder)
    return folder
  }

  private func write(_ text: String, _ name: String, in folder: URL) throws {
    try Data(text.utf8).write(to: folder.appendingPathComponent(name))
  }

  /// Runs `rapport study` with words that are separated by blanks.
  @discardableResult
  private func study(_ words: String, in folder: URL) throws -> Program.Outcome {
    try Program.run(["study"] + words.split(separator: " ").map(String.init), in: folder)
  }

  private func filled() throws -> URL {
    let folder = try folder()
    for words in [
      "init a.rapport --name Clinic", "add a.rapport texts", "code a.rapport -c signs.yaml",
    ] {
      let outcome = try study(words, in: folder)
      #expect(outcome.status == 0, "\(words): \(outcome.errors)")
    }
    return folder
  }

  private func decide(
    _ kind: Decision.Kind, in folder: URL, why: String? = nil, study: String = "a.rapport"
  ) throws {
    let store = try StudyStore(path: folder.appendingPathComponent(study).path)
    let suggested = try #require(try store.suggestions(in: "s01"))
    let coding = try #require(suggested.codings.first)
    let anchor = try #require(Anchor(coding, in: suggested.transcript))
    _ = try store.append(
      Decision(
        id: "", session: "s01", revision: suggested.transcript.revision, kind: kind,
        anchor: anchor, why: why, rater: "anna", at: 0))
  }

  @Test func aStudyFromTheBeginning() throws {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let made = try study("init a.rapport --name Clinic --description Year", in: folder)
    #expect(made.errors == "made a.rapport, readable for you only\n" && made.output == "")
    let added = try study("add a.rapport texts", in: folder)
    #expect(added.errors == "added 2 transcripts; 0 were there already\n")
    let coded = try study("code a.rapport -c signs.yaml", in: folder)
    #expect(coded.errors.hasPrefix("coded 2 sessions, 2 codings, with signs 0.1.0 ("))
    // Again, with the study's own codebook: nothing is left to do.
    let again = try study("code a.rapport", in: folder)
    #expect(again.errors.hasPrefix("coded 0 sessions, 0 codings, with signs 0.1.0 ("))
    try decide(.accept, in: folder)
    let status = try study("status a.rapport", in: folder).output
    #expect(status.hasPrefix("Clinic: Year\ncodebook signs 0.1.0 ("))
    #expect(
      status.hasSuffix(
        """
        session  revision  suggested  decided      lost
        s01             1          1  anna 1 of 1
        s02             1          1

        """), "\(status)")
    let json = try study("status a.rapport --format json", in: folder).output
    #expect(json.contains("\"decided\": 1"))
    let check = try study("check a.rapport", in: folder)
    #expect(check.output == "a.rapport: no faults\n" && check.status == 0 && check.errors == "")
  }

  @Test func aChangedTranscriptIsReported() throws {
    let folder = try filled()
    defer { try? FileManager.default.removeItem(at: folder) }
    try decide(.accept, in: folder)
    let texts = folder.appendingPathComponent("texts")
    try write("T: Hi.\nC: Fine, I suppose.\nT: Hm.\nC: Yes.\n", "s01.txt", in: texts)
    let moved = try study("add a.rapport texts", in: folder)
    #expect(
      moved.errors == """
        session 's01' is revision 2 now: 1 decisions and codings are where they were, 0 moved, 0 \
        lost their words
        added 1 transcripts; 1 were there already

        """)
    try write("T: Hi.\nC: Fine.\nT: Hm.\nC: Yes.\n", "s01.txt", in: texts)
    let lost = try study("add a.rapport texts", in: folder)
    #expect(lost.errors.contains("\n  lost: signs/hedge on utterance 1 by anna\n"))
    #expect(!lost.errors.contains("suppose"))
    let check = try study("check a.rapport", in: folder)
    #expect(check.status == 0 && check.errors.contains("[study-lost-decisions]"))
    #expect(try study("log a.rapport --format csv", in: folder).output.contains(",yes,,"))
  }

  @Test func theLogHasWhoAndWhenAndNoWords() throws {
    let folder = try filled()
    defer { try? FileManager.default.removeItem(at: folder) }
    try decide(.reject, in: folder, why: "a \"joke\"")
    let log = try study("log a.rapport --format csv", in: folder).output
    let lines = log.split(separator: "\n").map(String.init)
    #expect(
      lines[0]
        == "time,session,utterance,rater,decision,code,new_code,confidence,blind,lost,why,id,undoes"
    )
    #expect(lines[1].contains(",s01,1,anna,reject,signs/hedge,,,no,no,\"a \"\"joke\"\"\","))
    #expect(lines.count == 2 && !log.contains("suppose"))
    let audit = try study("log a.rapport --audit --session s01", in: folder).output
    let actions = audit.split(separator: "\n").map { $0.split(separator: " ").map(String.init)[2] }
    #expect(actions == ["action", "add-transcript", "read-transcript", "save-codings", "reject"])
  }

  @Test func workTravels() throws {
    let folder = try filled()
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(try study("backup a.rapport b.rapport", in: folder).status == 0)
    try decide(.reject, in: folder, study: "b.rapport")
    #expect(
      try study("export b.rapport --rater anna -o anna.json", in: folder).status == 0)
    let first = try study("import a.rapport anna.json", in: folder)
    #expect(
      first.errors == "anna.json: 1 entries of anna are new, 0 were there; 0 moved with their "
        + "words, 0 lost them\n")
    let second = try study("import a.rapport anna.json anna.json", in: folder)
    #expect(second.errors.contains("0 entries of anna are new, 1 were there"))
    let unknown = try study("export a.rapport --rater zoe", in: folder)
    #expect(unknown.status == 2 && unknown.output == "")
    #expect(unknown.errors.contains("hint: raters: anna, rules"))
  }

  @Test func whatCannotBeIsSaid() throws {
    let folder = try filled()
    defer { try? FileManager.default.removeItem(at: folder) }
    let cases: [(String, Int32, String)] = [
      ("status none.rapport", 2, "no-such-study"), ("status signs.yaml", 2, "not-a-study"),
      ("init a.rapport --name X", 2, "study-exists"),
      ("backup a.rapport a.rapport", 2, "study-exists"),
      ("import a.rapport signs.yaml", 2, "json-syntax"),
      ("add a.rapport nothing.txt", 2, "no-such-file"),
    ]
    for (words, status, id) in cases {
      let outcome = try study(words, in: folder)
      #expect(outcome.status == status, "\(words): \(outcome.errors)")
      #expect(outcome.errors.contains("[\(id)]"), "\(words): \(outcome.errors)")
    }
    try study("init empty.rapport --name Empty", in: folder)
    #expect(try study("code empty.rapport", in: folder).errors.contains("[no-codebook]"))
    #expect(try study("status empty.rapport", in: folder).output == "Empty\nno sessions yet\n")
  }
}

extension StudyCommandTests {
  /// Every line of docs/how-to/keep-a-study.md runs, in the order of the page.
  @Test func theHowToRuns() throws {
    let page = try String(
      contentsOf: Program.root.appendingPathComponent("docs/how-to/keep-a-study.md"),
      encoding: .utf8)
    let folder = try Program.folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let transcripts = folder.appendingPathComponent("transcripts")
    try FileManager.default.createDirectory(at: transcripts, withIntermediateDirectories: true)
    for name in ["gen-01.txt", "gen-07.txt"] {
      try FileManager.default.copyItem(
        at: Program.root.appendingPathComponent("corpora-sample/text/\(name)"),
        to: transcripts.appendingPathComponent(name))
    }
    let lines = page.components(separatedBy: "```sh\n").dropFirst().flatMap {
      ($0.components(separatedBy: "```").first ?? "").split(separator: "\n")
    }
    #expect(lines.count >= 12)
    for line in lines {
      if line.contains("export") { try decideOnFirst("for-anna.rapport", in: folder) }
      let words = line.components(separatedBy: "\"").enumerated().flatMap { index, part in
        index % 2 == 1 ? [part] : part.split(separator: " ").map(String.init)
      }
      #expect(words.first == "rapport")
      let outcome = try Program.run(Array(words.dropFirst()), in: folder)
      #expect(outcome.status == 0, "\(line): \(outcome.errors)")
    }
    let log = try study("log clinic.rapport", in: folder).output
    #expect(log.contains("anna"))
  }

  private func decideOnFirst(_ name: String, in folder: URL) throws {
    let store = try StudyStore(path: folder.appendingPathComponent(name).path)
    let session = try #require(try store.sessions().first)
    let transcript = try store.transcript(of: session.id)
    let anchor = try #require(
      Anchor(
        code: CodeReference(codebook: "mi-behaviours", code: "affirm"), utterance: 0,
        in: transcript))
    _ = try store.append(
      Decision(
        id: "", session: session.id, revision: session.fingerprint, kind: .add, anchor: anchor,
        rater: "anna", at: 0))
  }

  @Test func namesAreReplacedBeforeAnythingIsStored() throws {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    try write(
      "Mia: I told Oscar, and Berta.\nT: Mia, call 07700 900123.\n", "s03.txt",
      in: folder.appendingPathComponent("texts"))
    try write("name,kind\nMia,client\nBerta,person\n", "key.csv", in: folder)
    try study("init a.rapport --name Clinic", in: folder)
    let add = "add a.rapport texts --roles Mia=client --pseudonyms key.csv"
    let first = try study(add, in: folder)
    #expect(first.status == 1)
    #expect(
      first.errors == """
        added 2 transcripts; 0 were there already
        pseudonyms: 0 names, 0 labels replaced; key.csv is the key, keep it apart from the study
        1 transcripts were not added: they have words that look like names; say in key.csv what each \
        with '?' is (or keep), and add them again

        """)
    let path = folder.appendingPathComponent("key.csv")
    let mode = try FileManager.default.attributesOfItem(atPath: path.path)[.posixPermissions]
    #expect(mode as? Int == 0o600)
    let key = try String(contentsOf: path, encoding: .utf8)
    #expect(key.contains("Oscar,?,,no,s03@0\n") && key.contains("Mia,client,ClientA,no,\n"))
    try Data(key.replacing("Oscar,?", with: "Oscar,person").utf8).write(to: path)
    let second = try study(add, in: folder)
    #expect(second.status == 0 && second.errors.contains("4 names, 1 labels, 1 NUMBER replaced"))
    let store = try StudyStore(path: folder.appendingPathComponent("a.rapport").path)
    let transcript = try store.transcript(of: "s03")
    #expect(
      transcript.utterances.map(\.text) == [
        "I told PersonB, and PersonA.", "ClientA, call NUMBER.",
      ])
    #expect(transcript.speakers.map(\.id) == ["ClientA", "T"])
    // The name is nowhere in the study.
    let bytes = try Data(contentsOf: folder.appendingPathComponent("a.rapport"))
    for name in ["Mia", "Oscar", "Berta", "07700"] {
      #expect(bytes.range(of: Data(name.utf8)) == nil)
    }
    #expect(try study(add, in: folder).errors.hasPrefix("added 0 transcripts; 3 were there"))
    #expect(try study("add a.rapport texts --unreviewed", in: folder).status == 64)
  }
}
