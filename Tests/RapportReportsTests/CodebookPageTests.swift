import RapportCodebooks
import RapportReports
import RapportTranscripts
import Testing

/// The page of a codebook, and its agreement figures.
@Suite struct CodebookPageTests {
  private static let yaml = """
    codebook: signs
    version: 0.1.0
    title: Signs of <strain>
    description: Two codes | no more.
    language: en
    source: our own
    groups:
      main: { codes: [denial], choose: first, otherwise: none-of-them }
    codes:
      - code: denial
        alias: [RW1]
        name: Denial
        definition: Says it was nothing.
        source: after others
        traps: ["a *fine* day"]
        roles: [client, member]
        family: withdrawal
        valence: signal
        tier: B
        opportunities: [asked]
        rules:
          - { id: denial.fine, phrase: ["fine"] }
          - { id: denial.shrug, weight: 0.5, phrase: ["whatever"] }
        examples:
          - applies: "It's «fine», really."
            before: ["T: Did that sting?"]
            position: 0.5
          - does-not-apply: "Fine_weather [today]."
            speaker: M
      - { code: none-of-them, name: None, roles: [client], definition: Anything else. }
      - { code: asked, name: Asked, roles: [therapist], internal: yes, definition: A question., rules: [{ id: asked.q, phrase: ["?"] }] }
    measures:
      - measure: share
        name: Share
        definition: Of all.
        share: { of: [denial], among: [denial, none-of-them] }
    """

  private func page(_ agreements: [CodebookAgreement] = []) throws -> String {
    let codebook = try Codebook.load(yaml: Self.yaml, file: "signs.yaml").value
    return CodebookPage(codebook, agreements: agreements).markdown
  }

  @Test func saysAllThereIs() throws {
    #expect(
      try page() == """
        # Signs of \\<strain\\>

        Codebook `signs`, version 0.1.0, for talk in `en`. Made by `rapport codebook describe signs`; don't edit.

        Two codes \\| no more.

        Source: our own

        2 codes, 3 rules, 2 examples. A tier is the author's expectation before data: A near human agreement, B a highlighter, C nominates candidates only.

        | code | alias | family | roles | valence | tier | rules | examples |
        |---|---|---|---|---|---|---|---|
        | [`denial`](#denial) | RW1 | withdrawal | client, member | signal | B | 2 | 2 |
        | [`none-of-them`](#none-of-them) |  |  | client | neutral | B | 0 | 0 |

        ## Agreement

        Not on this page: `rapport codebook describe signs --agreement FILE.json` adds the figures that `rapport agree --format json` gives for your own codings.

        ## Codes

        <a id="denial"></a>
        ### Denial (`denial`)

        Says it was nothing.

        also RW1; said by client or member; family withdrawal; valence signal; tier B; 2 rules, 1 of which suffices alone; counted per opportunity: `asked`; definition not yet reviewed by a clinician.

        Source: after others

        Easily mistaken for it:

        - a \\*fine\\* day

        Applies:

        - T: Did that sting? / “It's **fine**, really.” (at 50% of the session)

        Does not apply:

        - M: “Fine\\_weather \\[today\\].”

        <a id="none-of-them"></a>
        ### None (`none-of-them`)

        Anything else.

        said by client; valence neutral; tier B; no rules, given where none of its group applies; definition not yet reviewed by a clinician.

        ## Internal codes

        They serve the rules of other codes and are no output.

        - `asked`: A question.

        ## Groups

        - `main`: `denial`. The first of them that applies is the main code; the others go. An utterance with none gets `none-of-them`.

        ## Measures

        - **Share** (`share`): Of all.

        """)
  }

  @Test func figuresStandWithTheirData() throws {
    let json = """
      [
        {"level": "utterance", "name": "denial", "family": false, "statistic": "precision", "value": 0.5, "low": -0.001, "high": 1, "both": 2, "reference_only": 1, "coder_only": 2, "neither": 9, "units": 14, "sessions": 2},
        {"level": "utterance", "name": "denial", "family": false, "statistic": "kappa", "value": null, "low": null, "high": null, "undefined": "no-variation"},
        {"level": "utterance", "name": "withdrawal", "family": true, "statistic": "f1", "value": 0.714, "low": null, "high": null, "both": 2, "reference_only": 1, "coder_only": 2},
        {"level": "session", "name": "denial", "statistic": "precision", "value": 0.9}
      ]
      """
    let agreement = try CodebookAgreement(
      json: Array(json.utf8), file: "a.json", data: "two *friends*")
    #expect(
      try page([agreement]).contains(
        """
        ## Agreement

        ### two \\*friends\\*

        |  | both | reference | coder | precision | recall | F1 | kappa |
        |---|---|---|---|---|---|---|---|
        | `denial` | 2 | 3 | 4 | .50 (.00 to 1.00) | not defined | not defined | not defined |
        | family withdrawal | 2 | 3 | 4 | not defined | not defined | .71 | not defined |

        1 code not in these data.
        """))
  }

  @Test(arguments: ["[]", "{}", "[{\"name\": 3}]", "{\"rows\": [{}]}"])
  func jsonWithoutFigures(_ json: String) throws {
    let error = #expect(throws: InvalidInput.self) {
      try CodebookAgreement(json: Array(json.utf8), file: "a.json", data: "x")
    }
    #expect(error?.diagnostics.map(\.id) == ["no-agreement-figures"])
  }

  @Test func theDifferenceAsJSON() throws {
    let old = try Codebook.load(yaml: Self.yaml, file: "signs.yaml").value
    let new = try Codebook.load(
      yaml: Self.yaml.replacing("weight: 0.5", with: "weight: 1"), file: "signs.yaml"
    ).value
    let json = String(decoding: CodebookDiffJSON(from: old, to: new).bytes, as: UTF8.self)
    #expect(
      json.hasSuffix(
        """
          "changes": [
            {
              "kind": "changed",
              "part": "rule",
              "name": "denial.shrug",
              "old_name": null,
              "code": "denial",
              "details": [
                {
                  "field": "weight",
                  "old": "0.5",
                  "new": "1"
                }
              ]
            }
          ]
        }

        """))
  }
}
