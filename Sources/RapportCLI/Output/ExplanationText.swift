import RapportCoding
import RapportTranscripts

/// An explanation for reading: the user asked for the words, so they are shown.
struct ExplanationText {
  let transcript: Transcript
  let index: Int

  /// Who said what.
  var head: String {
    let utterance = transcript.utterances[index]
    let role = transcript.role(ofUtterance: index)
    return "utterance \(utterance.id), \(utterance.speaker) (\(role.rawValue)): \(utterance.text)"
  }

  /// Why a code applies, or doesn't.
  func text(_ trace: CodeTrace) -> String {
    var lines = ["\(trace.code): \(verdict(trace))"]
    for rule in trace.rules {
      let place = rule.line.map { " (line \($0))" } ?? ""
      if let evidence = rule.evidence {
        let words = evidence.map { range in
          "\"\(transcript.text(of: Passage(utterance: index, utf8: range)))\""
        }
        lines.append(
          "  + \(rule.rule)\(place), weight \(number(rule.weight))"
            + (words.isEmpty ? "" : ": " + words.joined(separator: ", ")))
      } else if trace.verdict != .coded, let failure = rule.failure {
        lines.append("  - \(rule.rule)\(place): \(failure)")
      }
    }
    return lines.joined(separator: "\n")
  }

  private func verdict(_ trace: CodeTrace) -> String {
    switch trace.verdict {
    case .coded: "applies (score \(number(trace.score)), threshold \(number(trace.threshold)))"
    case .wrongRole: "does not apply: the speaker has none of the code's roles"
    case .belowThreshold:
      "does not apply: score \(number(trace.score)), threshold \(number(trace.threshold))"
    case .displaced(let winner): "gave way to \(winner) of the same group"
    case .notLeftOver: "does not apply: another code of its group does"
    }
  }

  private func number(_ value: Double) -> String {
    value == value.rounded() ? String(Int(value)) : String(value)
  }
}
