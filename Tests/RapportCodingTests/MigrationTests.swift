import RapportCodebooks
import RapportCoding
import RapportTranscripts
import Testing

/// Codings carried over to a new version of a codebook.
@Suite struct MigrationTests {
  private static func book(_ codes: [String]) throws -> Codebook {
    try Book.load(
      "codes:\n"
        + codes.map { code in
          let parts = code.split(separator: "/")
          let alias = parts.count > 1 ? ", alias: [\(parts[1])]" : ""
          return "  - { code: \(parts[0])\(alias), name: X, roles: [client], "
            + "rules: [{ id: \(parts[0]).r, phrase: [\"x\"] }] }\n"
        }.joined())
  }

  private static func old() throws -> Codebook {
    try book(["denial/RW1", "withdrawal", "too-fast", "too-slow", "other-sign", "kept/K"])
  }

  private static func new() throws -> Codebook {
    try book(["denies", "short-answer", "topic-change", "pace", "kept/K"])
  }

  private static let map = """
    fate,old,new
    rename,denial,denies
    split,withdrawal,short-answer|topic-change
    merge,too-fast,pace
    merge,too-slow,pace
    retire,other-sign,
    """

  private func migration(_ map: String = map, knowsOld: Bool = true) throws -> CodingsMigration {
    try CodingsMigration(
      MigrationMap(csv: Array(map.utf8), file: "map.csv"), from: knowsOld ? Self.old() : nil,
      to: Self.new())
  }

  private func migrated(_ csv: String, knowsOld: Bool = true) throws -> CodingsMigration.Outcome {
    try migration(knowsOld: knowsOld).migrate(csv: Array(csv.utf8), file: "codings.csv")
  }

  @Test(arguments: [true, false])
  func everyRowStays(_ knowsOld: Bool) throws {
    let outcome = try migrated(
      """
      session,utterance,codebook,code,rater,note
      s,0,book,denial,ann,"a, b"
      s,1,book,withdrawal,ann,
      s,2,book,too-fast,ann,
      s,2,book,too-slow,ann,
      s,3,book,other-sign,ann,
      s,4,book,kept,ann,
      s,5,elsewhere,denial,ann,
      s,6,book,,ann,seen
      """, knowsOld: knowsOld)
    #expect(
      String(decoding: outcome.csv, as: UTF8.self) == """
        session,utterance,codebook,code,rater,note,old_code,fate
        s,0,book,denies,ann,"a, b",denial,renamed
        s,1,book,short-answer,ann,,withdrawal,split
        s,1,book,topic-change,ann,,withdrawal,split
        s,2,book,pace,ann,,too-fast,merged
        s,2,book,pace,ann,,too-slow,merged
        s,3,book,other-sign,ann,,,retired
        s,4,book,kept,ann,,,kept
        s,5,elsewhere,denial,ann,,,
        s,6,book,,ann,seen,,

        """)
    #expect(outcome.before == 6 && outcome.after == 7 && outcome.ofOthers == 1)
    #expect(
      outcome.counts.map { "\($0.code) \($0.fate.kind.rawValue) \($0.codings)" } == [
        "denial rename 1", "kept keep 1", "other-sign retire 1", "too-fast merge 1",
        "too-slow merge 1", "withdrawal split 1",
      ])
  }

  @Test func aliasesAndNamesWithTheirCodebook() throws {
    let outcome = try migrated("session,utterance,code\ns,0,RW1\ns,1,book/denial\ns,2,K\n")
    #expect(
      String(decoding: outcome.csv, as: UTF8.self) == """
        session,utterance,code,old_code,fate
        s,0,denies,RW1,renamed
        s,1,book/denies,book/denial,renamed
        s,2,K,,kept

        """)
  }

  @Test func aSecondMigrationKeepsTheFirst() throws {
    let first = try migrated("session,utterance,code\ns,0,denial\ns,1,other-sign\n")
    let map = try MigrationMap(
      csv: Array("fate,old,new\nrename,denies,disowns\n".utf8), file: "map.csv")
    let next = try Self.book(["disowns", "short-answer", "topic-change", "pace", "kept"])
    let second = try CodingsMigration(map, to: next).migrate(csv: first.csv, file: "codings.csv")
    #expect(
      String(decoding: second.csv, as: UTF8.self) == """
        session,utterance,code,old_code,fate
        s,0,disowns,denial|denies,renamed
        s,1,other-sign,,retired

        """)
  }

  // MARK: Refusals

  @Test(arguments: [
    (
      "code,to\n",
      "map.csv:1: error: a map of codes needs the columns fate, old and new [migration-columns]"
    ),
    ("fate,old,new\nrename,,x\n", "map.csv:2: error: the row names no old code [migration-row]"),
    (
      "fate,old,new\nmove,denial,denies\n",
      "map.csv:2: error: the fate of the code `denial` is `move` [migration-fate]"
    ),
    ("fate,old,new\n,denial,denies\n", "the fate of the code `denial` is empty [migration-fate]"),
    (
      "fate,old,new\nretire,denial,denies\n",
      "to retire the code `denial` takes no new code, and the row has 1 [migration-new-codes]"
    ),
    (
      "fate,old,new\nsplit,denial,denies\n",
      "to split the code `denial` takes two or more new codes, and the row has 1 [migration-new-codes]"
    ),
    (
      "fate,old,new\nrename,denial,denies|pace\n",
      "to rename the code `denial` takes one new code, and the row has 2 [migration-new-codes]"
    ),
    (
      "fate,old,new\nrename,denial,denies\nretire,denial,\n",
      "map.csv:3: error: the code `denial` has a fate already, in line 2 [migration-repeated]"
    ),
    (
      "fate,old,new\nrename,too-fast,pace\nrename,too-slow,pace\n",
      "`too-fast` and `too-slow` are both renamed to `pace` [migration-rename-twice]"
    ),
    (
      "fate,old,new\nrename,denial,kept\n",
      "`denial` is renamed to `kept`, which is an old code too [migration-rename-onto]"
    ),
    (
      "fate,old,new\nrename,deniall,denies\n",
      "the old codebook `book` 0.1.0 has no code `deniall` [unknown-code]"
    ),
    (
      "fate,old,new\nrename,denial,denied\n",
      "the new codebook `book` 0.1.0 has no code `denied` [unknown-code]"
    ),
    (
      "fate,old,new\nkeep,denial,\n",
      "the new codebook `book` 0.1.0 has no code `denial` [unknown-code]"
    ),
    (
      "fate,old,new\nrename,denial,denies\nretire,other-sign,\n",
      "error: the map says nothing of `withdrawal`, `too-fast`, `too-slow`, and the codebook `book` 0.1.0 "
        + "has no such codes [code-without-fate]\n  hint: give each a row: rename, split, merge or retire"
    ),
  ])
  func mapsThatAreRefused(_ map: String, _ sentence: String) throws {
    let error = #expect(throws: InvalidInput.self) { try migration(map) }
    #expect(error?.description.contains(sentence) ?? false, "\(error?.description ?? "")")
  }

  @Test func codingsOfACodeWithoutFate() throws {
    let error = #expect(throws: InvalidInput.self) {
      try migrated("session,utterance,code\ns,0,denial\ns,1,mystery\n", knowsOld: false)
    }
    #expect(
      error?.description == """
        codings.csv:3:5: error: the map says nothing of `mystery`, and the codebook `book` 0.1.0 has no \
        such code [code-without-fate]
          hint: give each a row: rename, split, merge or retire
        """)
  }

  @Test func aTableThatIsNone() throws {
    let error = #expect(throws: InvalidInput.self) { try migrated("a,b\n1,2\n") }
    #expect(error?.diagnostics.map(\.id) == ["codings-columns"])
  }
}
