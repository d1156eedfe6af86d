import RapportCodebooks
import RapportCoding
import RapportReports
import RapportTranscripts

/// The codings that a rule had a part in, with their words.
struct RuleMomentsPage {
  let visit: Visit
  let entry: RuleLedger.Entry
  let sessions: [ReviewedSession]
  let leftOut: Int

  private static let most = 200

  /// The codings of the state asked for, as many as a page holds.
  var shown: [RuleLedger.Moment] { Array(chosen.prefix(Self.most)) }

  private var state: String? { visit.query("state") }

  private var chosen: [RuleLedger.Moment] {
    entry.moments.filter { moment in
      switch state {
      case nil: true
      case "alone": moment.isAlone
      default: Self.word(moment.judgement.outcome) == state
      }
    }
  }

  private static func word(_ outcome: SuggestionJudgement.Outcome) -> String {
    switch outcome {
    case .pending: "pending"
    case .disputed: "disputed"
    case .accepted: "accepted"
    case .rejected: "rejected"
    case .changed: "changed"
    }
  }

  /// The page.
  var response: ReviewResponse {
    let transcripts = Dictionary(
      sessions.map { ($0.id, $0.suggested.transcript) }, uniquingKeysWith: { a, _ in a })
    return ReviewResponse(
      body: SitePage(
        title: entry.key.rule.rawValue, kind: "A rule of \(entry.key.codebook)",
        visitor: visit.visitor, wayBack: (.site(["ledger"]), "Ledger of rules"),
        facts: [
          visit.catalogue.name(entry.code), "version \(entry.key.version)",
          Figure.count(chosen.count, "coding") + (state.map { " \($0)" } ?? ""),
        ],
        body: .joined([
          ReviewDesk.leftOutNotice(leftOut),
          chosen.count > Self.most
            ? .element(.p) { "The first \(Self.most) of \(chosen.count) are shown." } : .empty,
          .element(.ul, [.class("moments")]) {
            for moment in shown { item(moment, transcripts[moment.session]) }
          },
        ])
      ).html())
  }

  private func item(_ moment: RuleLedger.Moment, _ transcript: Transcript?) -> HTML {
    guard let utterance = transcript?.utterances[moment.anchor.utterance] else { return .empty }
    return .element(.li) {
      HTML.element(
        .a,
        [
          .href(SessionPlace.utterance(moment.anchor.utterance, of: moment.session))
        ]
      ) { "\(moment.session), \(utterance.id)" }
      " "
      HTML.element(.span, [.class("quote"), .set(.dir, "auto")]) { words(utterance, moment) }
      " "
      HTML.element(.span, [.class("sub")]) { words(moment.judgement) }
    }
  }

  private func words(_ utterance: Utterance, _ moment: RuleLedger.Moment) -> HTML {
    EvidenceText(
      text: UTF8Text(utterance.text), marks: utterance.marks,
      highlights: [
        .init(
          range: moment.anchor.range, domain: visit.catalogue.domain(entry.code), letter: "",
          name: visit.catalogue.name(entry.code))
      ]
    ).html()
  }

  private func words(_ judgement: SuggestionJudgement) -> String {
    let when = judgement.at.map { ", " + UTCTime.text($0).prefix(10) } ?? ""
    let what: String =
      switch judgement.outcome {
      case .pending: "not judged"
      case .changed(let code): "changed to \(visit.catalogue.name(code))"
      case let outcome: Self.word(outcome)
      }
    return what + (judgement.isBlind ? ", blind" : "") + when
  }
}
