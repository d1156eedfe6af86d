/// A condition as it is written, with utterances that meet it and don't.
package struct ConditionExample: Hashable, Sendable {
  /// The lines of YAML as they would stand in a rule, without indentation.
  package var yaml: String
  /// Utterances that meet it (`applies`) and don't, said by the client where no speaker is given.
  package var utterances: [CodeExample]

  /// Makes an example.
  package init(_ yaml: String, _ utterances: [CodeExample]) {
    self.yaml = yaml
    self.utterances = utterances
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
