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
      lines.append(
        "  words in \(share.format.rawValue) sessions: \(FigureText.withInterval(share.estimate))")
    }
    if let basis = profile.validationBasis {
      lines.append("  what codes may be used for rests on \(basis)")
    }
    lines.append("")
    if !profile.scores.isEmpty { lines.append(scores(profile.scores, "Codes")) }
    let shrunken = profile.scores.filter { $0.shrunken != nil }
    if !shrunken.isEmpty { lines.append(shrunkenRates(shrunken)) }
    let corrected = profile.scores.filter { $0.corrected != nil }
    if !corrected.isEmpty { lines.append(correctedRates(corrected)) }
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
        "  \(name(score))", String(score.count), String(score.opportunities),
        isShown ? FigureText.number(score.rate.value) : "withheld",
        isShown ? FigureText.interval(score.rate) : "", String(score.perSession.count),
      ])
    }
    let silent = scores.count { $0.count == 0 && $0.isExperimental }
    return "\(title)\n" + table.text
      + (silent > 0 ? "  \(silent) further codes were not found\n" : "")
  }

  /// Beside the raw figures: what they are worth, in the codebooks' order.
  private func shrunkenRates(_ scores: [ProfileScore]) -> String {
    var table = TextTable([
      "  code", "per 100", "95% interval", "dependability",
      "sessions for \(FigureText.number(profile.policy.comparableReliability))", "class",
    ])
    for score in scores {
      guard let shrunken = score.shrunken else { continue }
      table.add([
        "  \(name(score))", FigureText.number(shrunken.estimate.value),
        FigureText.interval(shrunken.estimate), FigureText.number(shrunken.reliability),
        shrunken.sessionsNeeded.map(String.init) ?? "over 1000", score.sufficiency.rawValue,
      ])
    }
    let therapists = scores.compactMap(\.shrunken?.therapists).max() ?? 0
    let compared = scores.compactMap { score in
      score.shrunken?.comparison.map { "  \(score.code.name): \($0.sentence)" }
    }
    let note =
      compared.isEmpty
      ? ["  Too little to compare with other therapists: dependability is below what that takes."]
      : compared
    return "Drawn towards the mean of \(therapists) therapists\n" + table.text
      + note.joined(separator: "\n") + "\n"
  }

  /// What people would have counted, by what they found where rules and people coded.
  private func correctedRates(_ scores: [ProfileScore]) -> String {
    var table = TextTable(["  code", "per 100", "95% interval"])
    for score in scores {
      guard let corrected = score.corrected else { continue }
      table.add([
        "  \(name(score))", FigureText.number(corrected.value),
        corrected.sentence ?? FigureText.interval(corrected),
      ])
    }
    return "Corrected for what the rules miss and overcount\n" + table.text
      + "  This assumes that the rules err alike for all therapists, which is untested.\n"
  }

  /// A code's name, and whether people coded it where both kinds stand in the profile.
  private func name(_ score: ProfileScore) -> String {
    let isTwice = (profile.scores + profile.experimental).contains {
      $0.reference == score.reference && $0.isConfirmed != score.isConfirmed
    }
    guard isTwice else { return "\(score.reference)" }
    return "\(score.reference) (\(score.isConfirmed ? "people" : "rules"))"
  }

  private var measures: String {
    var table = TextTable(["  measure", "of", "in", "value", "95% interval"])
    for measure in profile.measures {
      let isShown = measure.withheld == nil && measure.estimate.value != nil
      table.add([
        "  \(measure.measure.name)", String(measure.numerator), String(measure.denominator),
        isShown ? FigureText.number(measure.estimate.value) : "withheld",
        isShown ? FigureText.interval(measure.estimate) : "",
      ])
    }
    let verdicts = profile.measures.flatMap { measure in
      measure.verdicts.map {
        "  \(measure.measure.name), \($0.threshold.instrument) \($0.threshold.instrumentVersion): "
          + "\($0.sentence); \($0.threshold.evidence.rawValue) evidence\n"
      }
    }
    return "Measures\n" + table.text + verdicts.joined()
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
}
