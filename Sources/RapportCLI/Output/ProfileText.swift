import RapportCodebooks
import RapportCoding
import RapportProfiles
import RapportReliability
import RapportReports
import RapportTranscripts

/// A profile for reading on a terminal.
struct ProfileText {
  let profile: TherapistProfile

  init(_ profile: TherapistProfile) { self.profile = profile }

  /// The profile as text.
  var text: String {
    var lines = [
      "Therapist \(profile.therapist): \(profile.sessions.count) sessions, "
        + "\(profile.clients.count) clients"
    ]
    if !profile.leftOut.isEmpty {
      lines.append("  \(profile.leftOut.count) sessions were left out")
    }
    for share in profile.talkShare {
      lines.append("  words in \(share.format.rawValue) sessions: \(Self.figure(share.estimate))")
    }
    if let basis = profile.validationBasis {
      lines.append("  what codes may be used for rests on \(basis)")
    }
    lines.append("")
    if !profile.scores.isEmpty { lines.append(scores(profile.scores, "Codes")) }
    if !profile.experimental.isEmpty {
      lines.append(
        scores(
          profile.experimental, "Codes that are not validated: look at the moments, not the rates"))
    }
    if !profile.measures.isEmpty { lines.append(measures) }
    lines += withheld
    return lines.joined(separator: "\n") + "\n\n"
  }

  private func scores(_ scores: [ProfileScore], _ title: String) -> String {
    var table = TextTable(["  code", "count", "of", "per 100", "95% interval", "sessions"])
    for score in scores where score.count > 0 || !score.isExperimental {
      let isShown = score.withheld == nil
      table.add([
        "  \(score.reference)", String(score.count), String(score.opportunities),
        isShown ? Self.number(score.rate.value) : "withheld",
        isShown ? Self.interval(score.rate) : "", String(score.perSession.count),
      ])
    }
    let silent = scores.count { $0.count == 0 && $0.isExperimental }
    return "\(title)\n" + table.text
      + (silent > 0 ? "  \(silent) further codes were not found\n" : "")
  }

  private var measures: String {
    var table = TextTable(["  measure", "of", "in", "value", "95% interval"])
    for measure in profile.measures {
      let isShown = measure.withheld == nil && measure.estimate.value != nil
      table.add([
        "  \(measure.measure.name)", String(measure.numerator), String(measure.denominator),
        isShown ? Self.number(measure.estimate.value) : "withheld",
        isShown ? Self.interval(measure.estimate) : "",
      ])
    }
    return "Measures\n" + table.text
  }

  /// Each reason for withholding once, with what it holds for.
  private var withheld: [String] {
    var reasons: [(sentence: String, names: [String])] = []
    func add(_ sentence: String, _ name: String) {
      if let index = reasons.firstIndex(where: { $0.sentence == sentence }) {
        reasons[index].names.append(name)
      } else {
        reasons.append((sentence, [name]))
      }
    }
    for score in profile.scores + profile.experimental where score.count > 0 {
      if let withheld = score.withheld { add(withheld.sentence, score.code.name) }
    }
    for measure in profile.measures {
      if let withheld = measure.withheld {
        add(withheld.sentence, measure.measure.name)
      } else if let reason = measure.estimate.undefined {
        add(reason.sentence, measure.measure.name)
      }
    }
    guard !reasons.isEmpty else { return [] }
    return ["Withheld"]
      + reasons.map { "  \($0.sentence): \($0.names.joined(separator: ", "))" }
  }

  private static func figure(_ estimate: Estimate) -> String {
    if let reason = estimate.undefined { return "not defined: \(reason.sentence)" }
    return "\(number(estimate.value)) \(interval(estimate))"
  }

  private static func interval(_ estimate: Estimate) -> String {
    guard let low = estimate.low, let high = estimate.high else { return "" }
    return "\(number(low)) to \(number(high))"
  }

  private static func number(_ value: Double?) -> String {
    guard let value else { return "" }
    let hundredths = Int((value * 100).rounded())
    let rest = abs(hundredths) % 100
    return "\(hundredths < 0 ? "-" : "")\(abs(hundredths) / 100).\(rest < 10 ? "0" : "")\(rest)"
  }
}
