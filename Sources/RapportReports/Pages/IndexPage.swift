import RapportCodebooks
import RapportCoding
import RapportProfiles
import RapportTranscripts

/// The first page: what this is, what to look at first, and the way to every other page.
struct IndexPage {
  let site: ReportSite
  let tables: [(name: String, table: Table)]
  private let catalogue: CodeCatalogue

  init(site: ReportSite, tables: [(name: String, table: Table)]) {
    self.site = site
    self.tables = tables
    catalogue = CodeCatalogue(site.codebooks)
  }

  /// The page in UTF-8.
  func html() -> [UInt8] {
    let sessions = site.codedSessions.filter { $0.transcript.format == .individual }
    let groups = site.codedSessions.filter { $0.transcript.format == .group }
    var contents = [("What to look at first", "first")]
    if !sessions.isEmpty { contents.append(("Sessions", "sessions")) }
    if !groups.isEmpty { contents.append(("Group sessions", "groups")) }
    if !site.profiles.isEmpty { contents.append(("Therapists", "therapists")) }
    if !errors.isEmpty { contents.append(("Files that could not be read", "unread")) }
    contents += [("Codebooks", "codebooks"), ("Data files", "data")]
    return Page(
      title: "Coded sessions", kind: "Rapport", facts: facts, contents: contents,
      body: .joined([
        about, first, sessionTable(sessions, "Sessions", "sessions"),
        sessionTable(groups, "Group sessions", "groups"), therapists, unread, codebookTable, data,
      ]),
      methods: MethodsNote(versions: versions, raters: raters, options: site.options).html()
    ).html()
  }

  private var facts: [String] {
    [
      Figure.count(site.codedSessions.count, "session"),
      Figure.count(site.profiles.count, "therapist"),
      Figure.count(site.codebooks.count, "codebook"),
    ] + (errors.isEmpty ? [] : [Figure.count(errors.count, "file") + " not read"])
  }

  private var errors: [Diagnostic] { site.problems.filter { $0.severity == .error } }

  private var versions: [CodedSession.CodebookVersion] {
    site.codebooks.map(CodedSession.CodebookVersion.init)
  }

  private var raters: [Rater] {
    Set(site.codedSessions.map(\.rater)).sorted { $0.id < $1.id }
  }

  private var about: HTML {
    .element(.p) {
      "Transcripts of psychotherapy sessions, read for what therapists and clients say to each"
        + " other: strain in the alliance and its repair, the climate of groups, and how treatment is"
        + " delivered. Every code shows the words and the rule behind it."
    }
  }

  // MARK: What to look at first

  private func flagCount(_ coded: CodedSession) -> Int {
    coded.codings.filter { catalogue.isFlag($0.code) }.count
  }

  private var first: HTML {
    let flagged = site.codedSessions.filter { flagCount($0) > 0 }
    let missed = site.codedSessions.filter { coded in
      coded.episodes.contains { $0.outcome == .missed || $0.outcome == .worsened }
    }
    return Page.section("What to look at first", id: "first") {
      HTML.element(.ol) {
        if !flagged.isEmpty {
          HTML.element(.li) {
            "Words that may speak of risk, for a person to read today: "
            links(flagged, anchor: "flags")
            "."
          }
        }
        if !missed.isEmpty {
          HTML.element(.li) {
            "Sessions with an episode that was not answered, or grew: "
            links(missed, anchor: "episodes")
            "."
          }
        }
        if !leftOut.isEmpty {
          HTML.element(.li) {
            "Sessions left out of a profile, the reason on the therapist's page: "
            Figure.list(leftOut)
            "."
          }
        }
        if !site.profiles.isEmpty {
          HTML.element(.li) { "Each therapist's page. Open the words behind a figure first." }
        }
        HTML.element(.li) {
          "What these pages cannot say: "
          HTML.element(.a, [.href(.anchor("limits"))]) { "the limits at the end" }
          "."
        }
      }
    }
  }

  private func links(_ sessions: [CodedSession], anchor: String) -> HTML {
    .joined(
      sessions.enumerated().map { index, coded in
        .joined([
          .text(index == 0 ? "" : ", "),
          .element(.a, [.href(.page(site.path(of: coded), anchor: anchor))]) {
            coded.transcript.session.id.rawValue
          },
        ])
      })
  }

  private var leftOut: [String] {
    site.profiles.flatMap { profile in
      profile.leftOut.map { "\($0.session) (\(profile.therapist))" }
    }
  }

  // MARK: Tables

  private func sessionTable(_ sessions: [CodedSession], _ title: String, _ id: String) -> HTML {
    guard !sessions.isEmpty else { return .empty }
    let isGroup = id == "groups"
    let rows = sessions.map { coded -> [HTML] in
      let session = coded.transcript.session
      let answered = coded.episodes.filter { $0.outcome.isAnswered }.count
      return [
        .element(.a, [.href(.page(site.path(of: coded)))]) { session.id.rawValue },
        .text(coded.rater == .rules ? "" : coded.rater.id.rawValue),
        .text(session.therapists.map(\.rawValue).joined(separator: ", ")),
        .text(
          isGroup
            ? session.group?.rawValue ?? ""
            : session.clients.map(\.rawValue).joined(separator: ", ")),
        .text(session.number.map(String.init) ?? ""), .text(session.date ?? ""),
        .text(String(coded.transcript.utterances.count)),
        .text(String(coded.codings.filter { !catalogue.isInternal($0.code) }.count)),
        .text(coded.episodes.isEmpty ? "0" : "\(coded.episodes.count), \(answered) answered"),
      ]
    }
    let hasRaters = sessions.contains { $0.rater != .rules }
    let head = [
      "Session", "Rater", "Therapist", isGroup ? "Group" : "Client", "No.", "Date", "Utterances",
      "Codings", "Episodes",
    ]
    let columns = head.indices.filter { hasRaters || $0 != 1 }
    let numeric = columns.enumerated().filter { [4, 6, 7].contains($0.element) }.map(\.offset)
    return Page.section(title, id: id) {
      Page.table(
        caption: "\(title), by name", head: columns.map { head[$0] }, numeric: Set(numeric),
        kind: "sessions",
        rows: rows.map { row in columns.map { row[$0] } })
    }
  }

  private var therapists: HTML {
    guard !site.profiles.isEmpty else { return .empty }
    let rows = site.profiles.map { profile -> [HTML] in
      [
        .element(.a, [.href(.page(site.path(of: profile)))]) { profile.therapist.rawValue },
        .text(String(profile.sessions.count)), .text(String(profile.clients.count)),
      ]
    }
    return Page.section("Therapists", id: "therapists") {
      HTML.element(.p) { "By name. Nobody is ranked." }
      Page.table(
        caption: "Therapists with their own pages", head: ["Therapist", "Sessions", "Clients"],
        numeric: [1, 2], rows: rows)
    }
  }

  private var unread: HTML {
    let warnings = site.problems.filter { $0.severity == .warning }
    return .joined([
      errors.isEmpty
        ? .empty
        : Page.section("Files that could not be read", id: "unread") { list(errors) },
      warnings.isEmpty
        ? .empty
        : .element(.details) {
          HTML.element(.summary) {
            "\(Figure.count(warnings.count, "warning")) about files that were read"
          }
          list(warnings)
        },
    ])
  }

  private func list(_ problems: [Diagnostic]) -> HTML {
    .element(.ul) {
      for problem in problems {
        HTML.element(.li) {
          if let location = problem.location {
            HTML.element(.code) { location.description }
            ": "
          }
          "\(problem.message)."
          if let hint = problem.hint { " Way out: \(hint)." }
        }
      }
    }
  }

  private var codebookTable: HTML {
    let rows = site.codebooks.map { codebook -> [HTML] in
      [
        .text(codebook.title.isEmpty ? codebook.id.rawValue : codebook.title),
        .element(.code) { codebook.id.rawValue }, .text(codebook.version),
        .text(String(codebook.codes.filter { !$0.isInternal }.count)),
        .element(.code) { codebook.fingerprint.short }, .text(codebook.source),
      ]
    }
    return Page.section("Codebooks", id: "codebooks") {
      if rows.isEmpty {
        HTML.element(.p) { "No codebook was used." }
      } else {
        Page.table(
          caption: "Codebooks, with the first 12 digits of their SHA-256",
          head: ["Codebook", "Id", "Version", "Codes", "Fingerprint", "Derived from"],
          numeric: [3], rows: rows)
      }
    }
  }

  private var data: HTML {
    Page.section("Data files", id: "data") {
      HTML.element(.p) { "The same data for R, Python or a spreadsheet, as CSV and JSON:" }
      HTML.element(.ul) {
        for (name, table) in tables {
          HTML.element(.li) {
            HTML.element(.a, [.href(.page("data/\(name).csv"))]) { "\(name).csv" }
            ", "
            HTML.element(.a, [.href(.page("data/\(name).json"))]) { "\(name).json" }
            ": \(Figure.count(table.rows.count, "row"))"
          }
        }
        HTML.element(.li) {
          HTML.element(.a, [.href(.page("manifest.json"))]) { "manifest.json" }
          ": program, codebooks and inputs with their fingerprints"
        }
      }
    }
  }
}
