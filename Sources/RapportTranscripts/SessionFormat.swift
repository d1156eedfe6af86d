/// Whether a session is one client's (or a couple's) or a group's.
public enum SessionFormat: String, Hashable, Sendable, Codable, CaseIterable {
  case individual, group
}

extension Transcript {
  /// A group's session: it names a group, or somebody in it is a member.
  public var format: SessionFormat {
    session.group != nil || speakers.contains { $0.role == .member } ? .group : .individual
  }
}
