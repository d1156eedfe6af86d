import Testing

@testable import RapportReview

/// A line of the access table: a page or call about something, and who may.
struct AccessRow: Sendable, CustomTestStringConvertible {
  /// What came of a request.
  enum Outcome: String, Sendable {
    /// It was answered, or the form was looked at.
    case yes
    /// The session with the machine's codes.
    case codes
    /// The session's words without anybody else's codes.
    case words
    /// Refused for the role, or because nobody is signed in.
    case no
    /// As if it weren't there.
    case hidden = "not there"
    /// Sent to the page where one signs in.
    case signIn = "sign in"
    /// The program failed; never expected.
    case failed
  }

  /// The columns.
  static let roles = ["supervisor", "rater", "trainee", "therapist", "admin", "nobody"]

  /// The route as ``Route/all`` has it, such as `GET /session/*`.
  let route: String
  /// What the request is about, in words.
  let about: String
  /// The request's target.
  let target: String
  /// The form; empty for pages.
  let form: [(String, String)]
  /// What each role gets, in the order of ``roles``.
  let expected: [Outcome]

  init(
    _ route: String, _ about: String, _ target: String, _ form: [(String, String)] = [],
    _ expected: [Outcome]
  ) {
    self.route = route
    self.about = about
    self.target = target
    self.form = form
    self.expected = expected
  }

  var testDescription: String { "\(route), \(about)" }
  var method: String { String(route.prefix { $0 != " " }) }
}
