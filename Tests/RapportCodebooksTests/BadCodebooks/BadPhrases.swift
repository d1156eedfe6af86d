/// Codebooks with one mistake each (Phrases).
enum BadPhrases {
  static let all: [BadCodebook] = [
    BadCodebook(
      "unquoted-phrase",
      "\"x\"]\n    examples",
      "you never]\n    examples",
      """
      t.yaml:10:18: error: a phrase must stand in quotation marks [unquoted-phrase]
                phrase: [you never]
                         ^
        hint: write "you never"
      """),
    BadCodebook(
      "wrong-type",
      "\"x\"]\n    examples",
      "[a]]\n    examples",
      """
      t.yaml:10:18: error: a phrase must be a text in quotation marks, not a list [wrong-type]
                phrase: [[a]]
                         ^
        hint: docs/reference/rule-language.md shows how it is written
      """),
    BadCodebook(
      "unknown-list",
      "\"x\"]\n    examples",
      "\"é you @feelngs\"]\n    examples",
      """
      t.yaml:10:26: error: there is no list named `@feelngs` [unknown-list]
                phrase: ["é you @feelngs"]
                                ^
        hint: known: @person
      """),
    BadCodebook(
      "phrase-empty",
      "\"x\"]\n    examples",
      "\" \"]\n    examples",
      """
      t.yaml:10:19: error: the phrase is empty [phrase-empty]
                phrase: [" "]
                          ^
        hint: write the words to look for, or remove it
      """),
    BadCodebook(
      "phrase-bracket",
      "\"x\"]\n    examples",
      "\"you (never listen\"]\n    examples",
      """
      t.yaml:10:23: error: this bracket is never closed [phrase-bracket]
                phrase: ["you (never listen"]
                              ^
        hint: close it, or remove it
      """),
    BadCodebook(
      "phrase-bracket",
      "\"x\"]\n    examples",
      "\"you never) listen\"]\n    examples",
      """
      t.yaml:10:28: error: this bracket closes nothing [phrase-bracket]
                phrase: ["you never) listen"]
                                   ^
        hint: open it with `(` or `[`, or remove it
      """),
    BadCodebook(
      "phrase-bracket",
      "\"x\"]\n    examples",
      "\"you (never] listen\"]\n    examples",
      """
      t.yaml:10:29: error: this bracket closes another kind than was opened [phrase-bracket]
                phrase: ["you (never] listen"]
                                    ^
        hint: `(` is closed by `)`, `[` by `]`
      """),
    BadCodebook(
      "phrase-alternative",
      "\"x\"]\n    examples",
      "\"you never|\"]\n    examples",
      """
      t.yaml:10:28: error: an alternative is missing here [phrase-alternative]
                phrase: ["you never|"]
                                   ^
        hint: `a|b` needs a word on both sides; for a or nothing write `[a]`
      """),
    BadCodebook(
      "phrase-alternative",
      "\"x\"]\n    examples",
      "\"you (never|) listen\"]\n    examples",
      """
      t.yaml:10:29: error: an alternative is missing here [phrase-alternative]
                phrase: ["you (never|) listen"]
                                    ^
        hint: `a|b` needs a word on both sides; for a or nothing write `[a]`
      """),
    BadCodebook(
      "phrase-alternative",
      "\"x\"]\n    examples",
      "\"you [never]|always\"]\n    examples",
      """
      t.yaml:10:23: error: an optional part can't be an alternative [phrase-alternative]
                phrase: ["you [never]|always"]
                              ^
        hint: put the alternatives into the brackets: `[a|b]`
      """),
    BadCodebook(
      "phrase-stray-sign",
      "\"x\"]\n    examples",
      "\"well, \\\"you\\\"\"]\n    examples",
      """
      t.yaml:10:23: error: `,` can't stand here in a phrase [phrase-stray-sign]
                phrase: ["well, \\"you\\""]
                              ^
        hint: a phrase consists of words; punctuation but `?` is not matched
      """),
    BadCodebook(
      "phrase-stray-sign",
      "\"x\"]\n    examples",
      "'it''s \"fine\"']\n    examples",
      """
      t.yaml:10:25: error: `"` can't stand here in a phrase [phrase-stray-sign]
                phrase: ['it''s "fine"']
                                ^
        hint: a phrase consists of words; punctuation but `?` is not matched
      """),
    BadCodebook(
      "phrase-stray-sign",
      "\"x\"]\n    examples",
      "\"* never\"]\n    examples",
      """
      t.yaml:10:19: error: `*` and `~` stand right behind a word [phrase-stray-sign]
                phrase: ["* never"]
                          ^
        hint: `feel*` is any word that begins so, `feel~` every inflection, `_` any one word
      """),
    BadCodebook(
      "phrase-stray-sign",
      "\"x\"]\n    examples",
      "\"you 're\"]\n    examples",
      """
      t.yaml:10:23: error: `'` can't stand here in a phrase [phrase-stray-sign]
                phrase: ["you 're"]
                              ^
        hint: write the whole word: `are` for 're, `have` for 've, `will` for 'll, `am` for 'm
      """),
    BadCodebook(
      "phrase-list-name",
      "\"x\"]\n    examples",
      "\"you @Feelings\"]\n    examples",
      """
      t.yaml:10:23: error: `@` is followed by the name of a list in kebab case [phrase-list-name]
                phrase: ["you @Feelings"]
                              ^
        hint: small letters and digits with hyphens between, e.g. `@hurt-feelings`; or `@person`
      """),
    BadCodebook(
      "phrase-inflection",
      "\"x\"]\n    examples",
      "\"don't~\"]\n    examples",
      """
      t.yaml:10:19: error: only a plain word has inflections [phrase-inflection]
                phrase: ["don't~"]
                          ^
        hint: write the base form of one word, e.g. `feel~`
      """),
    BadCodebook(
      "phrase-filler",
      "\"x\"]\n    examples",
      "\"I um know\"]\n    examples",
      """
      t.yaml:10:21: error: a filler is looked through and never matches [phrase-filler]
                phrase: ["I um know"]
                            ^
        hint: leave it out: `I feel` finds "I, um, feel" too
      """),
    BadCodebook(
      "phrase-gap",
      "\"x\"]\n    examples",
      "\"... never\"]\n    examples",
      """
      t.yaml:10:19: error: a gap stands at the beginning of the phrase, where it means nothing [phrase-gap]
                phrase: ["... never"]
                          ^
        hint: remove it; a gap stands between two words
      """),
    BadCodebook(
      "phrase-gap",
      "\"x\"]\n    examples",
      "\"you never ..5\"]\n    examples",
      """
      t.yaml:10:29: error: a gap stands at the end of the phrase, where it means nothing [phrase-gap]
                phrase: ["you never ..5"]
                                    ^
        hint: remove it; a gap stands between two words
      """),
    BadCodebook(
      "phrase-gap",
      "\"x\"]\n    examples",
      "\"you ... ... never\"]\n    examples",
      """
      t.yaml:10:27: error: two gaps stand side by side [phrase-gap]
                phrase: ["you ... ... never"]
                                  ^
        hint: write one: `..6` for `... ...`
      """),
    BadCodebook(
      "phrase-gap",
      "\"x\"]\n    examples",
      "\"you ..50 never\"]\n    examples",
      """
      t.yaml:10:23: error: a gap is `...` for up to three words or `..N` for up to N, from 1 to 20 [phrase-gap]
                phrase: ["you ..50 never"]
                              ^
        hint: for example `..5`
      """),
    BadCodebook(
      "phrase-matches-nothing",
      "\"x\"]\n    examples",
      "\"^ [please]\"]\n    examples",
      """
      t.yaml:10:19: error: the phrase could match without a single word [phrase-matches-nothing]
                phrase: ["^ [please]"]
                          ^
        hint: let at least one word stand outside square brackets
      """),
    BadCodebook(
      "phrase-matches-nothing",
      "\"x\"]\n    examples",
      "\"really ? well\"]\n    examples",
      """
      t.yaml:10:26: error: nothing can follow a question mark within a sentence [phrase-matches-nothing]
                phrase: ["really ? well"]
                                 ^
        hint: write two phrases in two conditions, or leave the question mark out
      """),
    BadCodebook(
      "phrase-too-deep",
      "\"x\"]\n    examples",
      "\"(((((((((((((((((x)))))))))))))))))\"]\n    examples",
      """
      t.yaml:10:35: error: brackets nest deeper than 16 levels [phrase-too-deep]
                phrase: ["(((((((((((((((((x)))))))))))))))))"]
                                          ^
        hint: split the phrase, or name a list: `@name`
      """),
    BadCodebook(
      "phrase-too-long",
      "\"x\"]\n    examples",
      "\"" + String(repeating: "x ", count: 501) + "\"]\n    examples",
      """
      t.yaml:10:19: error: the phrase has more than 1000 bytes [phrase-too-long]
        hint: split it into several phrases, or name a list: `@name`
      """),
  ]
}
