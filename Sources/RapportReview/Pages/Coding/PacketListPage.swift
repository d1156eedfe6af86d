import RapportReports
import RapportStore
import RapportTranscripts

/// All packets with how far they are: counts only, never codes.
struct PacketListPage {
  /// A packet.
  struct Line {
    var packet: Packet
    /// How many decisions its rater made in it.
    var decisions: Int
    /// Sessions whose decisions aren't counted: the visitor codes them blind.
    var leftOut: Int
  }

  let visit: Visit
  let lines: [Line]
  let form: PacketForm

  /// The page in UTF-8.
  func html() -> [UInt8] {
    SitePage(
      title: "Packets", kind: "Double coding", visitor: visit.visitor,
      body: .joined([table, form.html()])
    ).html()
  }

  private var table: HTML {
    guard !lines.isEmpty else { return .element(.p) { "There are no packets yet." } }
    return .joined([
      .element(.div, [.class("scroll")]) {
        HTML.element(.table, [.class("sessions")]) {
          HTML.element(.caption) {
            "A packet gives one rater sessions to code, in a random order of their own."
          }
          Controls.head(["Rater", "Made", "Done", "Decisions", "Hidden", ""])
          HTML.element(.tbody) {
            for line in lines { row(line) }
          }
        }
      },
      lines.contains { $0.leftOut > 0 }
        ? .element(.p, [.class("hint")]) {
          "Decisions on sessions that you are coding blind yourself are not counted."
        } : .empty,
    ])
  }

  private func row(_ line: Line) -> HTML {
    let packet = line.packet
    return .element(.tr) {
      HTML.element(.th, [.set(.scope, "row"), .set(.dataLabel, "Rater")]) {
        HTML.element(.bdi) { packet.rater.rawValue }
      }
      HTML.element(.td, [.set(.dataLabel, "Made")]) { String(UTCTime.text(packet.at).prefix(10)) }
      HTML.element(.td, [.set(.dataLabel, "Done")]) {
        "\(packet.finished.count) of \(packet.sessions.count)"
      }
      HTML.element(.td, [.set(.dataLabel, "Decisions")]) {
        String(line.decisions) + (line.leftOut > 0 ? " without \(line.leftOut) of yours" : "")
      }
      HTML.element(.td, [.set(.dataLabel, "Hidden")]) { Self.hidden(packet) }
      HTML.element(.td) {
        HTML.element(
          .a, [.href(.site(["packets"], query: [("like", packet.id.rawValue)], anchor: "make"))]
        ) { "Same sessions for another rater" }
      }
    }
  }

  /// What a packet hides, in words.
  static func hidden(_ packet: Packet) -> String {
    let parts = [
      packet.hidesMachine ? "the machine's codes" : nil,
      packet.hidesRaters ? "other raters' codes" : nil,
    ].compactMap(\.self)
    return parts.isEmpty ? "nothing" : Figure.list(parts)
  }
}
