package import RapportTranscripts

/// Somebody who may sign in where a study is shared.
package struct StudyUser: Hashable, Sendable {
  /// What somebody may see and do; RapportReview decides what that is.
  package enum Role: String, Hashable, Sendable, CaseIterable {
    case supervisor, rater, trainee, therapist, admin
  }

  /// The name to sign in with; also the name as a rater.
  package var name: String
  /// The role.
  package var role: Role
  /// Whose report a therapist sees; nil for the other roles.
  package var therapist: Identifier<Therapist>?

  /// Makes a user.
  package init(name: String, role: Role, therapist: Identifier<Therapist>? = nil) {
    self.name = name
    self.role = role
    self.therapist = therapist
  }
}
