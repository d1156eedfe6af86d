import Testing

/// `rapport find` as a user runs it.
@Suite struct FindCommandTests {
  private static let codings = "session,utterance,code\ns,1,denial\ns,3,complaint\n"

  private func find(_ arguments: String...) throws -> Program.Outcome {
    try CodebookTools.run(
      ["find"] + arguments, files: ["human.csv": Self.codings]
    ).outcome
  }

  @Test func showsThePhraseInContext() throws {
    let outcome = try find("fine", "s.txt")
    #expect(outcome.status == 0)
    #expect(outcome.errors.isEmpty)
    #expect(
      outcome.output == """
        s  1  client                I'm [fine]. I am fine, really.
        s  1  client     I'm fine. I am [fine], really.
        s  3  client                    [Fine] weather. Not fine, it was silly.
        s  3  client  Fine weather. Not [fine], it was silly.
        s  4  client             He was [fine].

        5 hits on 3 of 5 utterances, in 1 of 1 sessions

        session  role    hits  utterances  of
        s        client     5           3   3

        """)
  }

  @Test func contextAndLimitCutTheLinesNotTheCounts() throws {
    let outcome = try find("fine", "s.txt", "--context", "6", "--limit", "2")
    #expect(
      outcome.output.hasPrefix(
        """
        s  1  client     I'm [fine]. I am…
        s  1  client  … I am [fine], real…

        5 hits on 3 of 5 utterances, in 1 of 1 sessions
        the first 2 are shown

        """))
  }

  @Test func onlySomeRoles() throws {
    let outcome = try find("you|homework", "s.txt", "--role", "client,member")
    #expect(outcome.output == "0 hits on 0 of 3 utterances, in 0 of 1 sessions\n")
    #expect(outcome.status == 0)
  }

  @Test func listsOfACodebook() throws {
    let outcome = try find("the @tasks", "s.txt", "-c", "signs.yaml", "--format", "csv")
    #expect(
      outcome.output == """
        session,utterance,speaker,role,start,end,left,hit,right,coded
        s,2,T,therapist,10,22,Okay. And ,the homework,?,

        """)
  }

  @Test func precisionAtAGlance() throws {
    let outcome = try find(
      "fine", "s.txt", "--coded", "RW1", "--codings", "human.csv", "-c", "signs.yaml")
    #expect(
      outcome.output.hasPrefix("+ s  1  client                I'm [fine]. I am fine, really.\n"))
    #expect(outcome.output.contains("- s  4  client             He was [fine].\n"))
    #expect(
      outcome.output.contains(
        "in the sessions that the codings cover (1): 1 of 3 utterances with a hit are coded RW1 "
          + "(precision .33), and 1 of 1 coded ones have a hit (recall 1.00)\n"))
    #expect(
      outcome.output.contains(
        "session  role    hits  utterances  of  coded\ns        client     5           3   3      1\n"
      ))
  }

  private static let faults: [(arguments: [String], status: Int32, sentence: String)] = [
    (["(fine", "s.txt"], 2, "phrase:1:1: error: this bracket is never closed [phrase-bracket]"),
    (
      ["@tasks", "s.txt"], 2,
      "phrase: error: the phrase names the list `@tasks`, and no codebook is given"
    ),
    (["fine", "none.txt"], 2, "none.txt: error: there is no such file [no-such-file]"),
    (
      ["fine", "s.txt", "--coded", "x", "--codings", "human.csv"], 2,
      "human.csv: error: the codings have no code 'x' [code-not-in-codings]"
    ),
    (["fine", "s.txt", "--coded", "x"], 64, "--coded and --codings go together"),
    (
      ["fine", "s.txt", "--role", "boss"], 64,
      "'boss' is no role; roles are therapist, client, member"
    ),
    (["fine", "s.txt", "--context", "-1"], 64, ""),
  ]

  @Test(arguments: faults.indices)
  func saysWhatIsWrong(_ number: Int) throws {
    let (arguments, status, sentence) = Self.faults[number]
    let outcome = try CodebookTools.run(
      ["find"] + arguments, files: ["human.csv": Self.codings]
    ).outcome
    #expect(outcome.status == status)
    #expect(sentence.isEmpty || outcome.errors.contains(sentence), "\(outcome.errors)")
  }

  @Test func aBadFileDoesNotStopTheSearch() throws {
    let outcome = try CodebookTools.run(
      ["find", "fine", "s.txt", "bad.txt"], files: ["bad.txt": ""]
    ).outcome
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("5 hits"))
    #expect(outcome.errors.contains("bad.txt: error: "))
  }

  /// A control character of a transcript can't steer the terminal.
  @Test func controlCharactersAreLeftOut() throws {
    let outcome = try CodebookTools.run(
      ["find", "fine", "x.txt"],
      files: ["x.txt": "T: Well \u{1B}[2J fine.\tYes.\nC: Fine.\u{202E}\n"]
    ).outcome
    #expect(!outcome.output.contains("\u{1B}") && !outcome.output.contains("\u{202E}"))
    #expect(outcome.output.contains("[fine]. Yes."))
  }
}
