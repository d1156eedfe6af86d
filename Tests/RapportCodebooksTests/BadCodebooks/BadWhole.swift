/// Codebooks with one mistake each (Whole).
enum BadWhole {
  static let all: [BadCodebook] = [
    BadCodebook(
      "code-without-rules",
      "    rules:\n      - id: a.x\n        phrase: [\"x\"]\n",
      "",
      """
      t.yaml:5:11: error: nothing ever gives the code `a`: it has no rules and no group names it under `otherwise` [code-without-rules]
          - code: a
                  ^
        hint: add `rules:`, or remove it
      """),
    BadCodebook(
      "code-in-two-groups",
      "codes:\n  -",
      "groups:\n  g: { codes: [a] }\n  h: { codes: [a] }\ncodes:\n  -",
      """
      t.yaml:6:16: error: `a` is in the group `g` already [code-in-two-groups]
          h: { codes: [a] }
                       ^
        hint: a code is in one group at most, and once
      """),
    BadCodebook(
      "unknown-code",
      "codes:\n  -",
      "groups:\n  g: { codes: [b] }\ncodes:\n  -",
      """
      t.yaml:5:16: error: there is no code named `b` [unknown-code]
          g: { codes: [b] }
                       ^
        hint: known: a
      """),
    BadCodebook(
      "empty-list",
      "        phrase: [\"x\"]\n",
      "        phrase: [\"x\"]\n        coded: []\n",
      """
      t.yaml:11:16: error: `coded` must name at least one [empty-list]
                coded: []
                       ^
        hint: e.g. [a]
      """),
    BadCodebook(
      "empty-list",
      "        phrase: [\"x\"]\n",
      "        phrase: [\"x\"]\n        in: []\n",
      """
      t.yaml:11:13: error: `in` must name at least one [empty-list]
                in: []
                    ^
        hint: name a region of `regions:`
      """),
    BadCodebook(
      "otherwise-with-rules",
      "codes:\n  -",
      "groups:\n  g: { codes: [], otherwise: a }\ncodes:\n  -",
      """
      t.yaml:5:15: error: `codes` must name at least one [empty-list]
          g: { codes: [], otherwise: a }
                      ^
        hint: list the codes of the group
      t.yaml:5:30: error: `a` is given to what is left, so it can't have rules of its own [otherwise-with-rules]
          g: { codes: [], otherwise: a }
                                     ^
        hint: remove its rules, or list it under `codes` of the group
      """),
    BadCodebook(
      "reference-circle",
      "        phrase: [\"x\"]\n",
      "        phrase: [\"x\"]\n        earlier: { where: { coded: a } }\n",
      """
      t.yaml:5:11: error: the codes are decided by each other in a circle: a → a [reference-circle]
          - code: a
                  ^
        hint: take out one of the conditions `coded:` or `in:` on the way
      """),
    BadCodebook(
      "reference-circle",
      "codes:\n",
      "regions:\n  r: { opens: { coded: [a] } }\ncodes:\n@rule in: [r]",
      """
      t.yaml:5:3: error: the codes are decided by each other in a circle: region r → a → region r [reference-circle]
          r: { opens: { coded: [a] } }
          ^
        hint: take out one of the conditions `coded:` or `in:` on the way
      """),
    BadCodebook(
      "list-circle",
      "language: en\n",
      "language: en\nlists:\n  l: [\"@m\"]\n  m: [\"y @l\"]\n",
      """
      t.yaml:5:3: error: the lists name each other in a circle: @l → @m → @l [list-circle]
          l: ["@m"]
          ^
        hint: take one of the names out of its list
      """),
    BadCodebook(
      "list-too-large",
      "language: en\n",
      "language: en\nlists:\n  l0: [\"@l1 @l1 @l1 @l1 @l1 @l1\", \"x @l1\"]\n  l1: [\"@l2 @l2 @l2 @l2 @l2 @l2\", \"x @l2\"]\n  l2: [\"@l3 @l3 @l3 @l3 @l3 @l3\", \"x @l3\"]\n  l3: [\"@l4 @l4 @l4 @l4 @l4 @l4\", \"x @l4\"]\n  l4: [\"@l5 @l5 @l5 @l5 @l5 @l5\", \"x @l5\"]\n  l5: [\"@l6 @l6 @l6 @l6 @l6 @l6\", \"x @l6\"]\n  l6: [\"@l7 @l7 @l7 @l7 @l7 @l7\", \"x @l7\"]\n  l7: [\"x\"]\n",
      """
      t.yaml:5:3: warning: the list `l0` is never used [unused-list]
          l0: ["@l1 @l1 @l1 @l1 @l1 @l1", "x @l1"]
          ^
        hint: use it as "@l0", or remove it
      t.yaml:6:3: error: the list `l1` stands for more than 100000 phrases [list-too-large]
          l1: ["@l2 @l2 @l2 @l2 @l2 @l2", "x @l2"]
          ^
        hint: lists it names count with all their phrases; name fewer of them
      """),
    BadCodebook(
      "unused-list",
      "language: en\n",
      "language: en\nlists:\n  l: [\"y\"]\n",
      """
      t.yaml:5:3: warning: the list `l` is never used [unused-list]
          l: ["y"]
          ^
        hint: use it as "@l", or remove it
      """),
    BadCodebook(
      "missing-example",
      "      - does-not-apply: \"y\"\n",
      "",
      """
      t.yaml:5:11: warning: the code `a` has no example that doesn't apply [missing-example]
          - code: a
                  ^
        hint: add `- does-not-apply: "..."`
      """),
    BadCodebook(
      "missing-example",
      "    examples:\n      - applies: \"x\"\n      - does-not-apply: \"y\"\n",
      "",
      """
      t.yaml:5:11: warning: the code `a` has no examples [missing-example]
          - code: a
                  ^
        hint: add `- applies: "..."` and `- does-not-apply: "..."`
      """),
    BadCodebook(
      "rules-off-without-base",
      "language: en\n",
      "language: en\nrules-off: [a.x]\n",
      """
      t.yaml:4:12: error: `rules-off` needs `extends` [rules-off-without-base]
        rules-off: [a.x]
                   ^
        hint: in a codebook that stands by itself, remove the rules
      """),
    BadCodebook(
      "opener-not-plain",
      "language: en\n",
      "language: en\nopeners: [\"to be (fair|honest)\"]\n",
      """
      t.yaml:4:11: error: an opener consists of words only [opener-not-plain]
        openers: ["to be (fair|honest)"]
                  ^
        hint: give every variant a line of its own
      """),
    BadCodebook(
      "unbalanced-marks",
      "      - applies: \"x\"\n",
      "      - applies: \"«x\"\n",
      """
      t.yaml:5:11: warning: the code `a` has no example that applies [missing-example]
          - code: a
                  ^
        hint: add `- applies: "..."`
      t.yaml:12:18: error: « and » in an example must come in pairs [unbalanced-marks]
              - applies: "«x"
                         ^
        hint: mark the words the evidence must cover, e.g. `«What» brings you here?`
      """),
    BadCodebook(
      "line-without-speaker",
      "      - applies: \"x\"\n",
      "      - applies: \"x\"\n        before: [\"Hello\"]\n",
      """
      t.yaml:13:18: error: a line of `before` begins with its speaker and a colon [line-without-speaker]
                before: ["Hello"]
                         ^
        hint: e.g. "C: I had a bad week."
      """),
    BadCodebook(
      "not-a-share",
      "      - applies: \"x\"\n",
      "      - applies: \"x\"\n        position: 2\n",
      """
      t.yaml:13:19: error: `position` is a share of the session and lies between 0 and 1 [not-a-share]
                position: 2
                          ^
        hint: 0.9 for nearly at the end
      """),
    BadCodebook(
      "not-a-share",
      "        phrase: [\"x\"]\n",
      "        phrase: [\"x\"]\n        position: { at-least: 80 }\n",
      """
      t.yaml:11:19: error: `position` is a share and lies between 0 and 1 [not-a-share]
                position: { at-least: 80 }
                          ^
        hint: 0.25 for a quarter
      """),
    BadCodebook(
      "limits-without-bounds",
      "        phrase: [\"x\"]\n",
      "        phrase: [\"x\"]\n        words: {}\n",
      """
      t.yaml:11:16: error: `words` needs `at-least`, `at-most` or both [limits-without-bounds]
                words: {}
                       ^
        hint: e.g. {at-least: 3}
      """),
    BadCodebook(
      "limits-never-met",
      "        phrase: [\"x\"]\n",
      "        phrase: [\"x\"]\n        words: { at-least: 5, at-most: 3 }\n",
      """
      t.yaml:11:16: error: `at-least` is more than `at-most`, so nothing can be within [limits-never-met]
                words: { at-least: 5, at-most: 3 }
                       ^
        hint: swap them
      """),
    BadCodebook(
      "missing-key",
      "        phrase: [\"x\"]\n",
      "        phrase: [\"x\"]\n        pause: {}\n",
      """
      t.yaml:11:16: error: `pause` needs `before` or `within` [missing-key]
                pause: {}
                       ^
        hint: e.g. {before: {at-least: 3}}
      """),
  ]
}
