/// Writes JSON, the same bytes every time: keys in the order given, UTF-8 as it is.
package struct JSONWriter: Sendable {
  /// How a text is laid out.
  package enum Layout: Sendable {
    /// On one line, as JSON Lines needs it.
    case line
    /// One element or key a line, indented by two blanks.
    case indented
  }

  /// What has been written.
  package private(set) var bytes: [UInt8] = []
  private let layout: Layout
  /// Whether the innermost open bracket already has something in it.
  private var isFilled: [Bool] = []
  private var isAfterKey = false

  package init(_ layout: Layout = .line) { self.layout = layout }

  /// What has been written, as text.
  package var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Writes an object; `body` writes its keys and values.
  package mutating func object(_ body: (inout JSONWriter) -> Void) { bracketed("{", "}", body) }

  /// Writes a list; `body` writes its elements.
  package mutating func array(_ body: (inout JSONWriter) -> Void) { bracketed("[", "]", body) }

  /// Writes a key; its value has to follow.
  package mutating func key(_ name: String) {
    beginElement()
    append(name)
    bytes.append(contentsOf: layout == .line ? ":".utf8 : ": ".utf8)
    isAfterKey = true
  }

  /// Writes a string.
  package mutating func string(_ text: String) {
    beginElement()
    append(text)
  }

  /// A string by itself, in quotation marks: a piece for JSON laid out by hand.
  package static func quoted(_ text: String) -> String {
    var writer = JSONWriter()
    writer.append(text)
    return writer.text
  }

  /// Writes a whole number.
  package mutating func integer(_ value: Int) { literal(String(value)) }

  /// Writes a number with the fewest digits that give it back; one that isn't finite is null.
  package mutating func number(_ value: Double) {
    if let whole = Int(exactly: value), abs(whole) < 1 << 53 {
      integer(whole)
    } else {
      literal(value.isFinite ? "\(value)" : "null")
    }
  }

  /// Writes true or false.
  package mutating func bool(_ value: Bool) { literal(value ? "true" : "false") }

  /// Writes null.
  package mutating func null() { literal("null") }

  /// Ends a line, as between the values of JSON Lines.
  package mutating func newline() { bytes.append(0x0A) }

  private mutating func literal(_ text: String) {
    beginElement()
    bytes.append(contentsOf: text.utf8)
  }

  private mutating func bracketed(
    _ opening: Unicode.Scalar, _ closing: Unicode.Scalar, _ body: (inout JSONWriter) -> Void
  ) {
    beginElement()
    bytes.append(UInt8(ascii: opening))
    isFilled.append(false)
    body(&self)
    if isFilled.removeLast() { breakLine() }
    bytes.append(UInt8(ascii: closing))
  }

  private mutating func beginElement() {
    if isAfterKey {
      isAfterKey = false
      return
    }
    guard let last = isFilled.indices.last else { return }
    if isFilled[last] { bytes.append(UInt8(ascii: ",")) }
    isFilled[last] = true
    breakLine()
  }

  private mutating func breakLine() {
    guard layout == .indented else { return }
    bytes.append(0x0A)
    bytes.append(contentsOf: repeatElement(0x20, count: isFilled.count * 2))
  }

  private mutating func append(_ text: String) {
    bytes.append(0x22)
    for byte in text.utf8 {
      switch byte {
      case 0x22: bytes.append(contentsOf: "\\\"".utf8)
      case 0x5C: bytes.append(contentsOf: "\\\\".utf8)
      case 0x0A: bytes.append(contentsOf: "\\n".utf8)
      case 0x0D: bytes.append(contentsOf: "\\r".utf8)
      case 0x09: bytes.append(contentsOf: "\\t".utf8)
      case 0..<0x20:
        let digits = String(byte, radix: 16)
        bytes.append(contentsOf: ("\\u00" + (byte < 0x10 ? "0" : "") + digits).utf8)
      default: bytes.append(byte)
      }
    }
    bytes.append(0x22)
  }
}
