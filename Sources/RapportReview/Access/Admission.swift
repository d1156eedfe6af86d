package import RapportCoding

/// How browsers get in.
package enum Admission: Sendable {
  /// One browser, with a one-time token, for whoever has the file; decisions are written in this name.
  case token(Rater.ID)
  /// Users of the study, with their names and passwords.
  case signIn
}
