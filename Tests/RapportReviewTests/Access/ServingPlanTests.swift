import RapportStore
import RapportTranscripts
import Testing

@testable import RapportReview

/// Where and to whom a study may be served.
@Suite struct ServingPlanTests {
  static let origin = "https://review.clinic.example"

  @Test func withoutUsersOnlyThisComputer() async throws {
    let store = try await ReviewSample().store
    let plan = try ServingPlan(store, owner: "anna")
    #expect(plan.host == "127.0.0.1" && plan.ports == 8420...8439)
    #expect(plan.address(port: 8421).origin == "http://127.0.0.1:8421")
    #expect(try ServingPlan(store, owner: "anna", host: "localhost").host == "127.0.0.1")
    let six = try ServingPlan(store, owner: "anna", host: "::1", port: 9).address(port: 9)
    #expect(six.origin == "http://[::1]:9")
    #expect(complaints { _ = try ServingPlan(store, owner: "a", signIn: true) } == ["needs-users"])
    #expect(
      complaints { _ = try ServingPlan(store, owner: "a", behindProxy: Self.origin) }
        == ["needs-users"])
    #expect(
      complaints {
        _ = try ServingPlan(store, owner: "a", behindProxy: Self.origin, host: "0.0.0.0")
      } == ["needs-users"])
    for host in ["0.0.0.0", "::", "192.168.1.2", "clinic.example", ""] {
      #expect(
        complaints { _ = try ServingPlan(store, owner: "a", host: host) } == ["needs-a-proxy"])
    }
  }

  @Test func withUsersANetworkOnlyBehindAProxy() async throws {
    let store = try await ReviewSample(users: [StudyUser(name: "ada", role: .admin)]).store
    #expect(
      complaints { _ = try ServingPlan(store, owner: "a", signIn: true, host: "0.0.0.0") }
        == ["needs-a-proxy"])
    #expect(
      complaints { _ = try ServingPlan(store, owner: "a", behindProxy: "http://a") }
        == ["bad-origin"])
    let plan = try ServingPlan(store, owner: "a", behindProxy: Self.origin, host: "0.0.0.0")
    #expect(plan.host == "0.0.0.0" && plan.ports == 8420...8420)
    #expect(plan.address(port: 8420).origin == Self.origin)
    if case .token = plan.admission { Issue.record("a proxy's users sign in") }
    if case .token = try ServingPlan(store, owner: "a", signIn: true).admission {
      Issue.record("users sign in")
    }
  }

  private func complaints(_ work: () throws -> Void) -> [String] {
    do {
      try work()
      return []
    } catch {
      return (error as? InvalidInput)?.diagnostics.map(\.id) ?? ["\(error)"]
    }
  }
}
