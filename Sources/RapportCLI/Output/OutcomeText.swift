import RapportProfiles
import RapportReliability
import RapportReports

/// An outcome study for reading on a terminal.
struct OutcomeText {
  let study: OutcomeStudy

  /// The study as text.
  var text: String {
    var lines = ["\(study.clients) clients of \(study.therapists.count) therapists"]
    if study.leftOut > 0 { lines.append("\(study.leftOut) were left out: a value is missing") }
    lines += ["", "All clients"] + all.map { "  " + $0 }
    lines += ["", "Therapists' part"] + part.map { "  " + $0 }
    lines += ["", "Therapists, by name", table]
    lines.append("Limits")
    lines += study.caveats.map { "  \($0.sentence)" }
    return lines.joined(separator: "\n") + "\n"
  }

  private var all: [String] {
    let better = study.design.isLowerBetter ? "lower is better" : "higher is better"
    var lines = [
      "mean change (\(better)): \(words(study.change.meanChange))",
      "effect size g, by the deviation before: \(words(study.change.hedgesG))",
      "responded (\(Figure.percent(study.design.responseShare)) better or more): "
        + words(study.responseRate),
    ]
    if let improved = study.change.reliablyImproved, let worse = study.change.reliablyWorse {
      lines.append("reliably improved \(improved), reliably worse \(worse)")
    }
    return lines
  }

  private var part: [String] {
    var lines = [
      "share of variance that goes with therapists: \(words(study.therapistShare))",
      "the same averaged over a grid: \(words(study.therapistShareOnGrid))",
    ]
    if let share = study.groupShare {
      lines.append("share that goes with their groups: \(words(share))")
    }
    for term in study.adjustments {
      lines.append("slope of \(term.name): \(words(term.estimate))")
    }
    if let name = study.design.behaviour, let behaviour = study.behaviour {
      lines += [
        "\(name), within therapists: \(words(behaviour.within))",
        "\(name), between therapists: \(words(behaviour.between))",
        "\(name), between less within: \(words(behaviour.contextual))",
        "therapists' variance it explains: \(words(behaviour.explained))",
      ]
    }
    if let name = study.design.moderator, let moderation = study.moderation {
      let what = study.design.behaviour ?? "pre"
      lines.append("change of the slope of \(what) with \(name): \(words(moderation))")
    }
    return lines
  }

  private var table: String {
    var table = TextTable([
      "  therapist", "clients", "mean change", "effect", "95% interval", "reliability",
      "responded", "response rate", "95% interval",
    ])
    for one in study.therapists {
      table.add([
        "  \(one.therapist)", String(one.clients), FigureText.number(one.meanChange),
        FigureText.number(one.effect.value), FigureText.interval(one.effect),
        FigureText.number(one.reliability), String(one.responders),
        FigureText.number(one.responseRate.value), FigureText.interval(one.responseRate),
      ])
    }
    return table.text
  }

  private func words(_ estimate: Estimate) -> String { FigureText.withInterval(estimate) }
}
