import Foundation
import Testing

/// `rapport agree` as a user runs it.
@Suite struct AgreeTests {
  private static let talk = """
    T: Hello there. How was the week?
    C: Bad. I could not sleep.
    T: Okay, so what did you do?
    C: Nothing.
    T: Did you rest?
    C: SECRETWORD.
    """

  private static let human = """
    session,utterance,rater,kind,code
    s,0,h1,human,MQO
    s,2,h1,human,
    s,4,h1,human,MQO
    t,2,h1,human,MQO
    s,0,h2,human,MQO
    s,2,h2,human,MQO
    t,2,h2,human,MQO

    """

  private func run(_ arguments: String, files: [String: String] = [:]) throws -> Program.Outcome {
    let all = [
      "talk/s.txt": Self.talk, "talk/t.txt": Self.talk, "talk/u.txt": Self.talk,
      "questions.yaml": QuestionsBook.text, "human.csv": Self.human,
    ]
    return try Program.run(
      arguments.split(separator: " ").map(String.init), with: all.merging(files) { $1 }
    ).outcome
  }

  @Test func coderAndPeopleSideBySide() throws {
    let outcome = try run("agree talk -c questions.yaml --reference human.csv --unit utterance")
    #expect(outcome.status == 0)
    #expect(
      outcome.output == """
        12 utterances of 2 sessions, intervals over sessions
        coder: rules (rules, 2 sessions)
        references: h1 (human, 2 sessions), h2 (human, 2 sessions)
        note: counts of coder and reference are added up over 2 references

        code                both  reference  coder              precision                 recall                     F1                   kappa         F1 human-human        kappa human-human  state
        open-question          5          6      8  .63 (.00 to 1.00) [1]  .83 (.00 to 1.00) [1]  .71 (.18 to 1.00) [1]  .33 (-.62 to 1.00) [1]  .67 (.00 to 1.00) [1]  .33 (-1.00 to 1.00) [1]  experimental
        family asking          5          6      8  .63 (.00 to 1.00) [1]  .83 (.00 to 1.00) [1]  .71 (.18 to 1.00) [1]  .33 (-.62 to 1.00) [1]  .67 (.00 to 1.00) [1]  .33 (-1.00 to 1.00) [1]  experimental
        codebook questions     5          6      8  .63 (.00 to 1.00) [1]  .83 (.00 to 1.00) [1]  .71 (.18 to 1.00) [1]  .33 (-.62 to 1.00) [1]  .67 (.00 to 1.00) [1]  .33 (-1.00 to 1.00) [1]

        code                units  sessions             prevalence                AC1              alpha          AC1 human-human        alpha human-human         alpha, difference
        open-question           6         2  .50 (.00 to 1.00) [1]  .35 (-.07 to .77)  .37 (-.07 to .81)  .33 (-1.00 to 1.00) [1]  .39 (-1.00 to 1.00) [1]  -.02 (-2.00 to 2.00) [1]
        family asking           6         2  .50 (.00 to 1.00) [1]  .35 (-.07 to .77)  .37 (-.07 to .81)  .33 (-1.00 to 1.00) [1]  .39 (-1.00 to 1.00) [1]  -.02 (-2.00 to 2.00) [1]
        codebook questions      6         2  .50 (.00 to 1.00) [1]  .35 (-.07 to .77)  .37 (-.07 to .81)  .33 (-1.00 to 1.00) [1]  .39 (-1.00 to 1.00) [1]  -.02 (-2.00 to 2.00) [1]

        [1] a limit beyond what is possible was cut

        codes: 0 utterance-grade, 0 session-grade, 1 experimental
        families: 0 utterance-grade, 0 session-grade, 1 experimental
        by cut-offs of version 1, against references of kind human

        """)
    #expect(outcome.errors.hasPrefix("coded 2 sessions, 12 utterances, with questions 0.1.0"))
  }

  @Test func peopleAmongThemselves() throws {
    let outcome = try run("agree --reference human.csv --format csv --pairs --unit utterance")
    #expect(
      outcome.output == """
        level,scope,codebook,name,comparison,first,second,statistic,value,low,high,undefined,both,reference_only,coder_only,neither,units,sessions,positives,reference_kind,state,human_equivalent
        utterance,code,,MQO,references,,,prevalence,0.75,-1.3677007893624493,2.8677007893624493,,,,,,4,2,3,human,,
        utterance,code,,MQO,references,,,f1,0.6666666666666666,-2.509884517377007,3.84321785071034,,,,,,4,2,3,human,,
        utterance,code,,MQO,references,,,kappa,-0.3333333333333333,,,sensitiveToOneSession,,,,,4,2,3,human,,
        utterance,code,,MQO,references,,,ac1,0.2,-7.4237228417048176,7.823722841704818,,,,,,4,2,3,human,,
        utterance,code,,MQO,references,,,alpha,-0.16666666666666674,,,sensitiveToOneSession,,,,,4,2,3,human,,
        utterance,code,,MQO,pair,h1,h2,f1,0.6666666666666666,-2.509884517377007,3.84321785071034,,,,,,4,2,3,human,,
        utterance,code,,MQO,pair,h1,h2,kappa,-0.3333333333333333,,,sensitiveToOneSession,,,,,4,2,3,human,,
        utterance,code,,MQO,pair,h1,h2,ac1,0.2,-7.4237228417048176,7.823722841704818,,,,,,4,2,3,human,,

        """)
  }

  @Test func wordsAreShownOnRequestOnly() throws {
    let files = ["human.csv": "session,utterance,code\ns,4,\ns,5,MQO\n"]
    let arguments = "agree talk -c questions.yaml --reference h=human.csv --disagreements"
    let outcome = try run(arguments, files: files)
    #expect(
      outcome.output == """
        session s, utterance 0, therapist
          h: (none)
          rules: open-question
          rules: open-question.wh

        session s, utterance 2, therapist
          h: (none)
          rules: open-question
          rules: open-question.wh

        session s, utterance 5, client
          h: open-question
          rules: (none)

        3 disagreements

        """)
    let asked = try run(arguments + " --show-text --format csv", files: files)
    #expect(
      asked.output == """
        session,utterance,role,first,second,first_codes,second_codes,missed,added,rules,text
        s,0,therapist,h,rules,,open-question,,open-question,open-question.wh,Hello there. How was the week?
        s,2,therapist,h,rules,,open-question,,open-question,open-question.wh,"Okay, so what did you do?"
        s,5,client,h,rules,open-question,,open-question,,,SECRETWORD.

        """)
    let all = try run("agree talk -c questions.yaml --reference human.csv", files: files)
    #expect(!(outcome.output + outcome.errors + all.output + all.errors).contains("SECRET"))
  }

  @Test func statesGoFromAgreeToProfile() throws {
    let folder = try Program.folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, content) in [
      "s.txt": Self.talk, "q.yaml": QuestionsBook.text, "human.csv": Self.human,
      "sessions.csv": "session,file,therapists,clients\ns,s.txt,T01,C01\n",
    ] {
      try Data(content.utf8).write(to: folder.appendingPathComponent(name))
    }
    let agree = "agree s.txt -c q.yaml --reference human.csv --save-validation v.json"
    #expect(try Program.run(agree.split(separator: " ").map(String.init), in: folder).status == 0)
    let profile = ["profile", "s.txt", "-c", "q.yaml", "--validation", "v.json"]
    let found = try Program.run(profile, in: folder)
    #expect(
      found.output.contains(
        "what codes may be used for rests on agreement with 2 raters of kind human on 1 session\n"))
    #expect(!found.errors.contains("outdated-validation"))
    try Data((QuestionsBook.text + "# changed\n").utf8).write(
      to: folder.appendingPathComponent("q.yaml"))
    let changed = try Program.run(profile, in: folder)
    #expect(
      changed.errors.contains(
        "v.json: warning: codebook questions has changed since its agreement was measured: its "
          + "codes are experimental [outdated-validation]"))
    let other = try Program.run(
      ["profile", "s.txt", "-c", "q.yaml", "--validation", "human.csv"], in: folder)
    #expect(other.status == 2)
  }

  @Test(arguments: [
    ("agree --reference none.csv", 2, "[no-such-file]"),
    ("agree --reference human.csv --sessions list.txt", 2, "[no-session-to-compare]"),
    ("agree --reference human.csv --except-sessions empty.txt", 2, "[empty-session-list]"),
    ("agree --reference one=human.csv", 2, "[several-raters]"),
    ("agree --reference talk", 2, "[no-codings]"),
    ("agree --reference human.csv --columns place=x", 2, "[bad-columns]"),
    ("agree --reference human.csv --codings human.csv", 2, "[several-coders]"),
    ("agree talk --reference human.csv", 2, "[no-codebook]"),
    ("agree talk/u.txt -c questions.yaml --reference human.csv", 2, "[no-transcript-of-reference]"),
    ("agree talk --codings human.csv --reference human.csv", 64, "not both"),
    ("agree --reference human.csv --save-validation v.json", 64, "--save-validation needs"),
    ("agree --reference human.csv --show-text", 64, "--show-text goes with --disagreements"),
  ])
  func complains(_ arguments: String, _ status: Int32, _ text: String) throws {
    let outcome = try run(arguments, files: ["list.txt": "v\n", "empty.txt": "# none\n"])
    #expect(outcome.status == status)
    #expect(outcome.errors.contains(text), "\(outcome.errors)")
  }

  @Test func aFolderOfReadingsAndAName() throws {
    let folder = try Program.folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(
      at: folder.appendingPathComponent("r"), withIntermediateDirectories: true)
    for (name, content) in [
      "r/a.json": #"{"rater": "A", "session": "s", "codes": {"1": ["x"], "2": []}}"#,
      "r/b.json": #"{"rater": "B", "session": "t", "codes": {"1": ["x"]}}"#,
      "o.csv": "session,utterance,code\ns,1,x\ns,2,x\nt,1,\n",
    ] {
      try Data(content.utf8).write(to: folder.appendingPathComponent(name))
    }
    let outcome = try Program.run(
      [
        "agree", "--reference", "first=r", "--reference", "o.csv", "--rater-kind", "model",
        "--unit", "session",
      ], in: folder)
    #expect(outcome.output.contains("references: first (model, 2 sessions), o (model, 2 sessions)"))
    #expect(outcome.output.contains("never human-equivalent"))
    #expect(outcome.output.contains("ICC(A,1) model-model"))
  }
}
