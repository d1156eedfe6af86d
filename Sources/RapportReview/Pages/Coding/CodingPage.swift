import RapportReports
import RapportStore
import RapportTranscripts

/// Where a rater begins: their packets.
struct CodingPage {
  let visit: Visit
  let packets: [Packet]

  /// The page in UTF-8.
  func html() -> [UInt8] {
    SitePage(
      title: "Coding", kind: "Your packets", visitor: visit.visitor,
      facts: ["You code as \(visit.visitor.name)"], body: body
    ).html()
  }

  private var body: HTML {
    guard !packets.isEmpty else {
      return .element(.p) {
        "There is nothing for you to code yet. Whoever leads the study makes packets of sessions."
      }
    }
    return .joined(
      packets.reversed().enumerated().map { number, packet in
        .element(.section) {
          HTML.element(.h2) {
            HTML.element(.a, [.href(.site(["packet", packet.id.rawValue]))]) {
              "Packet of \(UTCTime.text(packet.at).prefix(10))"
            }
          }
          HTML.element(.p) {
            "\(packet.finished.count) of \(Figure.count(packet.sessions.count, "session")) done. "
            if let next = packet.nextOpen {
              HTML.element(.a, [.href(.site(["session", next.rawValue]))]) {
                "Code the next one: \(next)"
              }
            }
          }
        }
      })
  }
}
