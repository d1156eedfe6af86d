import RapportTranscripts

/// Examples of codes.
extension CodebookReader {
  static let exampleKeys = [
    "applies", "does-not-apply", "speaker", "before", "after", "position", "set-aside",
  ]

  mutating func example(_ node: RuleNode) -> CodeExample? {
    guard let fields = fields(node, of: "an example", keys: Self.exampleKeys) else { return nil }
    let applies = fields["applies"], not = fields["does-not-apply"]
    guard let utterance = applies ?? not, applies == nil || not == nil else {
      complain(
        "missing-key", "an example has either `applies` or `does-not-apply`", at: node.location,
        hint: "e.g. `- applies: \"«What» brings you here today?\"`")
      return nil
    }
    guard let written = text(utterance, "an example") else { return nil }
    guard let marked = CodeExample.unmarked(written) else {
      complain(
        "unbalanced-marks", "« and » in an example must come in pairs", at: utterance.location,
        hint: "mark the words the evidence must cover, e.g. `«What» brings you here?`")
      return nil
    }
    let position = number(fields["position"], "`position`")
    if let position, !(0...1).contains(position), let place = fields["position"]?.location {
      complain(
        "not-a-share", "`position` is a share of the session and lies between 0 and 1", at: place,
        hint: "0.9 for nearly at the end")
    }
    return CodeExample(
      applies: applies != nil, text: marked.text, evidence: marked.evidence,
      speaker: text(fields["speaker"], "`speaker`"), before: lines(fields["before"], "`before`"),
      after: lines(fields["after"], "`after`"), position: position,
      setAside: text(fields["set-aside"], "`set-aside`"), location: utterance.location)
  }

  /// Lines of talk, each with its speaker.
  private mutating func lines(_ node: RuleNode?, _ what: String) -> [String] {
    texts(node, what).map { line, node in
      let speaker = line.prefix { $0 != ":" }
      if speaker.isEmpty || speaker.count == line.count || speaker.count > 40 {
        complain(
          "line-without-speaker", "a line of \(what) begins with its speaker and a colon",
          at: node.location, hint: "e.g. \"C: I had a bad week.\"")
      }
      return line
    }
  }
}

extension CodeExample {
  /// The text without its marks `«…»`, and what they enclosed in UTF-8 bytes of it; nil where the
  /// marks don't come in pairs.
  static func unmarked(_ written: String) -> (text: String, evidence: [Range<Int>])? {
    var text = ""
    var evidence: [Range<Int>] = []
    var start: Int?
    for character in written.unicodeScalars {
      switch (character, start) {
      case ("«", nil): start = text.utf8.count
      case ("»", let begin?):
        guard begin < text.utf8.count else { return nil }
        evidence.append(begin..<text.utf8.count)
        start = nil
      case ("«", _), ("»", _): return nil
      default: text.unicodeScalars.append(character)
      }
    }
    return start == nil ? (text, evidence) : nil
  }
}
