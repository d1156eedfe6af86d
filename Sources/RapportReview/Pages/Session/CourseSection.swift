import RapportCodebooks
import RapportCoding
import RapportReports
import RapportTranscripts

/// The course of the session as a strip, its episodes, and of a group who spoke to whom, folded away.
///
/// Where a packet hides the machine's codes only the talk and the rater's own codes are drawn.
struct CourseSection {
  let page: SessionReviewPage

  /// The parts.
  func html() -> HTML {
    let figures = figures
    let isGroup = page.content.transcript.format == .group
    return .joined([
      folded("Course of the session, drawn") { SessionTimeline(figures: figures).html() },
      page.sight.showsMachine
        ? folded(
          "Episodes: \(figures.coded.episodes.count), "
            + "\(figures.coded.episodes.count { $0.outcome == .missed }) unanswered"
        ) { EpisodesSection(figures: figures).html() } : .empty,
      page.sight.showsMachine && isGroup
        ? folded("The group: who spoke to whom") { GroupSection(figures: figures).html() }
        : .empty,
    ])
  }

  private func folded(_ title: String, _ content: () -> HTML) -> HTML {
    .element(.details, [.class("folded")]) {
      HTML.element(.summary) { title }
      content()
    }
  }

  /// The session with what the visitor decided: without what they rejected, with what they added.
  private var figures: ShownSession {
    var coded = page.content.coded
    coded.codings = page.items.all.compactMap(Self.coding)
    coded.episodes = coded.episodes.filter { !FirstLook.isRejected($0, page.items, page.catalogue) }
    return ShownSession(
      coded, codings: coded.codings, catalogue: page.catalogue,
      note: "The transcript below says the same in words. Codes that you rejected are left out, and"
        + " episodes whose first signs you rejected; codes that you added or changed are drawn."
    ) { page.reference(toUtterance: $0) }
  }

  private static func coding(_ item: ReviewItem) -> Coding? {
    var coding =
      item.coding
      ?? Coding(
        code: item.anchor.code, utterance: item.anchor.utterance,
        evidence: [Evidence(rule: nil, ranges: [item.anchor.range])])
    switch item.state {
    case .pending, .accepted: return coding
    case .rejected: return nil
    case .changed(let code):
      coding.code = code
      return coding
    }
  }
}
