public import RapportCodebooks
public import RapportCoding
import RapportTranscripts

/// A session on a page: what is for a person to read first, the course of the session, its
/// episodes, its codes, and the transcript with the evidence for each code.
public struct SessionPage: Sendable {
  let figures: ShownSession
  let options: ReportOptions

  var coded: CodedSession { figures.coded }
  var catalogue: CodeCatalogue { figures.catalogue }
  var codings: [Coding] { figures.codings }

  /// Makes the page of a coded session; the codebooks give names and families to its codes.
  public init(_ coded: CodedSession, codebooks: [Codebook], options: ReportOptions = .init()) {
    self.options = options
    figures = ShownSession(
      coded, codings: coded.sortedCodings, catalogue: CodeCatalogue(codebooks),
      note: "The table of codes below says the same in words."
    ) { .anchor("u\($0)") }
  }

  /// The page in UTF-8.
  public func html() -> [UInt8] {
    let isGroup = coded.transcript.format == .group
    var contents = [
      ("Course of the session", "course"), ("Episodes", "episodes"), ("Codes", "codes"),
      ("Transcript", "transcript"),
    ]
    if isGroup { contents.insert(("The group", "group"), at: 3) }
    if !flags.isEmpty { contents.insert(("For a person to read", "flags"), at: 0) }
    return Page(
      title: coded.transcript.session.id.rawValue,
      kind: isGroup ? "Group session" : "Session", wayBack: .page("../index.html"), facts: facts,
      contents: contents,
      body: .joined([
        swappedNotice, notice ?? .empty, flagsSection ?? .empty,
        SessionTimeline(figures: figures).html(),
        EpisodesSection(figures: figures).html(), SessionCodesSection(figures: figures).html(),
        isGroup ? GroupSection(figures: figures).html() : .empty,
        TranscriptSection(page: self).html(),
      ]),
      methods: MethodsNote(versions: coded.codebooks, raters: [coded.rater], options: options)
        .html()
    ).html()
  }

  /// Codings of risk language.
  private var flags: [Coding] { codings.filter { catalogue.isFlag($0.code) } }

  private var facts: [String] {
    let session = coded.transcript.session
    let utterances = coded.transcript.utterances
    var facts: [String] = []
    if !session.therapists.isEmpty {
      facts.append("Therapist: " + Figure.list(session.therapists.map(\.rawValue)))
    }
    if let group = session.group { facts.append("Group: \(group)") }
    if !session.clients.isEmpty {
      facts.append(
        (session.clients.count == 1 ? "Client: " : "Clients: ")
          + Figure.list(session.clients.map(\.rawValue)))
    }
    if let number = session.number { facts.append("Session number \(number)") }
    if let date = session.date { facts.append(date) }
    if let minutes = session.minutes { facts.append("\(Figure.plain(minutes)) minutes") }
    if let modality = session.modality { facts.append(modality) }
    facts.append(
      Figure.count(utterances.count, "utterance") + ", "
        + Figure.count(coded.transcript.turns.count, "turn"))
    return facts
  }

  private var notice: HTML? {
    guard coded.rater.kind == .rules || coded.rater.kind == .model else { return nil }
    return .element(.p, [.class("notice")]) {
      HTML.element(.strong) { "Machine suggestions." }
      " Nobody has confirmed these codes. Read the words before you lean on a code."
    }
  }

  private var swappedNotice: HTML {
    guard RoleCheck(coded.transcript).isSuspicious else { return .empty }
    return .element(.p, [.class("notice")]) {
      HTML.element(.strong) { "Roles may be swapped." }
      " One side says so little that therapist and client may have been taken for each other. The"
        + " session is left out of profiles until somebody says who is who."
    }
  }

  private var flagsSection: HTML? {
    guard !flags.isEmpty else { return nil }
    return Page.section("For a person to read", id: "flags") {
      HTML.element(.div, [.class("flagbox")]) {
        HTML.element(.p) {
          "Words that may speak of risk. They are shown so that somebody reads them today; they"
            + " are not scored, and this is not a risk tool: what is not listed here may still matter."
        }
        HTML.element(.ul) {
          for flag in flags {
            HTML.element(.li) {
              figures.link(toUtterance: flag.utterance)
              " \(figures.speaker(flag.utterance)): \(catalogue.name(flag.code))"
              quote(of: flag)
            }
          }
        }
      }
    }
  }

  /// The words of a coding's first passage, where quotes are wanted.
  func quote(of coding: Coding) -> HTML? {
    guard options.includeQuotes else { return nil }
    let text = coded.transcript.utterances[coding.utterance].text
    return .joined([
      .text(" "),
      .element(.span, [.class("quote"), .set(.dir, "auto")]) { "\u{201C}\(text)\u{201D}" },
    ])
  }
}
