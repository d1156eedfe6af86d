public import RapportCodebooks
public import RapportTranscripts

/// One random session and the codebooks to code it with.
public struct GeneratedCase: Sendable {
  /// What it was made from; the same seed makes the same case.
  public var seed: UInt64
  /// One or two codebooks; the second refers to the first.
  public var codebooks: [Codebook]
  /// The session: 3 to 15 utterances.
  public var transcript: Transcript

  /// Makes the case of a seed.
  public init(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    self.seed = seed
    let sessions = TranscriptGenerator()
    transcript = sessions.transcript(&random)
    codebooks = CodebookGenerator.codebooks(for: transcript, &random)
  }

  /// The session and those codes and episodes whose ids stand in a difference, for people to read.
  public func description(of difference: String) -> String {
    let utterances = transcript.utterances.enumerated().map { index, utterance in
      "  [\(index)] \(utterance.speaker) (\(transcript.role(ofUtterance: index))): \(utterance.text)"
    }
    let codes = codebooks.flatMap { codebook in
      codebook.codes.filter { difference.contains("\(codebook.id)/\($0.id)") }.flatMap { code in
        ["  \(codebook.id)/\(code.id) outside \(code.outside) bias \(code.bias)"]
          + code.rules.map { "    \($0.id) \($0.weight): \($0.condition.written)" }
      }
    }
    let lists = codebooks.prefix(1).flatMap(\.lists).map {
      "  @\($0.name) \($0.phrases.map(\.text))"
    }
    let patterns = codebooks.flatMap { codebook in
      codebook.episodes.filter { difference.contains("\(codebook.id)/\($0.id)") }.map {
        "  \($0.id): \($0.markers) repairs \($0.repairs) aggravations \($0.aggravations)"
          + " engagements \($0.engagements) gap \($0.gap) answer \($0.answerWithin)"
          + " reaction \($0.reactionWithin) improve \($0.engagementsToImprove)"
      }
    }
    return (utterances + lists + codes + patterns).joined(separator: "\n")
  }
}
