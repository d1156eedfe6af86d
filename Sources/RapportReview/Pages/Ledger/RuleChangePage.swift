import RapportCodebooks
import RapportCoding
import RapportReports
import RapportTranscripts

/// What setting a rule aside, or taking it back, changes in a codebook, before it is done.
struct RuleChangePage {
  let visit: Visit
  let codebook: Codebook
  let change: RuleChange

  private var isSettingAside: Bool { change.reason != nil }

  /// The page.
  var response: ReviewResponse {
    ReviewResponse(
      body: SitePage(
        title: (isSettingAside ? "Set aside " : "Take back ") + change.rule.rawValue,
        kind: "A rule of \(codebook.id) \(codebook.version)", visitor: visit.visitor,
        wayBack: (.site(["ledger"]), "Ledger of rules"),
        body: .joined([
          .element(.p) {
            isSettingAside
              ? "The rule stays in the codebook and fires no more. Codings in which it had a part"
                + " go, or lose its weight, when the sessions are coded anew."
              : "The rule fires again when the sessions are coded anew."
          }, examples, form, DiffSection(differences: change.differences).html(),
        ])
      ).html())
  }

  private var examples: HTML {
    guard !change.examples.isEmpty else { return .empty }
    return Page.section("Examples that go with it", id: "examples") {
      HTML.element(.p) {
        isSettingAside
          ? "These examples of the codebook hold only by this rule. They are set aside with it,"
            + " and come back with it. If one of them must be found all the same, write another"
            + " rule for it first."
          : "These examples hold again and are run again."
      }
      HTML.element(.ul) {
        for result in change.examples {
          HTML.element(.li) {
            HTML.element(.code) { result.code.rawValue }
            result.example.applies ? ", applies: " : ", does not apply: "
            HTML.element(.span, [.class("quote")]) { result.example.text }
          }
        }
      }
    }
  }

  private var form: HTML {
    .element(
      .form,
      [.class("decision"), .set(.method, "post"), .action(.site(["ledger", "set-aside"]))]
    ) {
      visit.guarding
      Controls.hidden("codebook", codebook.id.rawValue)
      Controls.hidden("rule", change.rule.rawValue)
      Controls.hidden("fingerprint", codebook.fingerprint.hex)
      if let reason = change.reason {
        HTML.element(.label, [.class("field")]) {
          HTML.element(.span) { "Why; it stands in the codebook" }
          HTML.element(
            .input,
            [
              .set(.type, "text"), .set(.name, "why"), .set(.value, reason),
              .set(.autocomplete, "off"),
            ])
        }
      }
      HTML.element(.p, [.class("acts")]) {
        HTML.element(.button) {
          isSettingAside ? "Set the rule aside in this study" : "Take the rule back in this study"
        }
      }
    }
  }
}
