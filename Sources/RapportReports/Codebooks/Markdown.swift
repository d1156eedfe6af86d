/// Text made safe for Markdown.
enum Markdown {
  /// A text on one line in which no sign has a meaning.
  static func text(_ text: String) -> String {
    var result = ""
    for character in text {
      switch character {
      case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "#", "~": result += "\\\(character)"
      case "&": result += "&amp;"
      case _ where character.isNewline: result += " "
      default: result.append(character)
      }
    }
    return result
  }

  /// A text as code.
  static func code(_ text: String) -> String { "`\(text)`" }

  /// A row of a table; the cells are Markdown already.
  static func row(_ cells: [String]) -> String { "| \(cells.joined(separator: " | ")) |" }

  /// A table's head.
  static func head(_ cells: [String]) -> [String] {
    [row(cells), "|" + String(repeating: "---|", count: cells.count)]
  }
}
