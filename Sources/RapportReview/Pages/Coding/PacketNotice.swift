import RapportReports
import RapportStore
import RapportTranscripts

/// What a session's page says while a packet holds it: what is hidden and why, and where one is.
struct PacketNotice {
  let place: PacketPlace

  private var packet: Packet { place.packet }

  /// The notice at the page's top.
  func html() -> HTML {
    .element(.section, [.class("notice packet"), .set(.ariaLabel, "Your packet")]) {
      HTML.element(.p) {
        HTML.element(.strong) { place.isOpen ? title : "You are done with this session." }
        " " + (place.isOpen ? why : "Your codes stay as they are.")
      }
      HTML.element(.p, [.class("acts")]) {
        if let previous = place.previous {
          HTML.element(.a, [.href(.site(["session", previous.rawValue]))]) {
            "\u{2190} \(previous)"
          }
        }
        HTML.element(.a, [.href(.site(["packet", packet.id.rawValue]))]) {
          "Session \(place.index + 1) of \(packet.sessions.count) in your packet"
        }
        if let next = place.next {
          HTML.element(.a, [.href(.site(["session", next.rawValue]))]) { "\(next) \u{2192}" }
        }
      }
    }
  }

  private var title: String { packet.hidesMachine ? "Blind coding." : "Coding in a packet." }

  private var why: String {
    packet.hidesMachine
      ? "The machine's codes and other raters' codes are hidden, so that your codes say what you "
        + "see and nothing else. Read every utterance; where you give no code, it counts as "
        + "read and without one once you say that you are done."
      : "The machine's codes are shown: this coding counts in no headline agreement. Where you give "
        + "no code, it counts as read and without one once you say that you are done."
  }

  /// The form at the page's end that says that the rater is done; nothing once they are.
  func finishForm(_ guarding: HTML) -> HTML {
    guard place.isOpen else { return .empty }
    return .element(.section, [.set(.ariaLabelledby, "finish")]) {
      HTML.element(.h2, [.id("finish")]) { "Done?" }
      HTML.element(
        .form,
        [
          .class("decision"), .set(.method, "post"),
          .action(.site(["packet", packet.id.rawValue, "finish", place.session.rawValue])),
        ]
      ) {
        guarding
        HTML.element(.label, [.class("level")]) {
          HTML.element(
            .input,
            [
              .set(.type, "checkbox"), .set(.name, "sure"), .set(.value, "yes"),
              .set(.required, "required"),
            ])
          "I read every utterance and gave the codes I see. I know that nothing can be changed later."
        }
        HTML.element(.p, [.class("acts")]) {
          HTML.element(.button) { "I am done with this session" }
        }
      }
    }
  }
}
