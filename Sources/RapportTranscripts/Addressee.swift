/// Whom an utterance is said to.
public struct Addressee: Hashable, Sendable {
  /// What kind of addressee it is.
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    /// The therapist or a group's leader.
    case leader
    /// The client, or one or more members of a group.
    case member
    /// The whole group.
    case group
    /// Nobody can tell from the transcript.
    case unknown
  }

  /// The kind.
  public var kind: Kind
  /// Who, when it is somebody; index into the transcript's speakers, ascending.
  public var speakers: [Int]

  /// Makes an addressee.
  public init(kind: Kind, speakers: [Int] = []) {
    self.kind = kind
    self.speakers = speakers
  }
}
