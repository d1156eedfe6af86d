import Foundation
import Testing

/// `rapport sequence` and `rapport group`, as a user runs them.
@Suite struct SequenceCommandTests {
  private static let codebook = """
    codebook: talk
    version: 0.1.0
    title: Talk
    description: Grumbles and what follows.
    language: en
    source: our own
    codes:
      - code: grumble
        name: Grumble
        definition: A grumble.
        source: our own
        roles: [client, member]
        family: complaints
        valence: signal
        tier: A
        rules:
          - id: grumble.useless
            phrase: ["useless"]
        examples:
          - applies: "C: This is «useless»."
          - does-not-apply: "C: This is fine."
      - code: sorry
        name: Sorry
        definition: An apology.
        source: our own
        roles: [therapist]
        valence: positive
        tier: A
        rules:
          - id: sorry.sorry
            phrase: ["sorry"]
        examples:
          - applies: "T: I am «sorry»."
          - does-not-apply: "T: Fine."
    """

  private static let files = [
    "talk.yaml": codebook,
    "a.txt": """
    T: Hello.
    C: This is useless.
    T: I am sorry.
    C: Fine.
    T: And then?
    C: Useless again.
    T: Go on.
    C: It is useless.
    """,
    "b.txt": """
    T: Hello.
    C: A useless thing.
    T: I am sorry to hear it.
    C: Fine.
    T: Good.
    C: Good.
    """,
    "g.csv": """
    session,utterance,speaker,role,text,group
    g,0,Lea,therapist,"Ann, what do you think?",G
    g,1,Ann,member,Useless.,G
    g,2,Ben,member,Not to me.,G
    g,3,Lea,therapist,"Ben, go on.",G
    """,
  ]

  private func run(_ arguments: String) throws -> Program.Outcome {
    let folder = try Program.folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, text) in Self.files {
      try Data((text + "\n").utf8).write(to: folder.appending(path: name))
    }
    return try Program.run(arguments.split(separator: " ").map(String.init), in: folder)
  }

  private static let sequence = "sequence a.txt b.txt -c talk.yaml --states complaints,sorry"

  @Test func textSaysWhatFollowsWhat() throws {
    let run = try run(Self.sequence)
    #expect(run.status == 0)
    #expect(
      run.output == """
        Turns 1 apart

        given       then        count  expected  residual                             follows (95%)  else  odds ratio (95%)                              p
        complaints  sorry           2      0.50      2.68                      0.67 (-2.51 to 3.84)  0.00  not defined: the number to divide by is 0  0.10
        sorry       complaints      0      0.67     -1.10  0.00 (no interval: all values are equal)  0.40  not defined: the number to divide by is 0  1.00

        p: share of shuffles within session and role with as many or more.
        2 pairs are left out: such speakers never follow each other so.

        """)
  }

  @Test func windowsAsText() throws {
    #expect(
      try run(Self.sequence + " --within 3").output == """
        Within 3 turns

        given       then        count  follows  else                                                   difference (95%)
        complaints  sorry           2     1.00  0.00  1.00 (no interval: without one of the sessions there is no value)
        sorry       complaints      1     0.50  1.00                                              -0.50 (-6.85 to 5.85)

        else: how often it comes behind other steps by the same speakers.

        """)
  }

  @Test func tables() throws {
    let csv = try run(Self.sequence + " --format csv")
    #expect(csv.output.hasPrefix("given,target,lag,within,count,expected,"))
    #expect(csv.output.contains("\ncomplaints,sorry,1,,2,0.5,"))
    let json = try run(Self.sequence + " --format json")
    #expect(json.output.contains("\"given\": \"complaints\""))
    let grid = try run(Self.sequence + " --state-space")
    #expect(grid.output.hasPrefix("session,step,utterance,start,client,therapist\na,0,0,,,other\n"))
    #expect(try run(Self.sequence + " --seed 1 --format csv").output == csv.output)
  }

  @Test func anUnknownCodeIsNamed() throws {
    let run = try run("sequence a.txt -c talk.yaml --states complaints,praise")
    #expect(run.status == 2 && run.output.isEmpty)
    #expect(
      run.errors == """
        error: no codebook has a code or family 'praise' [unknown-code]
          hint: families: complaints; for codes see `rapport check`

        """)
  }

  @Test(arguments: [
    ("--lag 0", "--lag must be 1 or more"), ("--within 0", "--within must be 1 or more"),
    ("--permutations 0", "--permutations must be 1 or more"),
  ])
  func wrongUsage(_ option: String, _ sentence: String) throws {
    let run = try run(Self.sequence + " " + option)
    #expect(run.status == 64 && run.errors.contains(sentence))
  }

  @Test func whoSpeaksToWhom() throws {
    let text = try run("group g.csv -c talk.yaml --addressees")
    #expect(text.status == 0)
    #expect(
      text.output == """
        g

        utterances to  Ann  Ben  unknown
        Lea              1    1        0
        Ann              0    0        1
        Ben              0    0        1

        """)
    let csv = try run("group g.csv -c talk.yaml --addressees --format csv")
    #expect(
      csv.output == """
        session,speaker,role,addressee,utterances,words
        g,Lea,therapist,Ann,1,5
        g,Lea,therapist,Ben,1,3
        g,Ann,member,unknown,1,1
        g,Ben,member,unknown,1,3

        """)
  }

  @Test func indicesSayWhyThereIsNone() throws {
    let text = try run("group g.csv -c talk.yaml")
    #expect(
      text.output.hasPrefix("g: 2 members; who was present and silent is not known"))
    #expect(text.output.contains("no pair has at least 50 words on each side"))
    let csv = try run("group g.csv -c talk.yaml --format csv")
    #expect(
      csv.output.hasPrefix(
        "session,rater,group,number,members,index,value,numerator,denominator,undefined,note\n"))
    #expect(csv.output.contains(",member-member-style,,,,tooFew,"))
  }

  @Test func sessionsOfIndividualsAreNoGroups() throws {
    let run = try run("group a.txt -c talk.yaml")
    #expect(run.status == 0 && run.output.isEmpty)
    #expect(run.errors.hasPrefix("none of the sessions is a group's\n"))
  }
}
