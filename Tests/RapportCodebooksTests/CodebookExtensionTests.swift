import RapportCodebooks
import RapportTranscripts
import Testing

@Suite struct CodebookExtensionTests {
  private func load(_ site: String, base: String = Fixture.whole) throws -> Diagnosed<Codebook> {
    let folder = try TemporaryFolder()
    try folder.write("talk.yaml", base)
    return try Codebook.load(contentsOf: folder.write("here.yaml", site))
  }

  private let site = """
    codebook: here
    extends: talk.yaml
    version: 0.1.0-here
    openers: ["mind you"]
    lists:
      feelings: ["low", "@strong-feelings"]
    rules-off: [closed-question.form]
    codes:
      - code: feeling
        threshold: 2
        rules:
          - id: feeling.more
            phrase: ["blue"]
      - code: closed-question
        rules:
          - id: closed-question.form
            phrase: ["is it"]
      - code: weather
        name: Weather
        roles: [client]
        rules: [{ id: weather.rain, phrase: ["rain"] }]
        examples: [{ applies: "«Rain»." }, { does-not-apply: "Sun." }]
    """

  @Test func changesAddsAndSwitchesOff() throws {
    let base = try Codebook.load(yaml: Fixture.whole, file: "talk.yaml").value
    let loaded = try load(site)
    let here = loaded.value
    #expect(loaded.diagnostics.map(\.description) == [])
    #expect(here.id == "here")
    #expect(here.version == "0.1.0-here")
    #expect(here.title == "Talk")
    #expect(here.openers == ["to be fair", "mind you"])
    #expect(
      here.lists.map { $0.phrases.map(\.text) } == [["low", "@strong-feelings"], ["furious"]])
    #expect(
      here.codes.map(\.id) == ["open-question", "closed-question", "rest", "feeling", "weather"])
    let feeling = here.code(named: "feeling")
    #expect(feeling?.threshold == 2)
    #expect(feeling?.name == "Feeling")
    #expect(feeling?.rules.map(\.id) == ["feeling.word", "feeling.more"])
    #expect(feeling?.examples.count == 2)
    let closed = here.code(named: "closed-question")?.rules
    #expect(closed?.map(\.id) == ["closed-question.form"])
    #expect(closed?.first?.condition != base.code(named: "closed-question")?.rules.first?.condition)
    #expect(here.code(named: "open-question")?.opportunities.first?.codebook == "here")
  }

  @Test func theFingerprintCoversBothFiles() throws {
    let here = try load(site).value.fingerprint
    #expect(try load(site).value.fingerprint == here)
    #expect(try load(site + "\n").value.fingerprint != here)
    #expect(try load(site, base: Fixture.whole + "\n").value.fingerprint != here)
  }

  @Test func anUnknownRuleCannotBeSwitchedOff() throws {
    let complaints = try complaints(
      ["here.yaml": site.replacing("[closed-question.form]", with: "[closed-question.from]")])
    #expect(
      complaints == """
        here.yaml:7:13: error: the codebook that is extended has no rule named \
        `closed-question.from`; did you mean `closed-question.form`? [unknown-rule]
          rules-off: [closed-question.from]
                      ^
          hint: `rules-off` lists ids of its rules
        here.yaml:16:13: error: the rule `closed-question.form` is there already [duplicate-name]
                - id: closed-question.form
                      ^
          hint: give each rule an id of its own
        """)
  }

  @Test func aComplaintNamesTheFileItAroseIn() throws {
    let base = Fixture.whole.replacing("tier: A", with: "tier: Z")
    let complaints = try complaints(["here.yaml": site, "talk.yaml": base])
    #expect(
      complaints == """
        talk.yaml:30:11: error: `tier` can't be `Z` [unknown-value]
              tier: Z
                    ^
          hint: known: A, B, C
        """)
  }

  @Test func aMissingBaseAndACircleAreRefused() throws {
    #expect(
      try complaints(["here.yaml": "codebook: here\nextends: none.yaml\n"]) == """
        here.yaml:2:10: error: there is no file `none.yaml` to extend [no-such-base]
          extends: none.yaml
                   ^
          hint: the path is taken from the folder of the codebook that extends
        """)
    #expect(
      try complaints([
        "here.yaml": "codebook: here\nextends: talk.yaml\n",
        "talk.yaml": "codebook: talk\nextends: ./here.yaml\n",
      ]) == """
        talk.yaml:2:10: error: the codebooks extend each other in a circle, or more than 8 deep: \
        here.yaml → talk.yaml → ./here.yaml [extends-circle]
          extends: ./here.yaml
                   ^
          hint: one of them must stand by itself
        """)
    #expect(
      try complaints(["here.yaml": "codebook: here\nextends: [a]\n"]) == """
        here.yaml:2:10: error: `extends` must be the path of a codebook, not a list [wrong-type]
          extends: [a]
                   ^
          hint: e.g. `extends: rupture-signals.yaml`
        """)
  }

  @Test func aChainIsAllowed() throws {
    let folder = try TemporaryFolder()
    try folder.write("talk.yaml", Fixture.whole)
    try folder.write("here.yaml", site)
    let path = try folder.write("ward.yaml", "codebook: ward\nextends: here.yaml\nversion: 2\n")
    let ward = try Codebook.load(contentsOf: path).value
    #expect(ward.version == "2")
    #expect(ward.code(named: "weather") != nil)
  }

  /// What is said about `here.yaml` among these files, `talk.yaml` being there in any case.
  private func complaints(_ files: [String: String]) throws -> String {
    let folder = try TemporaryFolder()
    try folder.write("talk.yaml", Fixture.whole)
    for (name, text) in files.sorted(by: { $0.key < $1.key }) { try folder.write(name, text) }
    do {
      let loaded = try Codebook.load(contentsOf: folder.path + "/here.yaml")
      return "loaded \(loaded.value.id)"
    } catch {
      return error.description.replacing(folder.path + "/", with: "")
    }
  }
}
