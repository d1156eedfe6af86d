import Foundation
import RapportTestSupport

/// `rapport review` on a study, running as a user starts it.
struct Site {
  private let servant: Servant
  /// The address that it printed.
  let address: String
  /// Scheme, host and port.
  var origin: String { address.split(separator: "/").prefix(2).joined(separator: "//") }

  /// Serves a study on a free port: in anna's name, or to its users.
  static func serve(_ study: String, toUsers: Bool = false) async throws -> Site {
    let who = toUsers ? ["--sign-in"] : ["--rater", "anna"]
    let servant = try Servant(
      BuiltProgram.url("rapport"), ["review", study, "--no-open"] + who)
    return Site(servant: servant, address: try await servant.line(with: "http://"))
  }

  /// Ends it.
  func end() { servant.end() }
}
