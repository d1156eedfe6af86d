/// Names a therapist across sessions.
public enum Therapist {}
/// Names a client across sessions.
public enum Client {}
/// Names a therapy group across sessions.
public enum Group {}

/// One meeting of therapist and client, or of a group: what is known about it beside its words.
public struct Session: Hashable, Sendable, Codable {
  /// Names a session within a study.
  public typealias ID = Identifier<Session>

  /// The session's name; from the file, sessions.csv, or the file's name.
  public var id: ID
  /// Who led it; several for co-leaders.
  public var therapists: [Identifier<Therapist>]
  /// Who was treated; in a group, its members.
  public var clients: [Identifier<Client>]
  /// The group, when it was a group's meeting.
  public var group: Identifier<Group>?
  /// The session's place in the treatment, from 1.
  public var number: Int?
  /// The date as written, ISO 8601 (`2026-03-01`).
  public var date: String?
  /// How long it took.
  public var minutes: Double?
  /// How people met, such as `face to face`, `video`, `telephone`.
  public var modality: String?
  /// Who attended, the silent ones too; empty where nobody noted it.
  public var present: [String]
  /// The language of the talk as a BCP 47 tag, such as `en`, `en-GB`.
  public var language: String?
  /// Whatever else the file says about it.
  public var metadata: [String: String]

  /// Makes a session.
  public init(
    id: ID, therapists: [Identifier<Therapist>] = [], clients: [Identifier<Client>] = [],
    group: Identifier<Group>? = nil, number: Int? = nil, date: String? = nil,
    minutes: Double? = nil, modality: String? = nil, present: [String] = [],
    language: String? = nil, metadata: [String: String] = [:]
  ) {
    self.id = id
    self.therapists = therapists
    self.clients = clients
    self.group = group
    self.number = number
    self.date = date
    self.minutes = minutes
    self.modality = modality
    self.present = present
    self.language = language
    self.metadata = metadata
  }
}
