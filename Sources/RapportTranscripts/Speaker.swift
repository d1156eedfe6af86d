/// Somebody who speaks in a session.
public struct Speaker: Hashable, Sendable, Codable {
  /// Names a speaker within a session.
  public typealias ID = Identifier<Speaker>

  /// The label or code in the file, such as `T`, `SPK0`, `Maureen`.
  public var id: ID
  /// A name others may call the speaker by, where it differs from the id.
  public var name: String?
  /// The role; `unknown` until a file, sessions.csv or the user says it.
  public var role: SpeakerRole

  /// Makes a speaker.
  public init(id: ID, name: String? = nil, role: SpeakerRole = .unknown) {
    self.id = id
    self.name = name
    self.role = role
  }
}
