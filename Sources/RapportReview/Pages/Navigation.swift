import RapportReports
import RapportTranscripts

/// The pages that somebody can go to, as links at the top of every page.
struct Navigation {
  private let entries: [(link: Link, words: String)]

  init(_ visitor: Visitor) {
    let all: [(right: Right, path: String, words: String)] = [
      (.reviewSessions, "sessions", "Sessions"),
      (.codePackets, "coding", "Coding"),
      (.managePackets, "packets", "Packets"),
      (.adjudicate, "adjudication", "Adjudication"),
      (.judgeDrawn, "drawn", "Draw"),
      (.manageRules, "ledger", "Rules"),
      (.readReports, "therapists", "Therapists"),
      (.seeOwnProgress, "progress", "My progress"),
      (.seeProgress, "trainees", "Trainees"),
      (.manageUsers, "users", "Users"),
      (.readAudit, "audit", "Audit log"),
    ]
    let own = visitor.therapist.map { (Link.site(["therapist", $0.rawValue]), "My report") }
    entries =
      all.filter { visitor.may($0.right) }.map { (.site([$0.path]), $0.words) }
      + (visitor.may(.readOwnReport) ? [own].compactMap(\.self) : [])
  }

  /// Where somebody begins.
  var home: Link { entries.first?.link ?? .site(["nothing"]) }

  /// The links; nothing where there is one only.
  var html: HTML {
    guard entries.count > 1 else { return .empty }
    return .element(.nav, [.class("site"), .set(.ariaLabel, "Pages")]) {
      for entry in entries { HTML.element(.a, [.href(entry.link)]) { entry.words } }
    }
  }
}
