/// A piece of a page.
///
/// Words that go in are escaped; there is no way to put raw markup in from outside this file, so
/// that no transcript can write into a page.
package struct HTML: Sendable {
  /// Finished markup.
  private var markup: String

  /// Nothing.
  package static let empty = HTML(markup: "")

  private init(markup: String) { self.markup = markup }

  /// Words.
  ///
  /// Controls and signs that turn the direction of text are shown as `[U+202E]`.
  package static func text(_ text: String) -> HTML {
    if isPlain(text) { return HTML(markup: text) }
    var markup = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": markup += "&amp;"
      case "<": markup += "&lt;"
      case ">": markup += "&gt;"
      default:
        if let name = VisibleControls.name(of: scalar) {
          markup += "<span class=\"ctl\">\(name)</span>"
        } else {
          markup.unicodeScalars.append(scalar)
        }
      }
    }
    return HTML(markup: markup)
  }

  /// An element with what is in it.
  package static func element(
    _ element: Element, _ attributes: [Attribute] = [], @HTMLBuilder _ content: () -> HTML
  ) -> HTML {
    HTML(
      markup: opening(element, attributes) + content().markup + "</\(element.rawValue)>"
        + (element.isBlock ? "\n" : ""))
  }

  /// An element with nothing in it.
  package static func element(_ element: Element, _ attributes: [Attribute] = []) -> HTML {
    if element.isVoid { return HTML(markup: opening(element, attributes)) }
    return Self.element(element, attributes) { HTML.empty }
  }

  /// Pieces, one after the other.
  package static func joined(_ pieces: [HTML]) -> HTML {
    HTML(markup: pieces.map(\.markup).joined())
  }

  /// Whether there is nothing.
  package var isEmpty: Bool { markup.isEmpty }

  private static func opening(_ element: Element, _ attributes: [Attribute]) -> String {
    var markup = "<" + element.rawValue
    for attribute in attributes {
      markup += " \(attribute.name.rawValue)=\"\(escaped(attribute.value))\""
    }
    return markup + ">"
  }

  /// Whether text stands in a page as it is: most does, and this is quick to see.
  private static func isPlain(_ text: String) -> Bool {
    text.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""),
        UInt8(ascii: "'"):
        false
      case 0x09, 0x0A, 0x20..<0x7F: true
      default: false
      }
    }
  }

  private static func escaped(_ value: String) -> String {
    if isPlain(value) { return value }
    var markup = ""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "&": markup += "&amp;"
      case "<": markup += "&lt;"
      case ">": markup += "&gt;"
      case "\"": markup += "&quot;"
      case "'": markup += "&#39;"
      default: markup += VisibleControls.name(of: scalar) ?? String(scalar)
      }
    }
    return markup
  }

  /// A whole page in UTF-8: the head with the rules for the browser, the style, and the body.
  ///
  /// The page may load nothing and run nothing: its policy allows this one stylesheet, by hash.
  package static func page(title: String, language: String, style: Stylesheet, body: HTML)
    -> [UInt8]
  {
    let policy =
      "default-src 'none'; style-src '\(style.hash)'; base-uri 'none'; form-action 'none'"
    let head = """
      <!DOCTYPE html>
      <html lang="\(escaped(language))">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="\(policy)">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="referrer" content="no-referrer">
      <meta name="robots" content="noindex">
      <meta name="color-scheme" content="light dark">
      <title>\(escaped(title))</title>
      <style>\(style.css)</style>
      </head>
      <body>

      """
    return Array((head + body.markup + "</body>\n</html>\n").utf8)
  }

  /// A page that a server sends, whose policy stands in the response.
  ///
  /// - Parameters:
  ///   - style: the path of its stylesheet.
  ///   - script: the path of its script; nil for none.
  package static func servedPage(
    title: String, language: String, style: Link, script: Link?, body: HTML
  ) -> [UInt8] {
    let scriptLine = script.map {
      "\n<script src=\"\(escaped($0.target))\" defer></script>"
    }
    let head = """
      <!DOCTYPE html>
      <html lang="\(escaped(language))">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <title>\(escaped(title))</title>
      <link rel="stylesheet" href="\(escaped(style.target))">\(scriptLine ?? "")
      </head>
      <body>

      """
    return Array((head + body.markup + "</body>\n</html>\n").utf8)
  }

  /// A piece of a page in UTF-8, for a script that puts it in the place of another.
  package var part: [UInt8] { Array(markup.utf8) }
}
