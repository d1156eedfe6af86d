import RapportCodebooks
import RapportCoding
import RapportReports

/// How far two raters agree with each other and with what is settled so far.
struct AgreementSection {
  let adjudicated: AdjudicatedSession
  let catalogue: CodeCatalogue

  init(adjudicated: AdjudicatedSession, _ catalogue: CodeCatalogue) {
    self.adjudicated = adjudicated
    self.catalogue = catalogue
  }

  private var names: [String] { adjudicated.pair.names }
  private var both: String { Figure.list(names) }

  /// The section.
  func html() -> HTML {
    .element(.section, [.set(.ariaLabelledby, "agreement")]) {
      HTML.element(.h2, [.id("agreement")]) { "Agreement" }
      if !adjudicated.pair.isBlind { notBlind }
      AgreementTable(
        caption: "All codes that one of the two gave; a unit is a code on an utterance that could "
          + "carry it." + settled, rows: rows
      ).html()
      if let all = adjudicated.everywhere {
        AgreementTable(
          caption:
            "All \(all.sessions) sessions that both coded blind; intervals leave one session "
            + "out at a time." + leftOut, rows: rows(all)
        ).html()
        details("By code, all \(all.sessions) sessions", all)
      }
      details("By code, this session", adjudicated.here)
    }
  }

  private var notBlind: HTML {
    let seen = zip(names, [adjudicated.pair.first, adjudicated.pair.second])
      .filter { !$0.1.isBlind }.map(\.0)
    return .element(.p, [.class("notice")]) {
      HTML.element(.strong) { "Not blind." }
      " \(Figure.list(seen)) had seen codes of this session. The figures here are no measure of "
        + "agreement, and this session is in none over several sessions."
    }
  }

  private var settled: String {
    let open = adjudicated.coding.open.count
    if adjudicated.here.settledSessions == 0 {
      return " Each rater against what is settled stands here once a difference is settled."
    }
    return open == 0
      ? ""
      : " Against what is settled, open differences are left out: these figures are too high until "
        + "all are settled."
  }

  private var leftOut: String {
    adjudicated.notBlind == 0
      ? "" : " \(Figure.count(adjudicated.notBlind, "session")) not coded blind left out."
  }

  private var rows: [(name: String, row: PairAgreement.Row)] { rows(adjudicated.here) }

  private func rows(_ figures: PairFigures) -> [(name: String, row: PairAgreement.Row)] {
    let sessions =
      figures.sessions == figures.settledSessions
      ? "" : ", \(Figure.count(figures.settledSessions, "session"))"
    let settled = zip(names, figures.againstSettled).map {
      ("\($0) against settled\(sessions)", $1.overall)
    }
    return [(both, figures.between.overall)] + (figures.settledSessions == 0 ? [] : settled)
  }

  private func details(_ title: String, _ figures: PairFigures) -> HTML {
    let between = figures.between
    let rows =
      between.families.map { ("\($0.name) (family)", $0.row) }
      + between.codes.map { (catalogue.name($0.code), $0.row) }
    guard !rows.isEmpty else { return .empty }
    return .element(.details) {
      HTML.element(.summary) { title }
      AgreementTable(
        caption: "\(both); a unit is an utterance that could carry the code.", rows: rows
      )
      .html()
    }
  }
}
