import Foundation
import RapportTestSupport

/// `rapport review` on a study, running as a user starts it.
struct Site {
  private let servant: Servant
  /// The address that it printed.
  let address: String
  /// Scheme, host and port.
  var origin: String { address.split(separator: "/").prefix(2).joined(separator: "//") }

  /// Serves a study in anna's name, on a free port.
  static func serve(_ study: String) async throws -> Site {
    let servant = try Servant(
      BuiltProgram.url("rapport"), ["review", study, "--rater", "anna", "--no-open"])
    return Site(servant: servant, address: try await servant.line(with: "http://"))
  }

  /// Ends it.
  func end() { servant.end() }
}
