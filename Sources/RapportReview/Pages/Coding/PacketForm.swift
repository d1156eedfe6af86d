import RapportReports
import RapportTranscripts

/// A form that makes a packet.
struct PacketForm {
  /// A session to choose.
  struct Choice {
    var id: Session.ID
    var therapists: [String]
    /// How many raters have it in a packet.
    var raters: Int
  }

  /// For whom packets can be made.
  enum People {
    /// The study's users who may code.
    case users([String])
    /// Names the study knows, and any other.
    case anybody([String])
  }

  let visit: Visit
  let users: People
  let sessions: [Choice]
  let chosen: Set<Session.ID>

  private var therapist: String? { visit.query("therapist") }

  /// The form, and above it one that shows a therapist's sessions only.
  func html() -> HTML {
    .element(.section, [.set(.ariaLabelledby, "make")]) {
      HTML.element(.h2, [.id("make")]) { "Make a packet" }
      filter
      HTML.element(
        .form, [.class("decision"), .set(.method, "post"), .action(.site(["packets"]))]
      ) {
        visit.guarding
        people
        hiding
        choices
        HTML.element(.p, [.class("acts")]) {
          Controls.button("Make a packet of the ticked sessions", name: "do", value: "ticked")
        }
        random
      }
    }
  }

  private var filter: HTML {
    let therapists = Set(sessions.flatMap(\.therapists)).sorted()
    guard therapists.count > 1 else { return .empty }
    return .element(
      .form,
      [
        .class("filters"), .set(.method, "get"), .action(.site(["packets"])),
        .set(.ariaLabel, "Which sessions to choose from"),
      ]
    ) {
      Controls.choice(
        "Therapist", name: "therapist", none: "all", options: therapists.map { ($0, $0) },
        chosen: therapist)
      HTML.element(.button) { "Show" }
    }
  }

  private var people: HTML {
    switch users {
    case .users(let names):
      Controls.choice(
        "For whom", name: "rater", none: "choose a rater", options: names.map { ($0, $0) },
        chosen: nil)
    case .anybody(let names):
      .joined([
        Controls.choice(
          "For whom", name: "rater", none: "choose a rater", options: names.map { ($0, $0) },
          chosen: nil),
        .element(.label, [.class("field")]) {
          HTML.element(.span) { "or somebody else, by name" }
          HTML.element(
            .input, [.set(.type, "text"), .set(.name, "other"), .set(.autocomplete, "off")])
        },
      ])
    }
  }

  private var hiding: HTML {
    .element(.fieldset) {
      HTML.element(.legend) { "What is hidden from the rater" }
      check("machine", value: "hide", words: "The machine's codes", isChecked: true)
      check("raters", value: "hide", words: "Other raters' codes", isChecked: true)
    }
  }

  private var choices: HTML {
    let shown = sessions.filter { choice in
      therapist.map(choice.therapists.contains) ?? true
    }
    return .element(.fieldset, [.class("choices")]) {
      HTML.element(.legend) { "Sessions" }
      for choice in shown {
        check(
          "session", value: choice.id.rawValue,
          words: choice.id.rawValue
            + (choice.raters > 0 ? " (\(Figure.count(choice.raters, "rater")))" : ""),
          isChecked: chosen.contains(choice.id))
      }
    }
  }

  private var random: HTML {
    .element(.p, [.class("acts")]) {
      HTML.element(.label, [.class("level")]) {
        "or so many at random:"
        HTML.element(
          .input,
          [
            .set(.type, "number"), .set(.name, "random"), .set(.min, "1"),
            // Greater than `max` it would keep browsers from sending the form, whatever is ticked.
            .set(.value, String(min(5, max(1, sessions.count)))),
            .set(.max, String(max(1, sessions.count))),
          ])
      }
      Controls.button(
        "Draw from those that nobody double codes yet", name: "do", value: "random")
    }
  }

  private func check(_ name: String, value: String, words: String, isChecked: Bool) -> HTML {
    .element(.label, [.class("level")]) {
      HTML.element(
        .input,
        [.set(.type, "checkbox"), .set(.name, name), .set(.value, value)]
          + (isChecked ? [.set(.checked, "checked")] : []))
      HTML.element(.bdi) { words }
    }
  }
}
