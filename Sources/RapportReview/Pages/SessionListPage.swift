import RapportCodebooks
import RapportCoding
import RapportReports
import RapportStore
import RapportTranscripts

/// The sessions of the study: how far the review is, and what to look at first.
struct SessionListPage {
  let visit: Visit

  private var desk: ReviewDesk { visit.desk }
  private var query: FormValues { visit.request.query }

  /// How far a session is.
  enum State: String, CaseIterable {
    case open, started, done, uncoded

    var words: String {
      switch self {
      case .open: "to do"
      case .started: "in progress"
      case .done: "done"
      case .uncoded: "not coded"
      }
    }
  }

  /// A line of the list.
  private struct Line {
    let digest: SessionDigest
    let decided: Int
    let flags: Int
    let uncertain: Int
    /// Ruptures that nobody answered whose marker wasn't rejected.
    let unanswered: Int

    init(_ digest: SessionDigest, _ states: [SuggestionState]) {
      self.digest = digest
      let open = zip(digest.suggestions, states).filter { $0.1 == .pending }.map(\.0)
      decided = states.count - open.count
      flags = open.count(where: \.isFlag)
      uncertain = open.count { $0.isUncertain && !$0.isFlag }
      unanswered = digest.unanswered.count { signs in
        signs.isEmpty || signs.contains { states[$0] != .rejected }
      }
    }

    var state: State {
      if !digest.isCoded { return .uncoded }
      if decided == digest.suggestions.count { return .done }
      return decided == 0 ? .open : .started
    }

    /// Open safety flags first, then what is open with most to look at.
    var rank: (Int, Int, Int) {
      (-flags, state == .done || state == .uncoded ? 1 : 0, -(unanswered + uncertain))
    }
  }

  /// The page.
  func response() throws(InvalidInput) -> ReviewResponse {
    var lines: [Line] = []
    let hidden = try desk.hidden(from: visit.visitor)
    let digests = try desk.digests()
    for digest in digests where !hidden.contains(digest.id) {
      let states = try desk.store.log(of: digest.id)
        .states(of: digest.suggestions.map(\.anchor), by: visit.visitor.name)
      lines.append(Line(digest, states))
    }
    let shown = lines.filter(isShown).sorted {
      $0.rank == $1.rank ? $0.digest.id < $1.digest.id : $0.rank < $1.rank
    }
    let description = try desk.store.description()
    return ReviewResponse(
      body: SitePage(
        title: description.name, kind: "Review of a study", visitor: visit.visitor,
        facts: [
          Figure.count(lines.count, "session"),
          "\(lines.count { $0.state == .done }) done", "You decide as \(visit.visitor.name)",
        ],
        body: .joined([
          leftOut(digests.count - lines.count), flags(lines), filters(lines), table(shown),
        ])
      ).html())
  }

  private func leftOut(_ count: Int) -> HTML {
    guard count > 0 else { return .empty }
    return .element(.p, [.class("hint")]) {
      Figure.count(count, "session") + " not listed: you have them in a packet that hides codes. "
      HTML.element(.a, [.href(.site(["coding"]))]) { "Your packets" }
    }
  }

  private func isShown(_ line: Line) -> Bool {
    (query["therapist"].map(line.digest.therapists.contains) ?? true)
      && (query["state"].map { $0 == line.state.rawValue } ?? true)
  }

  /// Where all open safety flags stand.
  private func flags(_ lines: [Line]) -> HTML {
    let count = lines.reduce(0) { $0 + $1.flags }
    guard count > 0 else { return .empty }
    return .element(.p) {
      HTML.element(.a, [.href(.site(["flags"]))]) {
        HTML.element(.strong, [.class("safety")]) {
          "SAFETY: " + Figure.count(count, "flag") + " to read, all in one list"
        }
      }
    }
  }

  private func filters(_ lines: [Line]) -> HTML {
    let therapists = Set(lines.flatMap(\.digest.therapists)).sorted()
    return .element(
      .form,
      [
        .class("filters"), .set(.method, "get"), .action(.site(["sessions"])),
        .set(.ariaLabel, "Which sessions to show"),
      ]
    ) {
      Controls.choice(
        "Therapist", name: "therapist", none: "all", options: therapists.map { ($0, $0) },
        chosen: query["therapist"])
      Controls.choice(
        "State", name: "state", none: "all",
        options: State.allCases.map { ($0.rawValue, $0.words) }, chosen: query["state"])
      HTML.element(.button) { "Show" }
    }
  }

  private func table(_ lines: [Line]) -> HTML {
    guard !lines.isEmpty else { return .element(.p) { "No session is as chosen above." } }
    return .element(.table, [.class("sessions")]) {
      HTML.element(.caption) {
        "Sessions with open safety flags come first, then those with most to look at."
      }
      HTML.element(.thead) {
        HTML.element(.tr) {
          for title in ["Session", "Therapist", "Date", "State", "Decided", "Look at first"] {
            HTML.element(.th, [.set(.scope, "col")]) { title }
          }
        }
      }
      HTML.element(.tbody) {
        for line in lines { row(line) }
      }
    }
  }

  private func row(_ line: Line) -> HTML {
    let digest = line.digest
    let cells = [
      ("Therapist", Figure.list(digest.therapists)), ("Date", digest.date ?? ""),
      ("State", line.state.words),
      ("Decided", digest.isCoded ? "\(line.decided) of \(digest.suggestions.count)" : ""),
    ]
    return .element(.tr) {
      HTML.element(.th, [.set(.scope, "row")]) {
        HTML.element(.a, [.href(.site(["session", digest.id.rawValue]))]) {
          HTML.element(.bdi) { digest.id.rawValue }
        }
      }
      for (title, words) in cells {
        HTML.element(.td, [.set(.dataLabel, title)]) { words }
      }
      HTML.element(.td, [.set(.dataLabel, "Look at first")]) { firstLook(line) }
    }
  }

  private func firstLook(_ line: Line) -> HTML {
    var words: [HTML] = []
    if line.flags > 0 {
      words.append(
        .element(.strong, [.class("safety")]) {
          "SAFETY: " + Figure.count(line.flags, "flag")
        })
    }
    if line.unanswered > 0 {
      words.append(.text(Figure.count(line.unanswered, "unanswered rupture")))
    }
    if line.uncertain > 0 { words.append(.text("\(line.uncertain) uncertain")) }
    return .joined(
      words.enumerated().map { $0.offset == 0 ? $0.element : .joined([.text(", "), $0.element]) })
  }
}
