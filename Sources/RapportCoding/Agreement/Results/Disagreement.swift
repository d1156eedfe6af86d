public import RapportTranscripts

/// An utterance on which two raters' codes differ.
public struct Disagreement: Hashable, Sendable {
  /// The session.
  public let session: String
  /// The utterance.
  public let utterance: String
  /// The speaker's role, where it is known.
  public let role: SpeakerRole?
  /// The rater held to be right: a reference.
  public let first: String
  /// The other: the coder, or another reference.
  public let second: String
  /// The first one's codes, by name.
  public let firstCodes: [String]
  /// The second one's codes, by name.
  public let secondCodes: [String]
  /// The rules behind the second one's codes, by name.
  public let rules: [String]
  /// The words, where they are known: never to be shown unasked.
  public let text: String?

  /// The first one's codes that the second hasn't.
  public var missed: [String] { firstCodes.filter { !secondCodes.contains($0) } }
  /// The second one's codes that the first hasn't.
  public var added: [String] { secondCodes.filter { !firstCodes.contains($0) } }
}
