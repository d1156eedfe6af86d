/// The root element at the beginning of a file, found without a parser.
struct XMLHead {
  var root: XMLName

  /// Nil where the bytes are no XML, or the root does not begin within them.
  init?(_ head: ArraySlice<UInt8>) {
    guard let detection = try? XMLEncoding.detect(head.prefix(1024)) else { return nil }
    var decoder = XMLTextDecoder(detection.encoding)
    var text: [UInt8] = []
    _ = decoder.decode(Array(head.dropFirst(detection.markLength)), into: &text)
    var index = 0
    while true {
      while index < text.count, XMLText.isSpace(text[index]) { index += 1 }
      guard index + 1 < text.count, text[index] == UInt8(ascii: "<") else { return nil }
      if text[index...].starts(with: Array("<!--".utf8)) {
        guard let end = Self.end(of: "-->", in: text, from: index) else { return nil }
        index = end
      } else if text[index + 1] == UInt8(ascii: "?") {
        guard let end = Self.end(of: "?>", in: text, from: index) else { return nil }
        index = end
      } else if text[index + 1] == UInt8(ascii: "!") {
        let inner = text[index...].firstIndex(of: UInt8(ascii: "["))
        let close = text[index...].firstIndex(of: UInt8(ascii: ">"))
        guard let close else { return nil }
        if let inner, inner < close {
          guard let end = Self.end(of: "]", in: text, from: index),
            let after = Self.end(of: ">", in: text, from: end)
          else { return nil }
          index = after
        } else {
          index = close + 1
        }
      } else {
        guard let root = Self.root(text[(index + 1)...]) else { return nil }
        self.root = root
        return
      }
    }
  }

  private static func end(of mark: String, in text: [UInt8], from: Int) -> Int? {
    let mark = Array(mark.utf8)
    var index = from
    while index + mark.count <= text.count {
      if text[index..<index + mark.count].elementsEqual(mark) { return index + mark.count }
      index += 1
    }
    return nil
  }

  private static func root(_ text: ArraySlice<UInt8>) -> XMLName? {
    let tag = String(decoding: text.prefix { $0 != UInt8(ascii: ">") }, as: UTF8.self)
    let name = tag.prefix { !$0.isWhitespace && $0 != "/" }
    guard let first = name.unicodeScalars.first,
      first.properties.isAlphabetic || first == "_"
    else { return nil }
    let parts = name.split(separator: ":", maxSplits: 1)
    let key = parts.count == 2 ? "xmlns:\(parts[0])" : "xmlns"
    let local = String(parts.last ?? name)
    var rest = tag[...]
    while let range = rest.firstRange(of: key) {
      let after = rest[range.upperBound...].drop { $0.isWhitespace }
      if after.first == "=" {
        let value = after.dropFirst().drop { $0.isWhitespace }
        if let quote = value.first, quote == "\"" || quote == "'" {
          return XMLName(namespace: String(value.dropFirst().prefix { $0 != quote }), local: local)
        }
      }
      rest = rest[range.upperBound...]
    }
    return XMLName(namespace: "", local: local)
  }
}
