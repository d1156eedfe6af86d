public import RapportCodebooks

/// One code on one utterance, with the evidence for it.
public struct Coding: Hashable, Sendable {
  /// The code.
  public var code: CodeReference
  /// The utterance's index in its transcript, from 0.
  public var utterance: Int
  /// The rules that fired and where; a human coding may have a passage and no rule.
  public var evidence: [Evidence]
  /// The sum of the weights of the rules that fired, and the code's bias.
  public var score: Double
  /// Whether it is the utterance's main code; nil where the code belongs to no group.
  public var isMain: Bool?

  /// Makes a coding.
  public init(
    code: CodeReference, utterance: Int, evidence: [Evidence] = [], score: Double = 1,
    isMain: Bool? = nil
  ) {
    self.code = code
    self.utterance = utterance
    self.evidence = evidence
    self.score = score
    self.isMain = isMain
  }
}
