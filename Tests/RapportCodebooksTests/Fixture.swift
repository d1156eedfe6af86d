/// A small codebook that has everything.
enum Fixture {
  static let whole = """
    codebook: talk
    version: 0.1.0
    title: Talk
    description: A codebook for tests.
    language: en
    source: made up
    uses: [others]
    openers: ["to be fair"]
    lists:
      feelings: ["sad", "upset", "let down", "@strong-feelings"]
      strong-feelings: ["furious"]
    regions:
      role-play:
        opens: { phrase: ["let's pretend"] }
        closes: { phrase: ["okay stop"] }
        utterances: 20
    groups:
      main: { codes: [open-question, closed-question], choose: best, keep-others: no, otherwise: rest }
    codes:
      - code: open-question
        alias: [MQO]
        name: Open question
        definition: Leaves room.
        source: made up
        traps: [tag questions]
        roles: [therapist]
        unit: utterance
        family: questions
        valence: positive
        tier: A
        reviewed-by: []
        internal: no
        opportunities: [feeling]
        threshold: 1.5
        bias: 0.5
        outside: [quotation, reported]
        rules:
          - id: open-question.wh
            weight: 1
            phrase: ["^ what|how", "tell me about"]
            unless: { phrase: ["how much|many|old"] }
        examples:
          - applies: "«What» brings you here today?"
          - applies: "«Tell me about» it."
            speaker: T
            before: ["C: I had a bad week."]
            after: ["C: Well."]
            position: 0.9
          - does-not-apply: "How old is your son?"
      - code: closed-question
        name: Closed question
        roles: [therapist]
        rules:
          - id: closed-question.form
            sentence: question
        examples:
          - applies: "Are you well?"
          - does-not-apply: "You are well."
      - code: rest
        name: Rest
        roles: [therapist]
        examples:
          - applies: "Okay."
          - does-not-apply: "Are you well?"
      - code: feeling
        name: Feeling
        roles: [client, member]
        valence: signal
        rules:
          - id: feeling.word
            phrase: { any-of: ["@feelings"], outside: [negation] }
            previous: { by: others, role: [therapist], where: { coded: [MQO, others/probe] } }
            unless: [{ in: [role-play] }, { position: { at-least: 0.9 } }]
        examples:
          - applies: "I'm «sad»."
          - does-not-apply: "I'm not sad."
    episodes:
      - episode: moment
        name: Moment
        markers: [feeling]
        repairs: [open-question]
        aggravations: [closed-question]
        engagements: [feeling]
        gap: 4
        answer-within: 6
        reaction-within: 3
        engagements-to-improve: 2
    measures:
      - measure: questions
        name: Questions
        definition: Open among all.
        share: { of: [open-question], among: [open-question, closed-question] }
      - measure: open-per-closed
        ratio: { of: [open-question], to: [closed-question] }
      - measure: answers
        response: { to: [feeling], by: [open-question], within: 3 }
      - measure: improved
        episodes: { of: moment, outcomes: [improved, partial] }
    """
}
