/// A page or a call of the site: its address, what it needs, and who answers it.
struct Route: Sendable {
  let method: String
  /// The parts of the path; `*` stands for any.
  let pattern: [String]
  let right: Right
  let answer: @Sendable (Visit) async throws -> ReviewResponse

  private init(
    _ method: String, _ path: String, _ right: Right,
    _ answer: @escaping @Sendable (Visit) async throws -> ReviewResponse
  ) {
    self.method = method
    pattern = path.split(separator: "/").map(String.init)
    self.right = right
    self.answer = answer
  }

  /// A page.
  static func get(
    _ path: String, _ right: Right,
    _ answer: @escaping @Sendable (Visit) async throws -> ReviewResponse
  ) -> Route { Route("GET", path, right, answer) }

  /// A form.
  static func post(
    _ path: String, _ right: Right,
    _ answer: @escaping @Sendable (Visit) async throws -> ReviewResponse
  ) -> Route { Route("POST", path, right, answer) }

  /// Whether a path is this route's.
  func fits(_ path: [String]) -> Bool {
    pattern.count == path.count && zip(pattern, path).allSatisfy { $0 == "*" || $0 == $1 }
  }
}

extension Route {
  /// All pages and calls, but those by which one gets in.
  ///
  /// One may stand here twice, under two rights that each suffice.
  static let all: [Route] = [
    .get("/sessions", .reviewSessions) { try SessionListPage(visit: $0).response() },
    .get("/session/*", .readSessions) { try SessionCalls($0).page() },
    .get("/session/*/code", .readSessions) { try SessionCalls($0).code() },
    .get("/session/*/why-not", .readSessions) { try SessionCalls($0).whyNot() },
    .get("/session/*/add", .decide) { try SessionCalls($0).add() },
    .post("/session/*/decide", .decide) { try SessionCalls($0).decide() },
    .post("/session/*/add", .decide) { try SessionCalls($0).saveAddition() },
    .post("/session/*/accept-rest", .decide) { try SessionCalls($0).acceptRest() },
    .get("/users", .manageUsers) { try UserCalls($0).page() },
    .post("/users/add", .manageUsers) { try await UserCalls($0).add() },
    .post("/users/role", .manageUsers) { try await UserCalls($0).setRole() },
    .post("/users/password", .manageUsers) { try await UserCalls($0).setPassword() },
    .post("/users/remove", .manageUsers) { try await UserCalls($0).remove() },
    .get("/audit", .readAudit) { try AuditPage(visit: $0).response() },
    .get("/password", .haveAccount) { PasswordPage(visit: $0).response() },
    .post("/password", .haveAccount) { try await AccountCalls($0).changePassword() },
    .post("/sign-out", .haveAccount) { try AccountCalls($0).signOut() },
    .post("/session/*/rate", .decide) { try SessionCalls($0).rate() },
    .get("/coding", .codePackets) { try PacketCalls(visit: $0).home() },
    .get("/packet/*", .codePackets) { try PacketCalls(visit: $0).packet() },
    .post("/packet/*/finish/*", .codePackets) { try PacketCalls(visit: $0).finish() },
    .get("/packets", .managePackets) { try PacketCalls(visit: $0).list() },
    .post("/packets", .managePackets) { try PacketCalls(visit: $0).make() },
    .get("/adjudication", .adjudicate) { try AdjudicationCalls($0).list() },
    .get("/adjudication/*", .adjudicate) { try AdjudicationCalls($0).page() },
    .get("/adjudication/*/difference", .adjudicate) { try AdjudicationCalls($0).difference() },
    .post("/adjudication/*/settle", .adjudicate) { try AdjudicationCalls($0).settle() },
    .get("/progress", .seeOwnProgress) { try ProgressCalls(visit: $0).own() },
    .get("/progress/*", .seeProgress) { try ProgressCalls(visit: $0).ofTrainee() },
    .get("/trainees", .seeProgress) { try ProgressCalls(visit: $0).list() },
    .get("/ledger", .manageRules) { try LedgerCalls($0).page() },
    .get("/ledger/rule", .manageRules) { try LedgerCalls($0).moments() },
    .get("/ledger/set-aside", .manageRules) { try LedgerCalls($0).proposal() },
    .post("/ledger/set-aside", .manageRules) { try LedgerCalls($0).save() },
    .get("/ledger/changed", .manageRules) { try LedgerCalls($0).changed() },
    .get("/flags", .reviewSessions) { try FlagsPage($0).response },
    .get("/therapists", .readReports) { try TherapistCalls($0).list() },
    .get("/therapist/*", .readReports) { try TherapistCalls($0).page() },
    .get("/therapist/*", .readOwnReport) { try TherapistCalls($0).page() },
    .post("/therapist/*/answer", .readReports) { try TherapistCalls($0).answer() },
    .post("/therapist/*/answer", .readOwnReport) { try TherapistCalls($0).answer() },
    .get("/drawn", .judgeDrawn) { try DrawnCalls($0).page() },
    .get("/drawn/next", .judgeDrawn) { try DrawnCalls($0).question() },
    .post("/drawn/answer", .judgeDrawn) { try DrawnCalls($0).answer() },
    .post("/drawn/undo", .judgeDrawn) { try DrawnCalls($0).undo() },
  ]
}
