import Foundation
import Testing

/// The commands as a user runs them: output, standard error and exit code.
@Suite struct CommandTests {
  private static let talk = """
    T: Hello there. How was the week?
    C: Bad. I could not sleep.
    T: Okay, so what did you do?
    C: Nothing.
    """

  /// Runs a command in a folder with `s.txt`, `questions.yaml` and more files.
  private func run(
    _ arguments: String, files: [String: String] = [:], input: String? = nil
  ) throws -> Program.Outcome {
    try Program.run(
      arguments.split(separator: " ").map(String.init),
      with: ["s.txt": Self.talk, "questions.yaml": QuestionsBook.text].merging(files) { $1 },
      input: input
    ).outcome
  }

  /// Sessions of questions of which only "when" is unknown to the codebook, and what people coded.
  private static var fitFiles: [String: String] {
    var files = ["human.csv": "session,utterance,code\n"]
    for session in 1...6 {
      let things = ["garden", "night", "walk", "work", "visit", "meal"]
      var talk = ""
      for turn in 0..<12 {
        let thing = things[(turn + session) % 6]
        let isCoded = turn % 3 != 0
        talk +=
          [
            "T: The \(thing) went as it did.", "T: What of the \(thing)?",
            "T: When was the \(thing)?",
          ][turn % 3]
        talk += "\nC: Well, the \(thing).\n"
        files["human.csv"]? += "s\(session),\(turn * 2),\(isCoded ? "MQO" : "")\n"
      }
      files["s\(session).txt"] = talk
    }
    return files
  }

  private static let fit =
    "codebook fit s1.txt s2.txt s3.txt s4.txt s5.txt s6.txt -c questions.yaml --reference human.csv"

  @Test func fitsACodebook() throws {
    let first = try run(Self.fit + " -o new/questions.yaml", files: Self.fitFiles)
    #expect(first.status == 0)
    #expect(first.output.contains("questions fitted to 6 sessions"))
    #expect(first.output.contains("open-question.learned-1: added"))
    #expect(
      try run(Self.fit + " -o new/questions.yaml", files: Self.fitFiles).output == first.output)
    let json = try run(Self.fit + " --format json", files: Self.fitFiles)
    #expect(json.output.hasPrefix("{\n  \"codebook\": \"questions\""))
  }

  @Test(arguments: [
    (" --family none", 2, "the codebook has no family 'none'"),
    (" --code open-question --group main", 64, "Give one of --code, --family and --group."),
    (" -o -", 64, "--output is a file; the report goes to standard output."),
    (" --folds 1", 64, "--folds and --min-sessions are at least 2"),
    (" --min-positives 500", 2, "no code has enough utterances in the reference to be fitted"),
  ])
  func refusesAFit(arguments: String, status: Int32, message: String) throws {
    let outcome = try run(Self.fit + arguments, files: Self.fitFiles)
    #expect(outcome.status == status)
    #expect(outcome.errors.contains(message))
    #expect(outcome.output.isEmpty)
  }

  @Test func codesOneFile() throws {
    let outcome = try run("code s.txt -c questions.yaml")
    #expect(outcome.status == 0)
    #expect(
      outcome.output == """
        session,utterance,speaker,role,codebook,code,rules,start,end,score,main,quote,rater
        s,0,T,therapist,questions,open-question,open-question.wh,13,16,1,,How,rules
        s,2,T,therapist,questions,open-question,open-question.wh,9,13,1,,what,rules

        """)
    #expect(outcome.errors.hasPrefix("coded 1 sessions, 4 utterances, with questions 0.1.0 ("))
  }

  @Test func leavesQuotesOut() throws {
    let outcome = try run("code s.txt -c questions.yaml --no-quotes")
    #expect(!outcome.output.contains("How"))
    #expect(outcome.output.contains("open-question"))
  }

  @Test func readsStandardInput() throws {
    let outcome = try run("code - -c questions.yaml --roles T=therapist,C=client", input: Self.talk)
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("open-question"))
  }

  @Test func explainsAndSaysWhyNot() throws {
    let why = try run("explain s.txt -u 2 -c questions.yaml")
    #expect(why.output.contains("questions/open-question: applies (score 1, threshold 1)"))
    #expect(why.output.contains("+ open-question.wh (line 18), weight 1: \"what\""))
    let whyNot = try run("explain s.txt -u 1 -c questions.yaml --why-not MQO")
    #expect(whyNot.output.contains("does not apply: the speaker has none of the code's roles"))
    #expect(
      whyNot.output.contains("open-question.wh (line 18): phrase: \"^ what|how\" doesn't match"))
  }

  @Test func aBadFileDoesNotStopTheBatch() throws {
    let outcome = try run("code s.txt bad.txt -c questions.yaml", files: ["bad.txt": ""])
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("s,0,T"))
    #expect(outcome.errors.contains("bad.txt: error: "))
    #expect(outcome.errors.contains("not coded: bad.txt"))
  }

  @Test func aFailingExampleStopsABatch() throws {
    let broken = QuestionsBook.text.replacing("\"Did it?\"", with: "\"What?\"")
    let outcome = try run("code s.txt -c broken.yaml", files: ["broken.yaml": broken])
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("[example-fails]"))
    #expect(outcome.errors.contains("broken.yaml:22"))
    #expect(outcome.output.isEmpty)
  }

  @Test(arguments: [
    ("code none.txt -c questions.yaml", "none.txt: error: there is no such file [no-such-file]"),
    ("code s.txt -c none.yaml", "none.yaml: error: "),
    ("code s.txt", "error: no codebook is given [no-codebook]"),
    ("explain s.txt -u 9 -c questions.yaml", "session s has no utterance '9' [no-such-utterance]"),
    ("profile s.txt -c questions.yaml --therapist X", "no session is by therapist 'X'"),
  ])
  func saysWhatIsWrong(_ arguments: String, _ sentence: String) throws {
    let outcome = try run(arguments)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains(sentence), "\(outcome.errors)")
  }

  @Test func ambiguousRolesAreRefusedWithTheOption() throws {
    let outcome = try run(
      "code m.txt -c questions.yaml",
      files: ["m.txt": "C: Hello.\nP: Hi.\nC: How are you?\nP: Fine.\n"])
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("[ambiguous-role]"))
    #expect(outcome.errors.contains("--roles"))
    let told = try run(
      "code m.txt -c questions.yaml --roles C=therapist,P=client",
      files: ["m.txt": "C: Hello.\nP: Hi.\nC: How are you?\nP: Fine.\n"])
    #expect(told.output.contains("m,2,C,therapist"))
  }

  @Test func transcriptWordsStayOutOfErrors() throws {
    let outcome = try run(
      "code x.xml -c questions.yaml", files: ["x.xml": "<transcript><turn>SECRETWORD</turn>"])
    #expect(outcome.status == 2)
    #expect(!outcome.errors.contains("SECRETWORD"))
  }

  /// A transcript given where a table belongs: its first line stays out of the complaint.
  @Test(arguments: [
    "agree --codings s.txt --reference s.txt",
    "agree --codings c.csv --reference c.csv --map s.txt",
    "code s.txt -c questions.yaml --from csv",
    "code t.csv -c questions.yaml",
  ])
  func aTranscriptInPlaceOfATableIsNotQuoted(_ arguments: String) throws {
    let outcome = try run(
      arguments,
      files: [
        "s.txt": "SECRETWORD, he said\nC: No.\n", "t.csv": "SECRETWORD,SECRETWORD\na,b\n",
        "c.csv": "session,utterance,code\ns,0,x\n",
      ])
    #expect(outcome.status == 2)
    #expect(!outcome.errors.isEmpty)
    #expect(!(outcome.errors + outcome.output).uppercased().contains("SECRETWORD"))
  }

  @Test func reportWritesASite() throws {
    let folder = try Program.folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data(Self.talk.utf8).write(to: folder.appendingPathComponent("s.txt"))
    try Data(QuestionsBook.text.utf8).write(to: folder.appendingPathComponent("questions.yaml"))
    let arguments = ["report", "s.txt", "-c", "questions.yaml", "-o"]
    let first = try Program.run(arguments + ["one"], in: folder)
    let second = try Program.run(arguments + ["two"], in: folder)
    #expect(first.status == 0 && second.status == 0)
    for name in ["index.html", "sessions/s.html", "data/codings.csv", "manifest.json"] {
      let bytes = try Data(contentsOf: folder.appendingPathComponent("one/\(name)"))
      #expect(!bytes.isEmpty)
      #expect(try bytes == Data(contentsOf: folder.appendingPathComponent("two/\(name)")))
    }
  }

  @Test(arguments: ["check", "code", "explain", "agree", "profile", "report"])
  func everyCommandHasHelpWithAnExample(_ command: String) throws {
    let outcome = try Program.run([command, "--help"])
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("Example: rapport \(command)"))
  }

  @Test func wrongUsageEndsWith64() throws {
    #expect(try Program.run(["code", "--frmat", "csv"]).status == 64)
  }
}
