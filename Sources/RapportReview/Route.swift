/// A page or a call of the site: its address, what it needs, and who answers it.
struct Route: Sendable {
  let method: String
  /// The parts of the path; `*` stands for any.
  let pattern: [String]
  let right: Right
  let answer: @Sendable (Visit) throws -> ReviewResponse

  private init(
    _ method: String, _ path: String, _ right: Right,
    _ answer: @escaping @Sendable (Visit) throws -> ReviewResponse
  ) {
    self.method = method
    pattern = path.split(separator: "/").map(String.init)
    self.right = right
    self.answer = answer
  }

  /// A page.
  static func get(
    _ path: String, _ right: Right, _ answer: @escaping @Sendable (Visit) throws -> ReviewResponse
  ) -> Route { Route("GET", path, right, answer) }

  /// A form.
  static func post(
    _ path: String, _ right: Right, _ answer: @escaping @Sendable (Visit) throws -> ReviewResponse
  ) -> Route { Route("POST", path, right, answer) }

  /// Whether a path is this route's.
  func fits(_ path: [String]) -> Bool {
    pattern.count == path.count && zip(pattern, path).allSatisfy { $0 == "*" || $0 == $1 }
  }
}

extension Route {
  /// All pages and calls, but those by which one gets in.
  static let all: [Route] = [
    .get("/sessions", .reviewSessions) { try SessionListPage(visit: $0).response() },
    .get("/session/*", .readSessions) { try SessionCalls($0).page() },
    .get("/session/*/code", .readSessions) { try SessionCalls($0).code() },
    .get("/session/*/why-not", .readSessions) { try SessionCalls($0).whyNot() },
    .get("/session/*/add", .decide) { try SessionCalls($0).add() },
    .post("/session/*/decide", .decide) { try SessionCalls($0).decide() },
    .post("/session/*/add", .decide) { try SessionCalls($0).saveAddition() },
    .post("/session/*/accept-rest", .decide) { try SessionCalls($0).acceptRest() },
  ]
}
