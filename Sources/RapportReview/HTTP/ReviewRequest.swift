/// What a browser asks for, free of any server.
package struct ReviewRequest: Sendable {
  /// `GET`, `POST` or another method.
  package var method: String
  /// The parts of the path, decoded; none for `/`.
  package var path: [String]
  /// The query.
  package var query: FormValues
  /// The headers by lower-case name.
  package var headers: [String: String]
  /// The body.
  package var body: [UInt8]

  /// Makes a request of its target, such as `/session/s01?state=pending`.
  package init(
    method: String = "GET", target: String, headers: [String: String] = [:], body: [UInt8] = []
  ) {
    let sides = target.utf8.split(
      separator: UInt8(ascii: "?"), maxSplits: 1, omittingEmptySubsequences: false)
    self.method = method
    path = (sides.first ?? target.utf8[...]).split(separator: UInt8(ascii: "/"))
      .map { FormValues.decoded($0, plusIsSpace: false) }
    query = FormValues(sides.count > 1 ? Array(sides[1]) : [])
    self.headers = headers
    self.body = body
  }

  /// The value of a cookie.
  func cookie(_ name: String) -> String? {
    for part in (headers["cookie"] ?? "").split(separator: ";") {
      let sides = part.drop { $0 == " " }.split(separator: "=", maxSplits: 1)
      if sides.count == 2, sides[0] == name { return String(sides[1]) }
    }
    return nil
  }

  /// Whether the page's script asks for a piece of the page instead of all of it.
  var wantsPart: Bool { headers["x-rapport-part"] != nil }
}
