/// Replaces names in labels: of speakers, in lists of people, in a session's name.
struct LabelReplacement {
  private let matcher: NameMatcher

  init(_ matcher: NameMatcher) { self.matcher = matcher }

  /// The name in a label, without titles and roles; nil where it is a code such as `T`, `SPK0`, or
  /// says a role only.
  static func name(in label: String) -> String? {
    let bytes = Array(label.utf8)
    guard !PseudonymForm.contains(label) else { return nil }
    let parts = NamePart.parts(of: bytes[...])
    let isName = parts.map { part in
      !part.hasDigit && part.foldedStem.count > 1 && !NameWords.titles.contains(part.folded)
        && !NameWords.roles.contains(part.folded)
        && !PseudonymForm.contains(String(decoding: bytes[part.stem], as: UTF8.self))
    }
    guard !parts.contains(where: \.hasDigit), let first = isName.firstIndex(of: true),
      let last = isName.lastIndex(of: true)
    else { return nil }
    return String(
      decoding: bytes[parts[first].range.lowerBound..<parts[last].stem.upperBound], as: UTF8.self)
  }

  /// A label with pseudonyms.
  func replaced(_ label: String) -> String {
    let text = Array(label.utf8)
    let parts = NamePart.parts(of: text[...])
    let edits = matcher.matches(in: parts, isSpeech: false).compactMap { match in
      match.pseudonym.map { pseudonym in
        TextEdit(
          range: parts[match.parts.lowerBound].range
            .lowerBound..<parts[match.parts.upperBound - 1].stem.upperBound, words: pseudonym)
      }
    }
    return String(decoding: TextEdit.applying(edits, to: text, marks: []).text, as: UTF8.self)
  }

  /// The same for a label that may be missing.
  func replaced(_ label: String?) -> String? { label.map { replaced($0) } }

  /// The speakers with pseudonyms; two labels of one person become one speaker.
  func speakers(_ speakers: [Speaker]) -> [Speaker] {
    var result: [Speaker] = []
    for speaker in speakers {
      let new = Speaker(
        id: .init(replaced(speaker.id.rawValue)), name: replaced(speaker.name), role: speaker.role)
      guard let index = result.firstIndex(where: { $0.id == new.id }) else {
        result.append(new)
        continue
      }
      if result[index].role == .unknown { result[index].role = new.role }
    }
    return result
  }
}
