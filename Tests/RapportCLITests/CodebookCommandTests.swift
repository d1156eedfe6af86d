import Foundation
import Testing

/// `rapport codebook` and its subcommands as a user runs them.
@Suite struct CodebookCommandTests {
  private func run(
    _ arguments: String, files: [String: String] = [:]
  ) throws -> Program.Outcome {
    try CodebookTools.run(
      ["codebook"] + arguments.split(separator: " ").map(String.init), files: files
    ).outcome
  }

  // MARK: lint

  @Test func lintShowsEachFindingWithItsLine() throws {
    let outcome = try run("lint signs.yaml --examples 1")
    #expect(outcome.status == 1)
    #expect(
      outcome.output == """
        signs.yaml:19:31: warning: wherever this phrase matches, "i am fine" does, too [shadowed-phrase]
                  phrase: ["i am fine", "i am fine really"]
                                        ^
          hint: remove it, unless its longer evidence is wanted; the other one stands in line 19, column 18
        signs.yaml:20:13: warning: the rule `denial.never` can't fire: `unless` forbids what it asks for [rule-never-fires]
                - id: denial.never
                      ^
          hint: change one of the two, or remove the rule
        signs.yaml:21:18: note: the phrase begins with an optional part, which asks for nothing [leading-optional]
                  phrase: ["[so] nothing"]
                           ^
          hint: it matches without it, too: leave it out, or take the brackets away

        2 warnings, 1 notes: 1 leading-optional, 1 rule-never-fires, 1 shadowed-phrase

        """)
  }

  @Test func lintWithACorpusAndAsATable() throws {
    let outcome = try run("lint signs.yaml --corpus s.txt --broad 30 --examples 1 --format csv")
    let rows = outcome.output.split(separator: "\n")
    #expect(rows.first == "severity,id,file,line,column,message,hint")
    #expect(
      rows.contains {
        $0.hasPrefix(
          "warning,over-broad-rule,signs.yaml,18,13,\"the rule `denial.fine` fires on 1 of the 3 utterances "
            + "of its roles in the corpus, 33%\"")
      })
    #expect(rows.contains { $0.hasPrefix("note,rule-not-seen,signs.yaml,20,13,") })
  }

  @Test func lintOfACleanCodebook() throws {
    let clean = CodebookTools.codebook
      .replacing(", \"i am fine really\"", with: "")
      .replacing("            unless: { phrase: [\"nothing\"] }\n", with: "")
      .replacing("        unless: { phrase: [\"nothing\"] }\n", with: "")
      .replacing("[so] nothing", with: "nothing")
    let outcome = try run("lint signs.yaml --examples 1", files: ["signs.yaml": clean])
    #expect(outcome.status == 0)
    #expect(outcome.output == "nothing found\n")
  }

  @Test func lintKnowsTheCodebooksBeside() throws {
    let inner = """
      codebook: inner
      version: 0.1.0
      language: en
      codes:
        - { code: c, name: C, internal: yes, roles: [client], rules: [{ id: c.r, phrase: ["c"] }] }
      """
    let outer = """
      codebook: outer
      version: 0.1.0
      language: en
      uses: [inner]
      codes:
        - code: d
          name: D
          roles: [client]
          rules: [{ id: d.r, coded: [inner/c] }]
          examples: [{ applies: "c" }, { does-not-apply: "d" }]
      """
    let alone = try run("lint inner.yaml", files: ["inner.yaml": inner])
    #expect(alone.output.contains("[unused-internal-code]"))
    let both = try run("lint inner.yaml", files: ["inner.yaml": inner, "outer.yaml": outer])
    #expect(both.output == "nothing found\n")
  }

  // MARK: misses

  @Test func missesAreListedWithTheirReason() throws {
    let outcome = try run("misses s.txt -c signs.yaml --code RW1")
    #expect(outcome.status == 0)
    #expect(
      outcome.output == """
        signs/denial
          without the code and most like those with it: 2
            .01  s 4 (client): fine
                 He was fine.
            .01  s 3 (client): fine
                 Fine weather. Not fine, it was silly.

        """)
    #expect(outcome.errors.hasPrefix("coded 1 sessions, 5 utterances, with signs 0.1.0 ("))
  }

  @Test func missesOfAPersonsCodingsWithoutWords() throws {
    let outcome = try run(
      "misses s.txt -c signs.yaml --code denial --human human.csv --no-quotes --format csv",
      files: ["human.csv": "session,utterance,code\ns,4,RW1\n"])
    #expect(
      outcome.output == """
        codebook,code,reason,score,session,utterance,speaker,role,shared,text
        signs,denial,human,0.0166,s,4,C,client,,

        """)
  }

  // MARK: diff

  @Test func diffSaysWhatChanged() throws {
    let new = CodebookTools.codebook
      .replacing("version: 0.1.0", with: "version: 0.2.0")
      .replacing(", \"i am fine really\"", with: ", \"all good\"")
      .replacing("\"homework\", ", with: "")
      .replacing("name: Complaint", with: "name: Complaint\n    threshold: 0.5")
    let outcome = try run("diff signs.yaml new/signs.yaml", files: ["new/signs.yaml": new])
    #expect(outcome.status == 0)
    let lines = outcome.output.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.first?.hasPrefix("signs 0.1.0 (") ?? false)
    #expect(
      lines.dropFirst().joined(separator: "\n") == """
        codebook changed; lists: 1 changed; codes: 1 changed; rules: 1 changed

        ~ codebook signs
            version: 0.1.0 → 0.2.0

        ~ list tasks
            - phrase: "homework"

        ~ code denial
          ~ rule denial.fine
              - condition: phrase: "i am fine really"
              + condition: phrase: "all good"

        ~ code complaint
            threshold: 1 → 0.5

        """)
  }

  @Test func diffOfTheSame() throws {
    let outcome = try run("diff signs.yaml signs.yaml")
    #expect(outcome.output.hasSuffix("\nthe same file\n"))
    let spaced = CodebookTools.codebook.replacing("title: Signs", with: "title:  Signs")
    let other = try run("diff signs.yaml new/signs.yaml", files: ["new/signs.yaml": spaced])
    #expect(other.output.hasSuffix("\nnothing differs but notes, layout or the order of parts\n"))
  }

  // MARK: migrate

  private static let newer = CodebookTools.codebook
    .replacing("code: denial", with: "code: disowning")
    .replacing("denial.", with: "disowning.")

  private static let codings = "session,utterance,code\ns,1,denial\ns,3,complaint\n"

  private func migrate(
    _ arguments: String, map: String = "fate,old,new\nrename,denial,disowning\n",
    reading: [String] = []
  ) throws -> (outcome: Program.Outcome, contents: [String: String]) {
    try CodebookTools.run(
      ["codebook", "migrate"] + arguments.split(separator: " ").map(String.init),
      files: [
        "new/signs.yaml": Self.newer, "a.csv": Self.codings, "b.csv": Self.codings, "map.csv": map,
      ], reading: reading)
  }

  @Test func migrateRelabelsAndCounts() throws {
    let (outcome, _) = try migrate("a.csv --map map.csv --from signs.yaml --to new/signs.yaml")
    #expect(outcome.status == 0)
    #expect(
      outcome.output == """
        session,utterance,code,old_code,fate
        s,1,disowning,denial,renamed
        s,3,complaint,,kept

        """)
    #expect(
      outcome.errors == """
        a.csv: 2 codings before, 2 after; none was deleted
          kept: 1
          denial renamed to disowning: 1

        """)
  }

  @Test func migrateSeveralIntoAFolderAndNeverOverThemselves() throws {
    let (outcome, contents) = try migrate(
      "a.csv b.csv --map map.csv --to new/signs.yaml -o out/",
      reading: ["a.csv", "out/a.csv", "out/b.csv"])
    #expect(outcome.status == 0)
    #expect(contents["a.csv"] == Self.codings)
    #expect(contents["out/a.csv"]?.contains("s,1,disowning,denial,renamed") ?? false)
    #expect(contents["out/a.csv"] == contents["out/b.csv"])
    let (refused, untouched) = try migrate(
      "a.csv --map map.csv --to new/signs.yaml -o a.csv", reading: ["a.csv"])
    #expect(refused.status == 2)
    #expect(refused.errors.contains("the old codings would be overwritten [migration-over-itself]"))
    #expect(untouched["a.csv"] == Self.codings)
  }

  @Test func migrateRefusesAMapThatLeavesACodeWithoutFate() throws {
    let (outcome, _) = try migrate(
      "a.csv --map map.csv --from signs.yaml --to new/signs.yaml", map: "fate,old,new\n")
    #expect(outcome.status == 2)
    #expect(outcome.output.isEmpty)
    #expect(
      outcome.errors == """
        error: the map says nothing of `denial`, and the codebook `signs` 0.1.0 has no such code \
        [code-without-fate]
          hint: give each a row: rename, split, merge or retire

        """)
    #expect(try migrate("a.csv b.csv --map map.csv --to new/signs.yaml").outcome.status == 64)
  }

  // MARK: describe

  @Test func describeWritesThePage() throws {
    let outcome = try run("describe signs.yaml")
    #expect(outcome.status == 0)
    #expect(outcome.output.hasPrefix("# Signs\n\nCodebook `signs`, version 0.1.0"))
    #expect(outcome.output.contains("- “**I'm fine**.”\n"))
    #expect(try run("describe signs.yaml --agreement a.json").status == 64)
  }

  @Test func describeTakesTheFiguresOfAgree() throws {
    let codings = "session,utterance,code\ns,1,denial\ns,3,denial\nt,0,complaint\n"
    let folder = try Program.folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, text) in [
      "signs.yaml": CodebookTools.codebook, "a.csv": codings, "b.csv": Self.codings,
    ] {
      try Data(text.utf8).write(to: folder.appendingPathComponent(name))
    }
    let agree = try Program.run(
      ["agree", "--codings", "a.csv", "--reference", "b.csv", "--format", "json", "-o", "f.json"],
      in: folder)
    #expect(agree.status == 0, "\(agree.errors)")
    let page = try Program.run(
      ["codebook", "describe", "signs.yaml", "--agreement", "f.json", "--data", "A against B"],
      in: folder)
    #expect(page.output.contains("### A against B\n"))
    #expect(page.output.contains("| `denial` | 1 | 1 | 2 | .50"))
  }
}
