/// Codebooks with one mistake each (KeysAndTypes).
enum BadKeysAndTypes {
  static let all: [BadCodebook] = [
    BadCodebook(
      "unknown-key",
      "    name: A\n",
      "    name: A\n    exmples: []\n",
      """
      t.yaml:7:5: error: a code has no key `exmples`; did you mean `examples`? [unknown-key]
            exmples: []
            ^
        hint: known: code, alias, name, definition, source, traps, roles, unit, family, valence, tier, reviewed-by, internal, opportunities, threshold, bias, outside, rules, examples
      """),
    BadCodebook(
      "unknown-key",
      "language: en\n",
      "language: en\ncolour: red\n",
      """
      t.yaml:4:1: error: a codebook has no key `colour` [unknown-key]
        colour: red
        ^
        hint: known: codebook, version, title, description, language, source, extends, uses, openers, lists, regions, groups, codes, rules-off, episodes, measures
      """),
    BadCodebook(
      "missing-key",
      "    name: A\n",
      "",
      """
      t.yaml:5:5: error: a code needs the key `name` [missing-key]
          - code: a
            ^
        hint: add `name: ...`
      """),
    BadCodebook(
      "missing-key",
      "version: 0.1.0\n",
      "",
      """
      t.yaml:1:1: error: a codebook needs the key `version` [missing-key]
        codebook: t
        ^
        hint: add `version: ...`
      """),
    BadCodebook(
      "missing-key",
      "language: en\n",
      "",
      """
      t.yaml:1:1: error: a codebook needs the key `language` [missing-key]
        codebook: t
        ^
        hint: add `language: ...`
      """),
    BadCodebook(
      "missing-key",
      "      - applies: \"x\"\n",
      "      - speaker: C\n",
      """
      t.yaml:5:11: warning: the code `a` has no example that applies [missing-example]
          - code: a
                  ^
        hint: add `- applies: "..."`
      t.yaml:12:9: error: an example has either `applies` or `does-not-apply` [missing-key]
              - speaker: C
                ^
        hint: e.g. `- applies: "«What» brings you here today?"`
      """),
    BadCodebook(
      "wrong-type",
      "    name: A\n",
      "    name: [A]\n",
      """
      t.yaml:6:11: error: `name` must be a text, not a list [wrong-type]
            name: [A]
                  ^
        hint: docs/reference/rule-language.md shows how it is written
      """),
    BadCodebook(
      "wrong-type",
      "codes:\n",
      "lists: [a]\ncodes:\n",
      """
      t.yaml:4:8: error: `lists` must be a mapping from names to values, not a list [wrong-type]
        lists: [a]
               ^
        hint: docs/reference/rule-language.md shows how it is written
      """),
    BadCodebook(
      "wrong-type",
      "    name: A\n",
      "    name:\n",
      """
      t.yaml:6:10: error: `name` must be a text, not nothing [wrong-type]
            name:
                 ^
        hint: docs/reference/rule-language.md shows how it is written
      """),
    BadCodebook(
      "unknown-value",
      "    roles: [client]\n",
      "    roles: [clinet]\n",
      """
      t.yaml:7:13: error: a role in `roles` can't be `clinet`; did you mean `client`? [unknown-value]
            roles: [clinet]
                    ^
        hint: known: therapist, client, member, other, unknown
      """),
    BadCodebook(
      "unknown-value",
      "    name: A\n",
      "    name: A\n    valence: good\n",
      """
      t.yaml:7:14: error: `valence` can't be `good` [unknown-value]
            valence: good
                     ^
        hint: known: positive, negative, neutral, signal, flag
      """),
    BadCodebook(
      "unknown-value",
      "    name: A\n",
      "    name: A\n    tier: D\n",
      """
      t.yaml:7:11: error: `tier` can't be `D` [unknown-value]
            tier: D
                  ^
        hint: known: A, B, C
      """),
    BadCodebook(
      "unknown-value",
      "    name: A\n",
      "    name: A\n    outside: [negations]\n",
      """
      t.yaml:7:15: error: a scope in `outside` can't be `negations`; did you mean `negation`? [unknown-value]
            outside: [negations]
                      ^
        hint: known: negation, quotation, reported, hypothetical
      """),
    BadCodebook(
      "unknown-value",
      "    name: A\n",
      "    name: A\n    unit: turn\n",
      """
      t.yaml:7:11: error: `unit` can't be `turn` [unknown-value]
            unit: turn
                  ^
        hint: known: utterance
      """),
    BadCodebook(
      "unknown-value",
      "        phrase: [\"x\"]\n",
      "        phrase: [\"x\"]\n        sentence: questoin\n",
      """
      t.yaml:11:19: error: the kind of a `sentence` can't be `questoin`; did you mean `question`? [unknown-value]
                sentence: questoin
                          ^
        hint: known: question, interrogative, imperative, statement
      """),
    BadCodebook(
      "empty-list",
      "    roles: [client]\n",
      "    roles: []\n",
      """
      t.yaml:7:12: error: a role in `roles` must name at least one [empty-list]
            roles: []
                   ^
        hint: known: therapist, client, member, other, unknown
      """),
    BadCodebook(
      "not-a-number",
      "    name: A\n",
      "    name: A\n    threshold: high\n",
      """
      t.yaml:7:16: error: `threshold` must be a number [not-a-number]
            threshold: high
                       ^
        hint: with a point for decimals, e.g. 0.5
      """),
    BadCodebook(
      "not-a-number",
      "        phrase: [\"x\"]\n",
      "        phrase: [\"x\"]\n        weight: nan\n",
      """
      t.yaml:11:17: error: `weight` must be a number [not-a-number]
                weight: nan
                        ^
        hint: with a point for decimals, e.g. 0.5
      """),
    BadCodebook(
      "not-a-number",
      "        phrase: [\"x\"]\n",
      "        phrase: [\"x\"]\n        previous: { within: 1.5 }\n",
      """
      t.yaml:11:29: error: `within` must be a whole number of 0 or more [not-a-number]
                previous: { within: 1.5 }
                                    ^
        hint: e.g. 3
      """),
    BadCodebook(
      "not-yes-or-no",
      "    name: A\n",
      "    name: A\n    internal: maybe\n",
      """
      t.yaml:7:15: error: `internal` must be `yes` or `no` [not-yes-or-no]
            internal: maybe
                      ^
      """),
    BadCodebook(
      "not-kebab-case",
      "codebook: t\n",
      "codebook: My Book\n",
      """
      t.yaml:1:11: error: the codebook's id must be in kebab case, unlike `My Book` [not-kebab-case]
        codebook: My Book
                  ^
        hint: small letters and digits with hyphens between, e.g. `open-question`
      """),
    BadCodebook(
      "duplicate-key",
      "    name: A\n",
      "    name: A\n    name: B\n",
      """
      t.yaml:6:5: error: the key "name" stands more than once in one mapping [duplicate-key]
            name: A
            ^
        hint: put both under one key, or remove one
      """),
    BadCodebook(
      "key-is-no-text",
      "language: en\n",
      "language: en\n? [a]\n: b\n",
      """
      t.yaml:4:3: error: a key must be a single word, not a list or mapping [key-is-no-text]
        ? [a]
          ^
        hint: put what stands here in quotation marks if it is meant as text
      """),
    BadCodebook(
      "yaml-anchor",
      "    name: A\n",
      "    name: &n A\n",
      """
      t.yaml:6:11: error: YAML anchors and aliases (&name, *name) are not used in codebooks [yaml-anchor]
            name: &n A
                  ^
        hint: use a list (`@name`) instead; in plain text put a space behind `&`
      """),
    BadCodebook(
      "not-yaml",
      "    name: A\n",
      "    name: \"A\n",
      """
      t.yaml:10:19: error: this is not YAML: while parsing a block mapping, did not find expected key [not-yaml]
                phrase: ["x"]
                          ^
        hint: look for an unclosed quotation mark or bracket, a tab, or a text with `: ` that is not in quotation marks, here or in the lines before
      """),
    BadCodebook(
      "not-yaml",
      "    name: A\n",
      "\tname: A\n",
      """
      t.yaml:6:1: error: this is not YAML: while scanning a plain scalar, found a tab character that violates indentation [not-yaml]
        \tname: A
        ^
        hint: look for an unclosed quotation mark or bracket, a tab, or a text with `: ` that is not in quotation marks, here or in the lines before
      """),
    BadCodebook(
      "codebook-too-deep",
      "language: en\n",
      "language: en\nopeners: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]\n",
      """
      t.yaml:4:49: error: the codebook nests deeper, or holds more values, than a codebook may [codebook-too-deep]
        openers: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]
                                                        ^
        hint: at most 40 levels and a million values
      """),
  ]
}
