import RapportCoding
import RapportReports
import RapportTranscripts

/// Somebody's codes against the final ones: session by session and code by code.
struct ProgressPage {
  /// A session that can't be shown yet.
  struct Waiting {
    var session: Session.ID
    var why: String
  }

  let visit: Visit
  let trainee: Rater.ID
  let isOwn: Bool
  let progress: TraineeProgress
  let waiting: [Waiting]
  /// Sessions that the visitor codes blind.
  let leftOut: Int
  /// Sessions of these that were coded with codes in sight.
  let notBlind: Int

  /// The page in UTF-8.
  func html() -> [UInt8] {
    SitePage(
      title: isOwn ? "My progress" : trainee.rawValue, kind: "Codes against the final ones",
      visitor: visit.visitor, wayBack: isOwn ? nil : (.site(["trainees"]), "Trainees"),
      facts: [Figure.count(progress.sessions.count, "settled session")],
      body: .joined([basis, overTime, byCode, notYet])
    ).html()
  }

  private var basis: HTML {
    .joined([
      .element(.p) {
        "Final is what all raters of a session gave, and what was settled where they differed. "
          + "Figures from fewer than \(TraineeProgress.fewestPlacesOfSession) places in a session, "
          + "or \(TraineeProgress.fewestPlacesOfCode) of a code, are not shown: they would be chance."
      },
      hint(leftOut, "left out: you are coding them blind yourself."),
      hint(notBlind, "of these coded with codes in sight: agreement there is no measure of skill."),
    ])
  }

  private func hint(_ count: Int, _ words: String) -> HTML {
    guard count > 0 else { return .empty }
    return .element(.p, [.class("hint")]) { Figure.count(count, "session") + " " + words }
  }

  private var overTime: HTML {
    .element(.section, [.set(.ariaLabelledby, "time")]) {
      HTML.element(.h2, [.id("time")]) { "Session by session" }
      if progress.sessions.isEmpty {
        HTML.element(.p) { "No session is settled yet." }
      } else {
        ProgressDrawing(lines: progress.sessions).html()
        table
      }
    }
  }

  private var table: HTML {
    .element(.div, [.class("scroll")]) {
      HTML.element(.table, [.class("agreement")]) {
        HTML.element(.caption) { "In the order in which they were finished." }
        Controls.head([
          "Session", "Finished", "Agreed", "Missed", "Too much", "Per cent", "Kappa",
        ])
        HTML.element(.tbody) {
          for line in progress.sessions { row(line) }
        }
      }
    }
  }

  private func row(_ line: TraineeProgress.SessionLine) -> HTML {
    let isShown = line.places >= TraineeProgress.fewestPlacesOfSession
    return .element(.tr) {
      HTML.element(.th, [.set(.scope, "row")]) {
        HTML.element(.a, [.href(.site(["session", line.session.rawValue]))]) {
          HTML.element(.bdi) { line.session.rawValue }
        }
      }
      HTML.element(.td) { String(UTCTime.text(line.finishedAt).prefix(10)) }
      if isShown {
        for count in [line.agreed, line.missed, line.tooMuch] {
          HTML.element(.td, [.class("num")]) { String(count) }
        }
        HTML.element(.td, [.class("figure")]) {
          AgreementTable.words(line.agreement.percent, scale: 100, decimals: 1)
        }
        HTML.element(.td, [.class("figure")]) { AgreementTable.words(line.agreement.kappa) }
      } else {
        HTML.element(.td, [.set(.colspan, "5")]) {
          "too few: \(Figure.count(line.places, "place"))"
        }
      }
    }
  }

  private var byCode: HTML {
    let shown = progress.codes.filter { $0.places >= TraineeProgress.fewestPlacesOfCode }
    let few = progress.codes.filter { $0.places < TraineeProgress.fewestPlacesOfCode }
    return .element(.section, [.set(.ariaLabelledby, "codes")]) {
      HTML.element(.h2, [.id("codes")]) { "Code by code" }
      for line in shown { ProgressOfCode(visit: visit, line: line).html() }
      if !few.isEmpty {
        HTML.element(.p, [.class("hint")]) {
          "Too few places: " + Figure.list(few.map { visit.catalogue.name($0.code) }) + "."
        }
      }
      if progress.codes.isEmpty { HTML.element(.p) { "Nothing yet." } }
    }
  }

  private var notYet: HTML {
    guard !waiting.isEmpty else { return .empty }
    return .element(.section, [.set(.ariaLabelledby, "waiting")]) {
      HTML.element(.h2, [.id("waiting")]) { "Not yet" }
      HTML.element(.ul) {
        for entry in waiting {
          HTML.element(.li) {
            HTML.element(.bdi) { entry.session.rawValue }
            ": " + entry.why
          }
        }
      }
    }
  }
}
