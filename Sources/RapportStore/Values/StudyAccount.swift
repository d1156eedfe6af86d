/// A user with what tells whether the account is still as it was when a browser signed in.
package struct StudyAccount: Sendable {
  /// The user.
  package let user: StudyUser
  /// Changes with every new role or password; not secret, and good for nothing but comparing.
  package let mark: String
}
