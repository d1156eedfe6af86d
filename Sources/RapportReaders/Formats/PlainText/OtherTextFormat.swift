import RapportTranscripts

/// Formats that are text and have turns, but aren't read yet: named rather than misread.
enum OtherTextFormat {
  private static let beginnings: [(start: String, name: String)] = [
    ("WEBVTT", "WebVTT subtitles"), ("@UTF8", "a CHAT file"), ("@Begin", "a CHAT file"),
    ("File type = \"ooTextFile\"", "a Praat TextGrid"),
  ]

  /// A sentence for a format that isn't read; nil for anything else.
  static func refusal(of bytes: ArraySlice<UInt8>, file: String) -> Diagnostic? {
    let head = bytes.prefix(4096)
    var name = beginnings.first { head.starts(with: $0.start.utf8) }?.name
    if name == nil, isSubRip(head) { name = "SRT subtitles" }
    return name.map {
      Diagnostic(
        .error, id: "format-not-read", "this is \($0), a format that is not read yet",
        at: SourceLocation(file: file),
        hint: "convert it to the JSON form of docs/reference/transcript-json.md, CSV or plain text")
    }
  }

  /// A number, below it a line with two times and an arrow.
  private static func isSubRip(_ head: ArraySlice<UInt8>) -> Bool {
    let lines = String(decoding: head, as: UTF8.self).split(whereSeparator: \.isNewline)
    guard lines.count >= 3, Int(lines[0]) != nil else { return false }
    return lines[1].contains(" --> ") && lines[1].first?.isNumber == true
  }
}
