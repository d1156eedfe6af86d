import RapportCodebooks
import RapportCoding
import RapportProfiles
import RapportReports
import RapportStore
import RapportTranscripts

/// A therapist's report, with what is said to it.
///
/// The sections are those of `rapport report`; links lead to the sessions of the site.
struct TherapistReportPage {
  let visit: Visit
  let profile: TherapistProfile
  let readings: [CodedSession]
  let codebooks: [Codebook]
  let seal: ReportSeal
  let answers: [ReportAnswer]
  let leftOut: Int

  private var isOwn: Bool { visit.visitor.therapist == profile.therapist }

  private var report: TherapistPage {
    TherapistPage(
      profile, codedSessions: readings, codebooks: codebooks, options: ReportOptions()
    ) { coded, anchor in
      let session = coded.transcript.session.id
      guard let anchor, anchor.hasPrefix("u"), let utterance = Int(anchor.dropFirst()) else {
        return .site(["session", session.rawValue], anchor: "transcript")
      }
      return SessionPlace.utterance(utterance, of: session)
    }
  }

  /// The page.
  var response: ReviewResponse {
    let report = report
    return ReviewResponse(
      body: SitePage(
        title: profile.therapist.rawValue,
        kind: isOwn ? "Your report" : "Report of a therapist", visitor: visit.visitor,
        wayBack: visit.visitor.may(.readReports) ? (.site(["therapists"]), "Therapists") : nil,
        facts: report.facts,
        body: .joined([
          ReviewDesk.leftOutNotice(leftOut), notice, contents(report), report.body, said,
          .element(.footer, [.class("methods")]) { report.methods(isReport: false) },
        ])
      ).html())
  }

  private var notice: HTML {
    .element(.div, [.class("notice")]) {
      HTML.element(.p) { isOwn ? "You see this first." : seen }
      if isOwn {
        HTML.element(.p) {
          "Supervisors of this study, and whoever has its file, can read it when you have opened it"
            + ", and what you answer below. Nobody is ranked."
        }
      }
      if seal.newSessions > 0 {
        HTML.element(.p) {
          Figure.count(seal.newSessions, "session")
          " came into the study since "
          isOwn ? "you last opened it." : "they last opened it."
        }
      }
      HTML.element(.p) { basis }
    }
  }

  private var seen: String {
    seal.openedAt.map { "The therapist opened it last on \(UTCTime.text($0).prefix(10))." }
      ?? "The therapist has no account and can't see it here: show it to them."
  }

  /// What the codes of the sessions rest on.
  private var basis: String {
    let confirmed = profile.sessions.count {
      [.human, .consensus].contains($0.rater.kind)
    }
    return "In \(confirmed) of \(Figure.count(profile.sessions.count, "session")) people stand"
      + " behind every code. In the others the codes are the machine's suggestions, less those that"
      + " people said do not apply; figures of the two are kept apart."
  }

  private func contents(_ report: TherapistPage) -> HTML {
    .element(.nav, [.class("contents"), .set(.ariaLabel, "On this page")]) {
      HTML.element(.ul) {
        for entry in report.contents + [("Answers", "answers")] {
          HTML.element(.li) {
            HTML.element(.a, [.href(.anchor(entry.anchor))]) { entry.title }
          }
        }
      }
    }
  }

  private var said: HTML {
    Page.section("Answers", id: "answers") {
      if answers.isEmpty {
        HTML.element(.p) {
          isOwn ? "You haven't answered." : "Nobody has answered."
        }
      }
      for answer in answers {
        HTML.element(.div, [.class("answer")]) {
          HTML.element(.p, [.class("who")]) {
            HTML.element(.bdi) { answer.author }
            ", " + UTCTime.text(answer.at).prefix(10)
          }
          HTML.element(.p, [.class("said"), .set(.dir, "auto")]) { answer.text }
        }
      }
      HTML.element(
        .form,
        [
          .class("decision"), .set(.method, "post"),
          .action(.site(["therapist", profile.therapist.rawValue, "answer"])),
        ]
      ) {
        visit.guarding
        HTML.element(.label, [.class("field")]) {
          HTML.element(.span) {
            isOwn
              ? "What is missing, wrong, or needs its context? It stays with the report and can't be"
                + " taken back."
              : "Reply; the therapist sees it. It can't be taken back."
          }
          HTML.element(.textarea, [.set(.name, "text"), .set(.rows, "4")])
        }
        HTML.element(.p, [.class("acts")]) {
          HTML.element(.button) { isOwn ? "Answer" : "Reply" }
        }
      }
    }
  }
}
