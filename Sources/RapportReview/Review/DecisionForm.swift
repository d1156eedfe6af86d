import RapportCodebooks
import RapportCoding
import RapportReports
import RapportTranscripts

/// Reads a form into decisions.
struct DecisionForm {
  let form: FormValues
  let content: SessionContent
  let catalogue: CodeCatalogue
  let rater: Rater.ID
  /// Whether the rater has not seen the machine's codes of the session.
  let isBlind: Bool

  private static let longestNote = 4_000

  /// Checks that the form was made for this reading of the session.
  func checkVersion() throws(FormRefusal) {
    guard form["version"] == content.version else { throw .outdated }
  }

  /// What a button decides: accept, reject, change, note, or undo, on one code.
  func decision(_ logs: UtteranceLogs) throws(FormRefusal) -> Decision {
    if let key = form["accept"] { return make(.accept, try anchor(key)) }
    if let key = form["reject"] { return make(.reject, try anchor(key)) }
    if let undone = form["undo"] { return try undo(undone, logs) }
    let anchor = try anchor(form["at"] ?? "")
    switch form["do"] {
    case "accept": return make(.accept, anchor)
    case "reject": return make(.reject, anchor)
    case "change":
      let code = try code()
      guard code != anchor.code else { return make(.accept, anchor) }
      return make(.change, anchor, newCode: code)
    case "note":
      guard why != nil else { throw .emptyNote }
      return make(.note, anchor)
    default: throw .incomplete
    }
  }

  /// A code that the person adds, on words or on the whole utterance.
  func addition() throws(FormRefusal) -> Decision {
    guard let utterance = form["u"].flatMap(Int.init),
      content.transcript.rows.indices.contains(utterance)
    else { throw .incomplete }
    let code = try code()
    guard
      let anchor = Anchor(
        code: code, utterance: utterance, range: try words(of: utterance), in: content.transcript)
    else { throw .otherWords }
    return make(.add, anchor)
  }

  /// All codes shown and undecided, but those ticked and risk language, as right.
  func rest(of shown: [ReviewItem]) -> [Decision] {
    let excepted = Set(form.all("except"))
    let seen = Set((form["shown"] ?? "").split(separator: " ").map(String.init))
    return shown.filter { item in
      item.state == .pending && !catalogue.isFlag(item.anchor.code)
        && seen.contains(item.key) && !excepted.contains(item.key)
    }.map { make(.accept, $0.anchor) }
  }

  private var why: String? {
    let kept = String((form["why"] ?? "").prefix(Self.longestNote))
    return kept.allSatisfy(\.isWhitespace) ? nil : kept
  }

  private func make(
    _ kind: Decision.Kind, _ anchor: Anchor, newCode: CodeReference? = nil,
    undoes: Decision.ID? = nil
  ) -> Decision {
    let confidence = kind == .undo ? nil : form["confidence"].flatMap(Int.init)
    return Decision(
      id: "", session: content.id, revision: content.revision, kind: kind, anchor: anchor,
      newCode: newCode, confidence: confidence.flatMap { (1...5).contains($0) ? $0 : nil },
      why: kind == .undo ? nil : why, isBlind: isBlind, rater: rater, at: 0, undoes: undoes)
  }

  private func anchor(_ key: String) throws(FormRefusal) -> Anchor {
    guard let anchor = AnchorKey.anchor(of: key, in: content.transcript) else {
      throw .incomplete
    }
    let isSuggested = content.suggestions(at: anchor.utterance).contains { $0.anchor == anchor }
    guard isSuggested || catalogue[anchor.code] != nil else { throw .unknownCode }
    return anchor
  }

  private func code() throws(FormRefusal) -> CodeReference {
    guard let code = form["code"].flatMap(AnchorKey.code), catalogue[code] != nil,
      !catalogue.isInternal(code)
    else { throw .unknownCode }
    return code
  }

  private func undo(_ id: String, _ logs: UtteranceLogs) throws(FormRefusal) -> Decision {
    let undone =
      id == "last" ? logs.lastInForce(by: rater) : logs.inForce(.init(id), by: rater)
    guard let undone else { throw .nothingToUndo }
    return make(.undo, undone.anchor, undoes: undone.id)
  }

  private func words(of utterance: Int) throws(FormRefusal) -> Range<Int>? {
    try Self.words(
      form["quote"], start: form["start"].flatMap(Int.init),
      in: content.transcript.utterances[utterance].text)
  }

  /// The bytes of words: where the selection says they are, else where they stand first; nil for the
  /// whole utterance.
  static func words(
    _ quote: String?, start: Int?, in text: String
  ) throws(FormRefusal) -> Range<Int>? {
    guard let quote, !quote.isEmpty else { return nil }
    let (text, words) = (Array(text.utf8), Array(quote.utf8))
    guard words.count <= text.count else { throw .otherWords }
    let starts = 0...(text.count - words.count)
    let fits = { (start: Int) in text[start..<start + words.count].elementsEqual(words) }
    if let start, starts.contains(start), fits(start) { return start..<start + words.count }
    guard let start = starts.first(where: fits) else { throw .otherWords }
    return start..<start + words.count
  }
}
