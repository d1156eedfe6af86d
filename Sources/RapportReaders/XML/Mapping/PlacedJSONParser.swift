import Foundation

/// Reads JSON (RFC 8259), nested at most 32 deep.
struct PlacedJSONParser {
  private let bytes: [UInt8]
  private var index = 0
  private var depth = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func file() throws(PlacedJSON.Refusal) -> PlacedJSON {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
    let value = try value()
    guard index == bytes.count else { throw refusal("more follows after the end") }
    return value
  }

  private mutating func value() throws(PlacedJSON.Refusal) -> PlacedJSON {
    skipSpace()
    let start = index
    depth += 1
    defer { depth -= 1 }
    guard depth <= 32 else { throw refusal("values are nested more than 32 deep") }
    let value: PlacedJSON.Value
    switch peek {
    case UInt8(ascii: "{"): value = try object()
    case UInt8(ascii: "["): value = try array()
    case UInt8(ascii: "\""): value = .string(try string())
    case UInt8(ascii: "t"): value = try word("true", .bool(true))
    case UInt8(ascii: "f"): value = try word("false", .bool(false))
    case UInt8(ascii: "n"): value = try word("null", .null)
    case nil: throw refusal("the file ends where a value is missing")
    default: value = try number()
    }
    skipSpace()
    return PlacedJSON(value: value, offset: start)
  }

  private mutating func object() throws(PlacedJSON.Refusal) -> PlacedJSON.Value {
    index += 1
    var members: [(key: PlacedJSON, value: PlacedJSON)] = []
    skipSpace()
    if take("}") { return .object([]) }
    while true {
      skipSpace()
      let start = index
      guard peek == UInt8(ascii: "\"") else { throw refusal("a key in double quotes is missing") }
      let key = PlacedJSON(value: .string(try string()), offset: start)
      skipSpace()
      guard take(":") else { throw refusal("a ':' is missing") }
      members.append((key, try value()))
      if take("}") { return .object(members) }
      guard take(",") else { throw refusal("a ',' or '}' is missing") }
    }
  }

  private mutating func array() throws(PlacedJSON.Refusal) -> PlacedJSON.Value {
    index += 1
    var elements: [PlacedJSON] = []
    skipSpace()
    if take("]") { return .array([]) }
    while true {
      elements.append(try value())
      if take("]") { return .array(elements) }
      guard take(",") else { throw refusal("a ',' or ']' is missing") }
    }
  }

  private mutating func string() throws(PlacedJSON.Refusal) -> String {
    let start = index
    index += 1
    while let byte = peek, byte != UInt8(ascii: "\"") {
      index += byte == UInt8(ascii: "\\") ? 2 : 1
    }
    guard index < bytes.count else { throw refusal("a text is not closed") }
    index += 1
    let raw = Data(bytes[start..<index])
    guard
      let text = try? JSONSerialization.jsonObject(with: raw, options: .fragmentsAllowed) as? String
    else {
      index = start
      throw refusal("this text has an escape or a character that JSON does not allow")
    }
    return text
  }

  private mutating func number() throws(PlacedJSON.Refusal) -> PlacedJSON.Value {
    let digits = bytes[index...].prefix { "+-.eE0123456789".utf8.contains($0) }
    guard let number = Double(String(decoding: digits, as: UTF8.self)) else {
      throw refusal("a value is missing; comments are not allowed")
    }
    index += digits.count
    return .number(number)
  }

  private mutating func word(
    _ word: String, _ value: PlacedJSON.Value
  ) throws(PlacedJSON.Refusal) -> PlacedJSON.Value {
    guard take(word) else { throw refusal("this is no value") }
    return value
  }

  private var peek: UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func take(_ text: String) -> Bool {
    guard bytes[index...].starts(with: text.utf8) else { return false }
    index += text.utf8.count
    return true
  }

  private mutating func skipSpace() {
    while let byte = peek, XMLText.isSpace(byte) { index += 1 }
  }

  private func refusal(_ message: String) -> PlacedJSON.Refusal {
    PlacedJSON.Refusal(message: message, offset: index)
  }
}
