/// A condition as it is written, with utterances that meet it and don't.
package struct ConditionExample: Hashable, Sendable {
  /// The lines of YAML as they would stand in a rule, without indentation.
  package var yaml: String
  /// Utterances that meet it (`applies`) and don't, said by the client where no speaker is given.
  package var utterances: [CodeExample]
  /// A region that the condition asks for, as a line under `regions:`; empty for none.
  package var region: String
  /// A code that the condition asks for, as an item of `codes:`; empty for none.
  package var code: String

  /// Makes an example.
  package init(
    _ yaml: String, _ utterances: [CodeExample], region: String = "", code: String = ""
  ) {
    self.yaml = yaml
    self.utterances = utterances
    self.region = region
    self.code = code
  }

  /// A codebook `kind` whose code `a`, for everybody, has this condition in its only rule.
  package var codebook: String {
    """
    codebook: kind
    version: 0.1.0
    language: en
    regions: { \(region) }
    codes:
      - code: a
        name: A
        roles: [therapist, client, member, other, unknown]
        rules: [{ id: a.only, \(yaml) }]
      \(code.isEmpty ? "" : "- \(code)")
    """
  }
}

extension CodeExample {
  /// An utterance that meets a condition.
  static func meets(
    _ text: String, speaker: String = "C", before: [String] = [], after: [String] = [],
    position: Double? = nil
  ) -> CodeExample {
    CodeExample(
      applies: true, text: text, speaker: speaker, before: before, after: after,
      position: position)
  }

  /// An utterance that doesn't.
  static func misses(
    _ text: String, speaker: String = "C", before: [String] = [], after: [String] = [],
    position: Double? = nil
  ) -> CodeExample {
    CodeExample(
      applies: false, text: text, speaker: speaker, before: before, after: after,
      position: position)
  }
}
