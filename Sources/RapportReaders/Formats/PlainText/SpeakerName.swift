/// What can be a speaker's label, judged by its form.
enum SpeakerName {
  /// Whether some words in front of a colon can be a speaker's label: at most 40 characters and
  /// four words, begun with capitals or known as words for speakers.
  ///
  /// `He said` and `Note` can't.
  ///
  /// - Parameter isCertain: the line has a time or a voice tag, so that small letters will do.
  static func isPossible(_ name: String, isCertain: Bool = false) -> Bool {
    guard name.utf8.count <= 80, name.count <= 40, name.contains(where: \.isLetter) else {
      return false
    }
    let words = name.split(whereSeparator: \.isWhitespace)
    guard (1...4).contains(words.count), words.first?.first?.isNumber == false,
      name.allSatisfy({ $0.isLetter || $0.isNumber || $0.isWhitespace || ".-'’_#&/".contains($0) })
    else { return false }
    let folded = RoleMap.folded(name)
    let base = RoleMap.baseWord(of: name)
    if notSpeakers.contains(folded) || notSpeakers.contains(base) { return false }
    if isCertain || isKnownWord(base) { return true }
    if words.count == 1 { return true }
    if let first = words.first, isKnownWord(RoleMap.baseWord(of: String(first))) {
      return words.dropFirst().allSatisfy { $0.contains(where: \.isNumber) || isCapital($0) }
    }
    return words.allSatisfy { isCapital($0) || particles.contains(String($0)) }
      && words.first.map(isCapital) ?? false
  }

  /// Whether a folded word is one for a speaker, with or without a role.
  static func isKnownWord(_ base: String) -> Bool {
    RoleMap.therapistWords.contains(base) || RoleMap.clientWords.contains(base)
      || RoleMap.memberWords.contains(base) || RoleMap.speakerWords.contains(base)
      || RoleMap.otherWords.contains(base)
  }

  private static func isCapital(_ word: Substring) -> Bool {
    word.first.map { $0.isUppercase || $0.isNumber || $0 == "#" || $0 == "&" } ?? false
  }

  private static let particles: Set<String> = [
    "von", "van", "de", "der", "den", "da", "di", "du", "la", "le", "el", "bin", "al", "y", "und",
    "and", "of",
  ]

  /// Words that stand in front of a colon and speak for nobody.
  private static let notSpeakers: Set<String> = [
    "note", "notes", "nb", "ps", "comment", "comments", "date", "time", "session", "page",
    "example", "eg", "ie", "topic", "summary", "transcribedby", "transcriber", "transcript",
    "recorded", "recording", "duration", "http", "https", "www", "mailto", "subject", "title",
    "location", "present", "language", "file", "version", "warning", "question", "answer",
    "theme", "themes", "members", "leaders", "therapists", "clients", "total", "length",
  ]
}
