/// Runs ahead of the parser over the decoded bytes: knows where every tag begins, and stops tags,
/// texts and comments that are too long before libxml2 gathers them.
struct XMLMarkupScanner {
  static let longestTag = 64 << 10
  static let longestRun = 4_000_000
  static let longestDocType = 1 << 20

  private enum State {
    case text, opened, bang, tag, endTag, comment, instruction, cdata, docType, subsetComment
  }

  private var state = State.text
  private var length = 0
  private var run = 0
  private var quote: UInt8 = 0
  private var brackets = 0
  private var before: (UInt8, UInt8) = (0, 0)
  private var tagStart = XMLPlace(line: 1, column: 1)
  private var starts: [XMLPlace] = []
  private var taken = 0

  /// Where the next byte stands.
  private(set) var place = XMLPlace(line: 1, column: 1)

  /// Takes the place of the next start tag, in order.
  mutating func takeStart() -> XMLPlace? {
    guard taken < starts.count else { return nil }
    defer {
      taken += 1
      if taken == starts.count {
        starts.removeAll(keepingCapacity: true)
        taken = 0
      }
    }
    return starts[taken]
  }

  /// Scans bytes; gives the first fault and how many bytes precede it.
  mutating func scan(_ bytes: [UInt8]) -> (fault: XMLFault, count: Int)? {
    for (index, byte) in bytes.enumerated() {
      if let fault = accept(byte) {
        var placed = fault
        placed.place = place
        return (placed, index)
      }
      if byte == 0x0A {
        place = XMLPlace(line: place.line + 1, column: 1)
      } else {
        place.column += 1
      }
    }
    return nil
  }

  private mutating func accept(_ byte: UInt8) -> XMLFault? {
    length += 1
    defer { before = (before.1, byte) }
    switch state {
    case .text:
      if byte == UInt8(ascii: "<") {
        enter(.opened)
        tagStart = place
      } else {
        return countRun()
      }
    case .opened: open(byte)
    case .bang: openBang(byte)
    case .tag, .endTag: return acceptInTag(byte)
    case .comment:
      if byte == UInt8(ascii: ">"), before == (UInt8(ascii: "-"), UInt8(ascii: "-")), length > 2 {
        enter(.text)
      }
      return length > Self.longestRun ? .comment : nil
    case .instruction:
      if byte == UInt8(ascii: ">"), before.1 == UInt8(ascii: "?") { enter(.text) }
      return length > Self.longestRun ? .comment : nil
    case .cdata:
      if byte == UInt8(ascii: ">"), before == (UInt8(ascii: "]"), UInt8(ascii: "]")) {
        enter(.text)
      }
      return countRun()
    case .docType, .subsetComment: return acceptInDocType(byte)
    }
    return nil
  }

  private mutating func enter(_ next: State) {
    state = next
    length = 0
    quote = 0
  }

  private mutating func countRun() -> XMLFault? {
    run += 1
    return run > Self.longestRun ? .run : nil
  }

  private mutating func open(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "!"): enter(.bang)
    case UInt8(ascii: "?"): enter(.instruction)
    case UInt8(ascii: "/"): enter(.endTag)
    default: enter(.tag)
    }
  }

  private mutating func openBang(_ byte: UInt8) {
    switch (length, byte) {
    case (1, UInt8(ascii: "-")): break
    case (2, UInt8(ascii: "-")): enter(.comment)
    case (1, UInt8(ascii: "[")): enter(.cdata)
    default:
      brackets = 0
      enter(.docType)
    }
  }

  private mutating func acceptInTag(_ byte: UInt8) -> XMLFault? {
    if quote != 0 {
      if byte == quote { quote = 0 }
    } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
      quote = byte
    } else if byte == UInt8(ascii: ">") {
      if state == .tag { starts.append(tagStart) }
      run = 0
      enter(.text)
      return nil
    }
    return length > Self.longestTag ? .tag : nil
  }

  private mutating func acceptInDocType(_ byte: UInt8) -> XMLFault? {
    if length > Self.longestDocType { return .docType }
    if state == .subsetComment {
      if byte == UInt8(ascii: ">"), before == (UInt8(ascii: "-"), UInt8(ascii: "-")) {
        state = .docType
      }
      return nil
    }
    if quote != 0 {
      if byte == quote { quote = 0 }
      return nil
    }
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): quote = byte
    case UInt8(ascii: "["): brackets += 1
    case UInt8(ascii: "]"): brackets -= 1
    case UInt8(ascii: "-") where before == (UInt8(ascii: "!"), UInt8(ascii: "-")):
      state = .subsetComment
    case UInt8(ascii: ">") where brackets <= 0: enter(.text)
    default: break
    }
    return nil
  }
}
