/// Words of a transcript as they may be shown on a terminal.
enum PlainLine {
  /// A text on one line without signs that steer a terminal or turn the direction of writing.
  static func of(_ text: String) -> String {
    String(
      text.map { $0.isNewline || $0 == "\t" ? " " : $0 }.filter { character in
        !character.unicodeScalars.contains {
          $0.properties.generalCategory == .control || (0x202A...0x202E).contains($0.value)
            || (0x2066...0x2069).contains($0.value)
        }
      })
  }
}
