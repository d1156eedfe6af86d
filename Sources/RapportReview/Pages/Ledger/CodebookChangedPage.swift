import RapportCodebooks
import RapportReports
import RapportTranscripts

/// What was changed in a codebook of the study, and what is to be done now.
struct CodebookChangedPage {
  let visit: Visit
  let codebook: Codebook
  let differences: [LineDiff]
  /// How many sessions were not coded with it yet.
  let uncoded: Int

  /// The page.
  var response: ReviewResponse {
    ReviewResponse(
      body: SitePage(
        title: "\(codebook.id) \(codebook.version)", kind: "The codebook in use",
        visitor: visit.visitor, wayBack: (.site(["ledger"]), "Ledger of rules"),
        body: .joined([
          .element(.p, [.class("notice"), .set(.role, "status")]) {
            HTML.element(.strong) { "The study uses version \(codebook.version) from now on." }
            uncoded > 0
              ? " \(Figure.count(uncoded, "session")) must be coded anew: `rapport study code`"
                + " with the study's file. Until then pages show the codes of the version before."
              : " Every session is coded with it."
          },
          .element(.p) {
            "The file the codebook came from doesn't know of it. Carry the change there, so that"
            " other studies have it too."
          },
          DiffSection(differences: differences).html(),
        ])
      ).html())
  }
}
