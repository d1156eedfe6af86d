/// A codebook of one code, with the family that agreement adds up over.
enum QuestionsBook {
  static let text = """
    codebook: questions
    version: 0.1.0
    title: Questions
    description: Questions only.
    language: en
    source: our own
    codes:
      - code: open-question
        alias: [MQO]
        name: Open question
        definition: A question that leaves room.
        source: our own
        roles: [therapist]
        family: asking
        valence: neutral
        tier: A
        rules:
          - id: open-question.wh
            phrase: ["^ what|how"]
        examples:
          - applies: "«What» happened?"
          - does-not-apply: "Did it?"
    """
}
