/// Reads a JSON text (RFC 8259) into nodes that know their place.
///
/// Strict: no comments, no trailing commas; a key may stand once in an object; at most 128 levels.
package struct JSONParser {
  private let bytes: ArraySlice<UInt8>
  private let file: String
  private var index: Int
  private var line: Int
  private var lineStart: Int
  private static let deepest = 128

  /// A parser of UTF-8 bytes that begin on a line of a file.
  package init(_ bytes: ArraySlice<UInt8>, file: String, line: Int = 1) {
    self.bytes = bytes
    self.file = file
    self.line = line
    index = bytes.startIndex
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index += 3 }
    lineStart = index
  }

  /// The one value of a text.
  ///
  /// - Throws: `InvalidInput` with the place of the first thing that is no JSON.
  package static func parse(
    _ bytes: ArraySlice<UInt8>, file: String, line: Int = 1
  ) throws(InvalidInput) -> JSONNode {
    var parser = JSONParser(bytes, file: file, line: line)
    let node = try parser.value(depth: 0)
    parser.skipSpace()
    guard parser.index == bytes.endIndex else {
      throw parser.complaint("there is something behind the end of the JSON value")
    }
    return node
  }

  private var here: SourceLocation {
    SourceLocation(file: file, line: line, column: index - lineStart + 1)
  }

  private var next: UInt8? { index < bytes.endIndex ? bytes[index] : nil }

  private mutating func skipSpace() {
    while let byte = next {
      switch byte {
      case 0x0A:
        index += 1
        line += 1
        lineStart = index
      case 0x20, 0x09, 0x0D: index += 1
      default: return
      }
    }
  }

  private mutating func value(depth: Int) throws(InvalidInput) -> JSONNode {
    skipSpace()
    guard depth < Self.deepest else { throw complaint("the JSON is nested too deeply") }
    let location = here
    let content: JSONNode.Content
    guard let first = next else { throw complaint("the JSON ends too early") }
    switch first {
    case UInt8(ascii: "{"): content = .object(try members(depth: depth))
    case UInt8(ascii: "["): content = .array(try elements(depth: depth))
    case UInt8(ascii: "\""): content = .string(try string())
    case UInt8(ascii: "t"): content = try literal("true", .bool(true))
    case UInt8(ascii: "f"): content = try literal("false", .bool(false))
    case UInt8(ascii: "n"): content = try literal("null", .null)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): content = .number(try number())
    default: throw complaint("a JSON value was expected here")
    }
    return JSONNode(content: content, location: location)
  }

  private mutating func literal(
    _ word: String, _ content: JSONNode.Content
  ) throws(InvalidInput) -> JSONNode.Content {
    guard bytes[index...].starts(with: word.utf8) else {
      throw complaint("a JSON value was expected here")
    }
    index += word.utf8.count
    return content
  }

  private mutating func elements(depth: Int) throws(InvalidInput) -> [JSONNode] {
    index += 1
    var elements: [JSONNode] = []
    skipSpace()
    if next == UInt8(ascii: "]") {
      index += 1
      return elements
    }
    while true {
      elements.append(try value(depth: depth + 1))
      if try isEnd(UInt8(ascii: "]")) { return elements }
    }
  }

  private mutating func members(depth: Int) throws(InvalidInput) -> [JSONNode.Member] {
    index += 1
    var members: [JSONNode.Member] = []
    var keys: Set<String> = []
    skipSpace()
    if next == UInt8(ascii: "}") {
      index += 1
      return members
    }
    while true {
      skipSpace()
      let location = here
      guard next == UInt8(ascii: "\"") else {
        throw complaint("a key in quotation marks was expected here")
      }
      let key = try string()
      guard keys.insert(key).inserted else {
        throw complaint("an object has the same key twice", at: location)
      }
      skipSpace()
      guard next == UInt8(ascii: ":") else { throw complaint("a colon was expected here") }
      index += 1
      members.append(.init(key: key, location: location, value: try value(depth: depth + 1)))
      if try isEnd(UInt8(ascii: "}")) { return members }
    }
  }

  /// Takes in a comma or the closing bracket; true for the latter.
  private mutating func isEnd(_ closing: UInt8) throws(InvalidInput) -> Bool {
    skipSpace()
    guard let byte = next else { throw complaint("the JSON ends too early") }
    guard byte == closing || byte == UInt8(ascii: ",") else {
      throw complaint("a comma or the closing bracket was expected here")
    }
    index += 1
    return byte == closing
  }

  private mutating func number() throws(InvalidInput) -> Double {
    let start = index
    while let byte = next, (0x30...0x39).contains(byte) || "+-.eE".utf8.contains(byte) {
      index += 1
    }
    let text = String(decoding: bytes[start..<index], as: UTF8.self)
    guard let value = Double(text), value.isFinite else {
      throw complaint("this is no JSON number")
    }
    return value
  }

  private mutating func string() throws(InvalidInput) -> String {
    index += 1
    var text: [UInt8] = []
    while let byte = next {
      switch byte {
      case UInt8(ascii: "\""):
        index += 1
        return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"):
        index += 1
        try appendEscape(to: &text)
      case 0..<0x20:
        throw complaint("a line break or control character stands inside a JSON string")
      default:
        text.append(byte)
        index += 1
      }
    }
    throw complaint("a JSON string is never closed")
  }

  private mutating func appendEscape(to text: inout [UInt8]) throws(InvalidInput) {
    guard let byte = next else { throw complaint("the JSON ends too early") }
    index += 1
    switch byte {
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
    case UInt8(ascii: "u"): text.append(contentsOf: String(try escapedScalar()).utf8)
    default: throw complaint("a JSON string has an escape that doesn't exist")
    }
  }

  private mutating func escapedScalar() throws(InvalidInput) -> Character {
    let high = try hexadecimal()
    if (0xD800..<0xDC00).contains(high), bytes[index...].starts(with: "\\u".utf8) {
      index += 2
      let low = try hexadecimal()
      if (0xDC00..<0xE000).contains(low),
        let scalar = Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
      {
        return Character(scalar)
      }
    }
    guard let scalar = Unicode.Scalar(high) else {
      throw complaint("a JSON string has half a surrogate pair")
    }
    return Character(scalar)
  }

  private mutating func hexadecimal() throws(InvalidInput) -> UInt32 {
    let digits = bytes[index...].prefix(4)
    guard digits.count == 4,
      digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
      let value = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw complaint("four hexadecimal digits were expected after \\u") }
    index += 4
    return value
  }

  private func complaint(_ message: String, at location: SourceLocation? = nil) -> InvalidInput {
    InvalidInput(
      Diagnostic(
        .error, id: "json-syntax", message, at: location ?? here,
        hint: "check the file with a JSON checker, e.g. `python3 -m json.tool FILE`"))
  }
}
