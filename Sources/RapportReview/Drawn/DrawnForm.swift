import RapportCodebooks
import RapportCoding
import RapportTranscripts

/// Reads the answer about a drawn utterance into decisions: one for each code it was judged for.
struct DrawnForm {
  let form: FormValues
  let scope: DrawScope
  let content: SessionContent
  let rater: Rater.ID
  let isBlind: Bool

  /// Why an utterance is passed over.
  static let reasons = [
    "the words around it don't say enough", "the transcript is unclear there",
    "I know this session",
  ]

  /// The decisions.
  func decisions() throws(FormRefusal) -> [Decision] {
    guard form["revision"] == content.revision.hex else { throw .outdated }
    guard let utterance = form["u"].flatMap(Int.init),
      content.transcript.rows.indices.contains(utterance)
    else { throw .incomplete }
    let parts = scope.parts(for: content.transcript.role(ofUtterance: utterance))
    guard !parts.isEmpty else { throw .incomplete }
    switch form["do"] {
    case "absent":
      return try parts.map { part throws(FormRefusal) in
        try make(.judgedAbsent, part.code, utterance)
      }
    case "pass":
      guard let reason = form["reason"], Self.reasons.contains(reason) else {
        throw .noReasonToPass
      }
      return try parts.map { part throws(FormRefusal) in
        try make(.note, part.code, utterance, why: SessionForDrawing.skipMark + reason)
      }
    case "present": return try present(parts, utterance)
    default: throw .incomplete
    }
  }

  private func present(
    _ parts: [DrawScope.Part], _ utterance: Int
  ) throws(FormRefusal) -> [Decision] {
    let chosen = Set(form.all("code"))
    guard parts.contains(where: { chosen.contains($0.code.description) }) else {
      throw .unknownCode
    }
    let words = try words(of: utterance)
    return try parts.map { part throws(FormRefusal) in
      chosen.contains(part.code.description)
        ? try make(.judgedPresent, part.code, utterance, words)
        : try make(.judgedAbsent, part.code, utterance)
    }
  }

  private func words(of utterance: Int) throws(FormRefusal) -> Range<Int>? {
    try DecisionForm.words(
      form["quote"], start: nil, in: content.transcript.utterances[utterance].text)
  }

  private func make(
    _ kind: Decision.Kind, _ code: CodeReference, _ utterance: Int, _ words: Range<Int>? = nil,
    why: String? = nil
  ) throws(FormRefusal) -> Decision {
    guard
      let anchor = Anchor(
        code: code, utterance: utterance, range: words, in: content.transcript)
    else { throw .incomplete }
    return Decision(
      id: "", session: content.id, revision: content.revision, kind: kind, anchor: anchor,
      why: why, isBlind: isBlind, rater: rater, at: 0)
  }
}
