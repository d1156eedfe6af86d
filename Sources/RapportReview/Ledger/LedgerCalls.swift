import RapportCodebooks
import RapportCoding
import RapportReports
import RapportStore
import RapportTranscripts

/// The ledger of rules: its pages, and setting rules aside.
struct LedgerCalls {
  let visit: Visit

  private var store: StudyStore { visit.desk.store }

  init(_ visit: Visit) { self.visit = visit }

  /// The ledger.
  func page() throws -> ReviewResponse {
    let (sessions, leftOut) = try visit.desk.reviewedSessions(for: visit.visitor)
    return LedgerPage(
      visit: visit, ledger: RuleLedger(sessions), codebooks: try codebooks(), leftOut: leftOut
    ).response
  }

  /// The codings of one rule.
  func moments() throws -> ReviewResponse {
    let (sessions, leftOut) = try visit.desk.reviewedSessions(for: visit.visitor)
    let name = visit.query("rule") ?? ""
    let entry = RuleLedger(sessions).entries.first { $0.key.description == name }
    guard let entry else { return RefusalPage.missing.response }
    let page = RuleMomentsPage(
      visit: visit, entry: entry, sessions: sessions, leftOut: leftOut)
    try visit.desk.noteReading(of: Set(page.shown.map(\.session)), by: visit.visitor)
    return page.response
  }

  /// What setting a rule aside, or taking it back, would change.
  func proposal() throws -> ReviewResponse {
    let rule = Rule.ID(visit.query("rule") ?? "")
    guard let (codebook, text) = try owner(visit.query("codebook"), of: rule) else {
      return RefusalPage.missing.response
    }
    let change = try change(rule, codebook, text, because: try reason(rule, codebook))
    return RuleChangePage(visit: visit, codebook: codebook, change: change).response
  }

  /// Puts the codebook with the rule set aside, or taken back, into the study.
  func save() throws -> ReviewResponse {
    let rule = Rule.ID(visit.form["rule"] ?? "")
    guard let (codebook, text) = try owner(visit.form["codebook"], of: rule),
      visit.form["fingerprint"] == codebook.fingerprint.hex
    else { throw FormRefusal.outdatedCodebook }
    let reason = try visit.form["why"] ?? reason(rule, codebook)
    let change = try change(rule, codebook, text, because: String(reason.prefix(400)))
    let actor = visit.visitor.name.rawValue
    _ = try store.add(change.new, replacing: codebook.fingerprint, by: actor)
    try store.record(
      actor, change.reason == nil ? "take-rule-back" : "set-rule-aside",
      about: "\(codebook.id)/\(rule)")
    return .redirect(
      to: .site(
        ["ledger", "changed"],
        query: [("codebook", codebook.id.rawValue), ("since", codebook.fingerprint.hex)]))
  }

  /// What the text of a codebook has changed since an earlier version.
  func changed() throws -> ReviewResponse {
    let id = Codebook.ID(visit.query("codebook") ?? "")
    guard let new = try store.codebookLayers(inUse: id),
      let since = visit.query("since").flatMap(Fingerprint.init(hex:)),
      let old = try store.codebookLayers(since), old.layers.count == new.layers.count
    else { return RefusalPage.missing.response }
    let codebook = try new.load().value
    var uncoded = 0
    for session in try store.sessions() {
      let current = try store.suggestions(in: session.id)
      if current?.codebooks.contains(CodedSession.CodebookVersion(codebook)) != true {
        uncoded += 1
      }
    }
    return CodebookChangedPage(
      visit: visit, codebook: codebook, differences: old.differences(to: new), uncoded: uncoded
    ).response
  }

  // MARK: Codebooks

  private func codebooks() throws -> [Codebook] { try store.codebooks()?.codebooks ?? [] }

  /// The codebook that has a rule, with its text.
  private func owner(
    _ name: String?, of rule: Rule.ID
  ) throws -> (codebook: Codebook, text: CodebookLayers)? {
    let owner = try codebooks().first { codebook in
      codebook.id.rawValue == name
        && codebook.codes.contains { code in
          (code.rules + code.rulesSetAside).contains { $0.id == rule }
        }
    }
    guard let owner, let text = try store.codebookLayers(inUse: owner.id) else { return nil }
    return (owner, text)
  }

  private func change(
    _ rule: Rule.ID, _ codebook: Codebook, _ text: CodebookLayers, because reason: String
  ) throws -> RuleChange {
    let isAside = codebook.codes.contains { $0.rulesSetAside.contains { $0.id == rule } }
    return isAside
      ? try RuleChange(takingBack: rule, of: text, among: codebooks())
      : try RuleChange(settingAside: rule, of: text, among: codebooks(), because: reason)
  }

  /// What stands in the text as the reason, unless somebody writes another: the rule's record.
  private func reason(_ rule: Rule.ID, _ codebook: Codebook) throws -> String {
    let (sessions, _) = try visit.desk.reviewedSessions(for: visit.visitor)
    return RuleLedger(sessions).tally(of: rule, in: codebook).reason
  }
}
