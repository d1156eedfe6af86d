import RapportReports
import RapportStore
import RapportTranscripts

/// What users do with their own account.
struct AccountCalls {
  let visit: Visit

  init(_ visit: Visit) { self.visit = visit }

  /// Changes the visitor's password and lets this browser alone in anew.
  func changePassword() async throws -> ReviewResponse {
    let name = visit.visitor.name.rawValue
    let new = visit.form["new"] ?? ""
    guard new == visit.form["again"] ?? "" else {
      return refusing("The new password is not the same both times. Nothing was changed.", 400)
    }
    do {
      _ = try await visit.passwords.account(named: name, password: visit.form["old"] ?? "")
    } catch AccessRefusal.password {
      return refusing("The password until now is wrong. Nothing was changed.", 401)
    } catch let refusal as AccessRefusal {
      return refusing(refusal.sentence, refusal.status)
    }
    do {
      let store = visit.desk.store
      try await visit.passwords.aside { try store.setPassword(of: name, to: new, by: name) }
      guard let account = try store.account(named: name) else { throw AccessRefusal.signedOut }
      return .redirect(
        to: .site(["password"], query: [("done", "1")]),
        headers: [visit.gate.letIn(account, insteadOf: visit.request)])
    } catch let error as InvalidInput where error.diagnostics.first?.id == "weak-password" {
      return refusing("The new password needs 8 characters or more. Nothing was changed.", 400)
    }
  }

  /// Signs the visitor out.
  func signOut() throws -> ReviewResponse {
    let cookie = visit.gate.forget(visit.request)
    try visit.desk.store.record(visit.visitor.name.rawValue, "sign-out")
    return .redirect(to: SignInPage.link, headers: [cookie])
  }

  private func refusing(_ words: String, _ status: Int) -> ReviewResponse {
    PasswordPage(visit: visit, complaint: words, status: status).response()
  }
}
