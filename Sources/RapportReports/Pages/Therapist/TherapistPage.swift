package import RapportCodebooks
package import RapportCoding
package import RapportProfiles
import RapportReliability
import RapportTranscripts

/// A therapist's page: what the figures rest on, the figures with the words behind them, and what
/// cannot be judged.
///
/// It compares the therapist with nobody.
package struct TherapistPage {
  let profile: TherapistProfile
  let codebooks: [Codebook]
  let options: ReportOptions
  let catalogue: CodeCatalogue
  private let codedSessions: [Session.ID: CodedSession]
  private let link: (CodedSession, String?) -> Link

  /// Makes the page.
  ///
  /// - Parameters:
  ///   - codedSessions: the readings that the profile was made from, and perhaps others.
  ///   - link: where the page of a reading is, and a place on it.
  package init(
    _ profile: TherapistProfile, codedSessions: [CodedSession], codebooks: [Codebook],
    options: ReportOptions, link: @escaping (CodedSession, String?) -> Link
  ) {
    self.profile = profile
    self.codebooks = codebooks
    self.options = options
    self.link = link
    catalogue = CodeCatalogue(codebooks)
    var raters: [Session.ID: Rater] = [:]
    for part in profile.sessions { raters[part.session] = part.rater }
    var used: [Session.ID: CodedSession] = [:]
    for coded in codedSessions where raters[coded.transcript.session.id] == coded.rater {
      used[coded.transcript.session.id] = coded
    }
    self.codedSessions = used
  }

  init(_ profile: TherapistProfile, in site: ReportSite) {
    self.init(
      profile, codedSessions: site.codedSessions, codebooks: site.codebooks,
      options: site.options
    ) { .page("../" + site.path(of: $0), anchor: $1) }
  }

  /// The page of a report, in UTF-8.
  func html() -> [UInt8] {
    Page(
      title: profile.therapist.rawValue, kind: "Therapist", wayBack: .page("../index.html"),
      facts: facts, contents: contents, body: body, methods: methods(isReport: true)
    ).html()
  }

  /// What stands under the title.
  package var facts: [String] {
    [
      Figure.count(profile.sessions.count, "session"),
      Figure.count(profile.clients.count, "client"),
    ]
  }

  /// The sections that there are, and their places.
  package var contents: [(title: String, anchor: String)] {
    var contents = [("What this rests on", "basis")]
    if !profile.scores.isEmpty { contents.append(("Figures", "figures")) }
    if hasUnvalidated { contents.append(("Not validated", "unvalidated")) }
    if scores.contains(where: { !$0.moments.isEmpty }) { contents.append(("The words", "quotes")) }
    contents.append(("What cannot be judged", "unjudged"))
    return contents
  }

  /// The sections.
  package var body: HTML {
    .joined([
      ProfileBasisSection(page: self).html(), figures, unvalidated,
      QuotesSection(page: self, scores: scores).html(), unjudged,
    ])
  }

  /// How the page was made, and what it can't say.
  ///
  /// - Parameter isReport: whether it is a page of a report, which has a manifest.
  package func methods(isReport: Bool) -> HTML {
    MethodsNote(
      versions: codebooks.filter { !profile.unusedCodebooks.contains($0.id) }
        .map(CodedSession.CodebookVersion.init),
      raters: Set(profile.sessions.map(\.rater)).sorted { $0.id < $1.id },
      options: options, hasManifest: isReport
    ).html()
  }

  /// The reading of a session that the profile used.
  func codedSession(_ id: Session.ID) -> CodedSession? { codedSessions[id] }

  /// Where a reading is, and a place in it.
  func link(to coded: CodedSession, at anchor: String? = nil) -> Link { link(coded, anchor) }

  private var scores: [ProfileScore] {
    Self.strengthsFirst(profile.scores + profile.experimental)
  }

  // MARK: Sections

  private var figures: HTML {
    guard !profile.scores.isEmpty else { return .empty }
    return Page.section("Figures", id: "figures") {
      groups(profile.scores)
      MeasuresTable(page: self, measures: profile.measures.filter { !$0.isExperimental }).html()
    }
  }

  private var hasUnvalidated: Bool {
    !profile.experimental.isEmpty || profile.measures.contains(where: \.isExperimental)
  }

  private var unvalidated: HTML {
    guard hasUnvalidated else { return .empty }
    return Page.section("Not validated", id: "unvalidated") {
      HTML.element(.p, [.class("notice")]) {
        HTML.element(.strong) { "Nobody has yet measured how well these codes agree with people." }
        " They describe what the rules found. There is no threshold, no comparison and no trend;"
        " open the words behind a figure before you speak about it."
      }
      groups(profile.experimental)
      MeasuresTable(page: self, measures: profile.measures.filter(\.isExperimental)).html()
      EpisodesTableSection(page: self).html()
    }
  }

  private func groups(_ scores: [ProfileScore]) -> HTML {
    .joined(
      ScoreGroup.allCases.map { group in
        let own = scores.filter { ScoreGroup($0.code) == group }
        guard !own.isEmpty else { return .empty }
        return .joined([
          .element(.h3) { group.title },
          group.note.map { note in .element(.p, [.class("hint")]) { note } } ?? .empty,
          ScoreTable(caption: group.title, scores: own, catalogue: catalogue).html(),
        ])
      })
  }

  private var unjudged: HTML {
    Page.section("What cannot be judged", id: "unjudged") {
      HTML.element(.ul) {
        HTML.element(.li) {
          "Tone, pace, silence, faces and posture: only the words were read."
        }
        HTML.element(.li) {
          "Whether something was right for this client at this moment, and whether it helped."
        }
        if !profile.scores.contains(where: { $0.shrunken != nil }) {
          HTML.element(.li) {
            "How this therapist compares with others: how dependable these figures are between"
            " therapists has not been estimated."
          }
        }
        for id in profile.unusedCodebooks {
          HTML.element(.li) { "Codes of \(id): no session was coded with it." }
        }
        if withheldCount > 0 {
          HTML.element(.li) {
            Figure.count(withheldCount, "rate")
            " withheld because the data are too few; the reason stands beside each."
          }
        }
      }
    }
  }

  private var withheldCount: Int {
    (profile.scores + profile.experimental).filter { $0.withheld != nil && $0.count > 0 }.count
      + profile.measures.filter { $0.withheld != nil }.count
  }

  private static func strengthsFirst(_ scores: [ProfileScore]) -> [ProfileScore] {
    ScoreGroup.allCases.flatMap { group in scores.filter { ScoreGroup($0.code) == group } }
  }
}
