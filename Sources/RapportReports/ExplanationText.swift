package import RapportCoding
package import RapportTranscripts

/// Why an utterance carries a code or not, for reading: whoever asked wanted the words, so they are shown.
package struct ExplanationText {
  /// What became of one rule.
  package typealias Line = (isFired: Bool, words: String)

  private let transcript: Transcript
  private let index: Int

  package init(transcript: Transcript, index: Int) {
    self.transcript = transcript
    self.index = index
  }

  /// Who said what.
  package var head: String {
    let utterance = transcript.utterances[index]
    let role = transcript.role(ofUtterance: index)
    return "utterance \(utterance.id), \(utterance.speaker) (\(role.rawValue)): \(utterance.text)"
  }

  /// Why a code applies, or doesn't: its verdict, then a line for each rule.
  package func text(_ trace: CodeTrace) -> String {
    let lines = lines(trace).map { ($0.isFired ? "  + " : "  - ") + $0.words }
    return (["\(trace.code): \(verdict(trace))"] + lines).joined(separator: "\n")
  }

  /// The rules that fired, with the words; where the code doesn't apply, also what the others lack.
  package func lines(_ trace: CodeTrace) -> [Line] {
    trace.rules.compactMap { rule in
      let place = rule.line.map { " (line \($0))" } ?? ""
      guard let evidence = rule.evidence else {
        guard trace.verdict != .coded, let failure = rule.failure else { return nil }
        return (false, "\(rule.rule)\(place): \(failure)")
      }
      let words = evidence.map { range in
        "\"\(transcript.text(of: Passage(utterance: index, utf8: range)))\""
      }
      return (
        true,
        "\(rule.rule)\(place), weight \(number(rule.weight))"
          + (words.isEmpty ? "" : ": " + words.joined(separator: ", "))
      )
    }
  }

  /// What decided, in a sentence without its point.
  package func verdict(_ trace: CodeTrace) -> String {
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
