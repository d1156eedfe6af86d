import RapportProfiles
import RapportReliability
import RapportTranscripts

/// What a profile rests on: sessions, clients, what was left out, and the share of the talk.
struct ProfileBasisSection {
  let page: TherapistPage

  private var profile: TherapistProfile { page.profile }

  /// The section.
  func html() -> HTML {
    Page.section("What this rests on", id: "basis") {
      HTML.element(.p) { statement }
      HTML.element(.p, [.class("small")]) {
        "Cut-offs, version \(profile.policy.version): a rate is shown from"
        " \(profile.policy.minimumSessions) sessions, \(profile.policy.minimumClients) clients and"
        " \(profile.policy.minimumOpportunities) opportunities on. Intervals are 95%; they allow for"
        " sessions that differ."
      }
      if let basis = profile.validationBasis {
        HTML.element(.p) { "What codes may be used for rests on \(basis)." }
      }
      leftOut
      talk
      sessions
    }
  }

  private var statement: String {
    let count = profile.sessions.count
    guard count > 0 else { return "None of the sessions could be used." }
    let basis =
      "\(Figure.count(count, "session")) with \(Figure.count(profile.clients.count, "client"))."
    let shown = (profile.scores + profile.experimental).filter { $0.count > 0 }
    let withheld = shown.filter { $0.withheld != nil }.count
    let rates =
      " Of \(Figure.count(shown.count, "code")) found, \(Figure.count(shown.count - withheld, "rate"))"
      + " can be shown and \(withheld) \(withheld == 1 ? "is" : "are") withheld."
    let provisional =
      count < profile.policy.provisionalBelowSessions
        || profile.clients.count < profile.policy.provisionalBelowClients
      ? " So few sessions or clients give a first impression, nothing firmer." : ""
    return basis + rates + provisional
  }

  private var leftOut: HTML {
    guard !profile.leftOut.isEmpty else { return .empty }
    return .joined([
      .element(.h3) { "Sessions left out" },
      .element(.ul) {
        for left in profile.leftOut {
          HTML.element(.li) { "\(left.session): \(left.reason.sentence)." }
        }
      },
    ])
  }

  private var talk: HTML {
    .element(.ul) {
      for share in profile.talkShare {
        HTML.element(.li) {
          share.format == .individual
            ? "Share of the words in individual sessions: "
            : "Share of the words in group sessions: "
          EstimateText.withInterval(share.estimate, scale: 100, unit: "%", most: 1)
          ", \(share.words) of \(share.allWords) words in "
          Figure.count(share.sessions, "session")
          "."
        }
      }
    }
  }

  private var sessions: HTML {
    .element(.details) {
      HTML.element(.summary) { "The sessions" }
      Page.table(
        caption: "Sessions this profile rests on",
        head: ["Session", "Client", "No.", "Date", "Own turns", "Own words", "All words"],
        numeric: [2, 4, 5, 6],
        rows: profile.sessions.map { part in
          let coded = page.codedSession(part.session)
          let name = part.session.rawValue
          return [
            coded.map { coded in
              .element(.a, [.href(page.link(to: coded))]) { name }
            } ?? .text(name),
            .text(part.clients.map(\.rawValue).joined(separator: ", ")),
            .text(part.number.map(String.init) ?? ""), .text(part.date ?? ""),
            .text(String(part.turns)), .text(String(part.words)), .text(String(part.allWords)),
          ]
        })
    }
  }
}
