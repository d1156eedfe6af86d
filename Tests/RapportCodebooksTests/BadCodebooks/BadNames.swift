/// Codebooks with one mistake each (Names).
enum BadNames {
  static let all: [BadCodebook] = [
    BadCodebook(
      "duplicate-name",
      "    examples:\n",
      "    examples:\n      - applies: \"x\"\n      - does-not-apply: \"y\"\n  - code: a\n    name: A\n    roles: [client]\n    rules:\n      - id: a.y\n        phrase: [\"y\"]\n    examples:\n",
      """
      t.yaml:14:11: error: the code `a` is there already [duplicate-name]
          - code: a
                  ^
        hint: rename one, or put their rules together
      """),
    BadCodebook(
      "duplicate-name",
      "    examples:\n",
      "      - id: a.x\n        phrase: [\"y\"]\n    examples:\n",
      """
      t.yaml:11:13: error: the rule `a.x` is there already [duplicate-name]
              - id: a.x
                    ^
        hint: give each rule an id of its own
      """),
    BadCodebook(
      "duplicate-name",
      "    examples:\n",
      "    examples:\n      - applies: \"x\"\n      - does-not-apply: \"y\"\n  - code: b\n    alias: [a]\n    name: B\n    roles: [client]\n    rules:\n      - id: b.y\n        phrase: [\"y\"]\n    examples:\n",
      """
      t.yaml:15:13: error: the code `a` is there already [duplicate-name]
            alias: [a]
                    ^
        hint: give the alias to one code only
      """),
    BadCodebook(
      "duplicate-name",
      "language: en\n",
      "language: en\nlists:\n  person: [\"x\"]\n",
      """
      t.yaml:5:3: error: `@person` is built in: anybody on the roster [duplicate-name]
          person: ["x"]
          ^
        hint: give the list another name
      t.yaml:5:3: warning: the list `person` is never used [unused-list]
          person: ["x"]
          ^
        hint: use it as "@person", or remove it
      """),
    BadCodebook(
      "alias-equals-id",
      "    name: A\n",
      "    name: A\n    alias: [a]\n",
      """
      t.yaml:7:13: warning: the alias `a` is the code's id [alias-equals-id]
            alias: [a]
                    ^
        hint: remove it
      """),
    BadCodebook(
      "rule-id",
      "id: a.x",
      "id: b.x",
      """
      t.yaml:9:13: error: the id of a rule of `a` begins with `a.`, unlike `b.x` [rule-id]
              - id: b.x
                    ^
        hint: a code's id, a dot and a name in kebab case, e.g. `a.plain`
      """),
    BadCodebook(
      "unknown-code",
      "        phrase: [\"x\"]\n",
      "        phrase: [\"x\"]\n        previous: { where: { coded: [open] } }\n",
      """
      t.yaml:11:38: error: there is no code named `open` [unknown-code]
                previous: { where: { coded: [open] } }
                                             ^
        hint: known: a
      """),
    BadCodebook(
      "unknown-code",
      "    name: A\n",
      "    name: A\n    opportunities: [aa]\n",
      """
      t.yaml:7:21: error: there is no code named `aa` [unknown-code]
            opportunities: [aa]
                            ^
        hint: known: a
      """),
    BadCodebook(
      "codebook-not-used",
      "        phrase: [\"x\"]\n",
      "        phrase: [\"x\"]\n        coded: [other-book/b]\n",
      """
      t.yaml:11:17: error: `other-book/b` is a code of a codebook that `uses:` doesn't name [codebook-not-used]
                coded: [other-book/b]
                        ^
        hint: add `uses: [other-book]` at the top of the codebook
      """),
    BadCodebook(
      "unknown-region",
      "        phrase: [\"x\"]\n",
      "        phrase: [\"x\"]\n        in: [role-paly]\n",
      """
      t.yaml:11:14: error: there is no region named `role-paly` [unknown-region]
                in: [role-paly]
                     ^
        hint: there are none
      """),
    BadCodebook(
      "unknown-region",
      "codes:\n",
      "regions:\n  role-play: { opens: { phrase: [\"play\"] } }\ncodes:\n@rule in: [role-paly]",
      """
      t.yaml:13:14: error: there is no region named `role-paly`; did you mean `role-play`? [unknown-region]
                in: [role-paly]
                     ^
        hint: known: role-play
      """),
    BadCodebook(
      "unknown-condition",
      "        phrase: [\"x\"]\n",
      "        phrase: [\"x\"]\n        previous: { where: { phrases: [\"y\"] } }\n",
      """
      t.yaml:11:30: error: there is no condition named `phrases`; did you mean `phrase`? [unknown-condition]
                previous: { where: { phrases: ["y"] } }
                                     ^
        hint: known: all, any, unless, phrase, words, core-words, sentences, sentence, position, previous, next, earlier, later, coded, echo, flip, repeats-self, addressed, in, pause, nonverbal, usual-length, talk-share, persons, format
      """),
    BadCodebook(
      "unknown-key",
      "        phrase: [\"x\"]\n",
      "        phrase: [\"x\"]\n        pharse: [\"y\"]\n",
      """
      t.yaml:11:9: error: a rule has no key `pharse`; did you mean `phrase`? [unknown-key]
                pharse: ["y"]
                ^
        hint: known: id, weight, set-aside, all, any, unless, phrase, words, core-words, sentences, sentence, position, previous, next, earlier, later, coded, echo, flip, repeats-self, addressed, in, pause, nonverbal, usual-length, talk-share, persons, format
      """),
    BadCodebook(
      "missing-condition",
      "        phrase: [\"x\"]\n",
      "",
      """
      t.yaml:9:13: error: a rule has no condition [missing-condition]
              - id: a.x
                    ^
        hint: known: all, any, unless, phrase, words, core-words, sentences, sentence, position, previous, next, earlier, later, coded, echo, flip, repeats-self, addressed, in, pause, nonverbal, usual-length, talk-share, persons, format
      """),
    BadCodebook(
      "missing-condition",
      "        phrase: [\"x\"]\n",
      "        phrase: [\"x\"]\n        any: [{}]\n",
      """
      t.yaml:11:15: error: an item of `any` has no condition [missing-condition]
                any: [{}]
                      ^
        hint: known: all, any, unless, phrase, words, core-words, sentences, sentence, position, previous, next, earlier, later, coded, echo, flip, repeats-self, addressed, in, pause, nonverbal, usual-length, talk-share, persons, format
      """),
    BadCodebook(
      "unknown-episode",
      "codes:\n",
      "measures:\n  - measure: m\n    episodes: { of: rupture, outcomes: [fixed] }\ncodes:\n",
      """
      t.yaml:6:21: error: there is no episode named `rupture` [unknown-episode]
            episodes: { of: rupture, outcomes: [fixed] }
                            ^
        hint: there are none
      t.yaml:6:41: error: an outcome can't be `fixed` [unknown-value]
            episodes: { of: rupture, outcomes: [fixed] }
                                                ^
        hint: known: answered, improved, partial, unchanged, worsened, missed, censored
      """),
    BadCodebook(
      "measure-kind",
      "codes:\n",
      "measures:\n  - measure: m\n    name: M\ncodes:\n",
      """
      t.yaml:5:14: error: a measure has exactly one of `ratio`, `share`, `response`, `episodes` [measure-kind]
          - measure: m
                     ^
        hint: e.g. ratio: {of: [reflection], to: [question]}
      """),
  ]
}
