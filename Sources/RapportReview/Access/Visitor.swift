import RapportCoding
import RapportStore
import RapportTranscripts

/// Whoever sends a request, once they were let in.
struct Visitor: Sendable {
  /// The name in which decisions are written.
  let name: Rater.ID
  /// What they are; nil for whoever has the file and opened the site on their own computer.
  let role: StudyUser.Role?
  /// Whose report a therapist sees.
  let therapist: Identifier<Therapist>?
  /// What their forms carry.
  let formToken: String
  private let rights: Set<Right>

  /// Whoever has the file.
  init(owner name: Rater.ID, formToken: String) {
    self.name = name
    role = nil
    therapist = nil
    self.formToken = formToken
    rights = Right.ofOwner
  }

  /// A user of the study.
  init(_ user: StudyUser, formToken: String) {
    name = .init(user.name)
    role = user.role
    therapist = user.therapist
    self.formToken = formToken
    rights = Right.of(user.role)
  }

  /// Whether they may do it.
  func may(_ right: Right) -> Bool { rights.contains(right) }
}
