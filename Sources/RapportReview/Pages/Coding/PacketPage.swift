import RapportReports
import RapportStore
import RapportTranscripts

/// A packet for its rater: its sessions in their order, and which is next.
struct PacketPage {
  let visit: Visit
  let packet: Packet
  /// The rater's decisions by session.
  let decisions: [Session.ID: Int]

  /// The page in UTF-8.
  func html() -> [UInt8] {
    SitePage(
      title: "Packet of \(UTCTime.text(packet.at).prefix(10))", kind: "Sessions to code",
      visitor: visit.visitor, wayBack: (.site(["coding"]), "Your packets"),
      facts: [
        "\(packet.finished.count) of \(Figure.count(packet.sessions.count, "session")) done",
        "Hidden: " + PacketListPage.hidden(packet),
      ], body: .joined([next, table])
    ).html()
  }

  private var next: HTML {
    guard let next = packet.nextOpen else {
      return .element(.p, [.class("notice")]) { "You are done with all sessions of this packet." }
    }
    return .element(.p, [.class("notice")]) {
      HTML.element(.a, [.href(.site(["session", next.rawValue]))]) { "Code the next one: \(next)" }
    }
  }

  private var table: HTML {
    .element(.table, [.class("sessions")]) {
      HTML.element(.caption) { "The order is random and yours alone. Code in this order." }
      Controls.head(["", "Session", "State", "Your decisions"])
      HTML.element(.tbody) {
        for (number, session) in packet.sessions.enumerated() {
          HTML.element(.tr) {
            HTML.element(.td, [.class("num")]) { String(number + 1) }
            HTML.element(.th, [.set(.scope, "row")]) {
              HTML.element(.a, [.href(.site(["session", session.rawValue]))]) {
                HTML.element(.bdi) { session.rawValue }
              }
            }
            HTML.element(.td, [.set(.dataLabel, "State")]) { state(session) }
            HTML.element(.td, [.set(.dataLabel, "Your decisions")]) {
              String(decisions[session] ?? 0)
            }
          }
        }
      }
    }
  }

  private func state(_ session: Session.ID) -> String {
    if !packet.isOpen(session) { return "done" }
    if session == packet.nextOpen { return "next" }
    return decisions[session] == nil ? "to do" : "in progress"
  }
}
