import RapportCodebooks
import RapportCoding
import RapportReliability
import RapportReports
import RapportTranscripts

/// The record of every rule that fired, and the rules that people mostly found wrong.
struct LedgerPage {
  let visit: Visit
  let ledger: RuleLedger
  let codebooks: [Codebook]
  let leftOut: Int

  private static let share = 0.5
  private static let reviews = 10

  private var share: Double {
    visit.query("below").flatMap(Double.init).flatMap { (0...1).contains($0) ? $0 : nil }
      ?? Self.share
  }
  private var reviews: Int { max(1, visit.query("reviewed").flatMap(Int.init) ?? Self.reviews) }
  private var codebook: String? { visit.query("codebook") }

  private func isShown(_ entry: RuleLedger.Entry) -> Bool {
    codebook == nil || entry.key.codebook == codebook
  }

  /// The page.
  var response: ReviewResponse {
    let shown = ledger.entries.filter(isShown)
    return ReviewResponse(
      body: SitePage(
        title: "Ledger of rules", kind: "Which rules earn their place", visitor: visit.visitor,
        facts: [Figure.count(shown.count, "rule") + " fired"],
        body: .joined([
          ReviewDesk.leftOutNotice(leftOut), filters, doubtful, aside, table(shown),
        ])
      ).html())
  }

  private var filters: HTML {
    .element(
      .form,
      [
        .class("filters"), .set(.method, "get"), .action(.site(["ledger"])),
        .set(.ariaLabel, "Which rules to show"),
      ]
    ) {
      Controls.choice(
        "Codebook", name: "codebook", none: "all",
        options: codebooks.map { ($0.id.rawValue, $0.title.isEmpty ? $0.id.rawValue : $0.title) },
        chosen: codebook)
      number("Fewer right than, from 0 to 1", "below", Figure.plain(share))
      number("Reviewed at least", "reviewed", String(reviews))
      HTML.element(.button) { "Show" }
    }
  }

  private func number(_ label: String, _ name: String, _ value: String) -> HTML {
    .element(.label, [.class("field")]) {
      HTML.element(.span) { label }
      HTML.element(
        .input,
        [
          .set(.type, "text"), .set(.name, name), .set(.value, value),
          .set(.autocomplete, "off"),
        ])
    }
  }

  // MARK: Rules that are mostly wrong

  private var doubtful: HTML {
    let entries = ledger.doubtful(below: share, reviewed: reviews).filter {
      isShown($0) && isInUse($0)
    }
    return Page.section("To look at first", id: "doubtful") {
      HTML.element(.p) {
        entries.isEmpty
          ? "No rule was right in fewer than \(Figure.percent(share)) of at least \(reviews)"
            + " reviewed codings."
          : "Right in fewer than \(Figure.percent(share)) of at least \(reviews) reviewed codings."
            + " Look at the words before you set a rule aside."
      }
      if !entries.isEmpty {
        HTML.element(.ul) {
          for entry in entries {
            HTML.element(.li) {
              link(entry, entry.key.description)
              ": \(entry.all.reason). "
              change(entry.key.codebook, entry.key.rule, "Set aside\u{2026}")
            }
          }
        }
      }
    }
  }

  /// Whether the rule is part of a codebook in use, in that version.
  private func isInUse(_ entry: RuleLedger.Entry) -> Bool {
    codebooks.contains { codebook in
      codebook.id.rawValue == entry.key.codebook && codebook.version == entry.key.version
        && codebook.codes.contains { $0.rules.contains { $0.id == entry.key.rule } }
    }
  }

  private func change(_ codebook: String, _ rule: Rule.ID, _ words: String) -> HTML {
    .element(
      .a,
      [
        .href(
          .site(
            ["ledger", "set-aside"], query: [("codebook", codebook), ("rule", rule.rawValue)])),
        .set(.ariaLabel, "\(words) \(rule)"),
      ]
    ) { words }
  }

  private var aside: HTML {
    let found = codebooks.filter { codebook == nil || $0.id.rawValue == codebook }
      .flatMap { codebook in
        codebook.codes.flatMap { code in code.rulesSetAside.map { (codebook.id.rawValue, $0) } }
      }
    guard !found.isEmpty else { return .empty }
    return Page.section("Set aside", id: "aside") {
      HTML.element(.ul) {
        for (codebook, rule) in found {
          HTML.element(.li) {
            HTML.element(.code) { "\(codebook)/\(rule.id)" }
            ": \(rule.setAside ?? ""). "
            change(codebook, rule.id, "Take back\u{2026}")
          }
        }
      }
    }
  }

  // MARK: All rules

  private func table(_ entries: [RuleLedger.Entry]) -> HTML {
    Page.section("All rules that fired", id: "rules") {
      HTML.element(.p, [.class("hint")]) {
        "A coding counts once: as it was adjudicated, else as every rater who judged it says. Where"
        " they differ it is disputed, and not reviewed yet. Of several rules that fired on a coding"
        " each gets it; \u{201C}alone\u{201D} counts those on which no other rule spoke for the"
        " code. Codes that a person added are no judgement of a rule."
      }
      Page.table(
        caption: "Rules, by codebook",
        head: [
          "Rule", "Fired", "Accepted", "Rejected", "Changed", "Disputed", "Right, 95% interval",
          "Alone", "Blind", "Last seen",
        ], numeric: [1, 2, 3, 4, 5, 7, 8], kind: "sessions", rows: entries.map(row))
    }
  }

  private func row(_ entry: RuleLedger.Entry) -> [HTML] {
    let (all, alone) = (entry.all, entry.alone)
    return [
      .joined([
        .element(.code) { entry.key.description },
        .element(.span, [.class("sub")]) { visit.catalogue.name(entry.code) },
      ]),
      link(entry, String(all.fired)),
      link(entry, String(all.accepted), "accepted", all.accepted),
      link(entry, String(all.rejected), "rejected", all.rejected),
      link(entry, String(all.changed), "changed", all.changed),
      link(entry, String(all.disputed), "disputed", all.disputed),
      all.reviewed > 0
        ? .text(EstimateText.withInterval(all.precision, scale: 100, unit: "%"))
        : .element(.span, [.class("withheld")]) { "nothing reviewed" },
      alone.fired > 0
        ? link(entry, "\(alone.accepted) of \(alone.reviewed)", "alone", alone.fired)
        : .text("0 of 0"),
      .text("\(all.blind) of \(all.reviewed)"), .text(entry.lastSession ?? "no date"),
    ]
  }

  /// A figure that leads to its codings.
  private func link(
    _ entry: RuleLedger.Entry, _ words: String, _ state: String? = nil, _ count: Int = 1
  ) -> HTML {
    guard count > 0 else { return .text(words) }
    return .element(
      .a,
      [
        .href(
          .site(
            ["ledger", "rule"],
            query: [("rule", entry.key.description)] + (state.map { [("state", $0)] } ?? [])))
      ]
    ) { words }
  }
}
