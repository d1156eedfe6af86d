/// Turns the bytes of a file into UTF-8 with LF line ends, piece by piece and strictly.
struct XMLTextDecoder {
  private let encoding: XMLEncoding
  private let upperHalf: [UInt16]?
  private var validity = UTF8Validity()
  private var isAlsoUTF8 = true
  private var unit: [UInt8] = []
  private var highSurrogate: UInt32?
  private var isAfterReturn = false

  init(_ encoding: XMLEncoding) {
    self.encoding = encoding
    self.upperHalf = encoding.upperHalf
  }

  /// Whether a single-byte encoding was declared and the bytes are UTF-8 all the same.
  var looksFalselyDeclared: Bool {
    upperHalf != nil && isAlsoUTF8 && validity.hasMultibyte && validity.isComplete
  }

  /// Decodes the next bytes.
  ///
  /// What precedes a fault is in `output` all the same.
  mutating func decode(_ bytes: [UInt8], into output: inout [UInt8]) -> XMLFault? {
    output.reserveCapacity(output.count + bytes.count)
    switch encoding {
    case .utf8:
      for byte in bytes {
        guard validity.accept(byte) else { return .badBytes }
        guard byte != 0 else { return .nul }
        append(byte, to: &output)
      }
    case .utf16, .utf32:
      let width = if case .utf16 = encoding { 2 } else { 4 }
      for byte in bytes {
        unit.append(byte)
        guard unit.count == width else { continue }
        let value = unitValue
        unit.removeAll(keepingCapacity: true)
        if let fault = width == 2 ? append16(value, to: &output) : append(value, to: &output) {
          return fault
        }
      }
    default:
      for byte in bytes {
        isAlsoUTF8 = isAlsoUTF8 && validity.accept(byte)
        guard byte >= 0x80 else {
          guard byte != 0 else { return .nul }
          append(byte, to: &output)
          continue
        }
        guard let value = upperHalf?[Int(byte) - 0x80], value != 0 else { return .badBytes }
        if let fault = append(UInt32(value), to: &output) { return fault }
      }
    }
    return nil
  }

  /// What is wrong with the end of the file.
  func finish() -> XMLFault? {
    switch encoding {
    case .utf8: validity.isComplete ? nil : .cutCharacter
    case .utf16, .utf32: unit.isEmpty && highSurrogate == nil ? nil : .cutCharacter
    default: nil
    }
  }

  private var unitValue: UInt32 {
    let isBigEndian =
      switch encoding {
      case .utf16(let big), .utf32(let big): big
      default: true
      }
    return (isBigEndian ? unit : unit.reversed()).reduce(0) { $0 << 8 | UInt32($1) }
  }

  private mutating func append16(_ value: UInt32, to output: inout [UInt8]) -> XMLFault? {
    if let high = highSurrogate {
      guard 0xDC00...0xDFFF ~= value else { return .badBytes }
      highSurrogate = nil
      return append(0x10000 + (high - 0xD800) << 10 + (value - 0xDC00), to: &output)
    }
    if 0xD800...0xDBFF ~= value {
      highSurrogate = value
      return nil
    }
    return append(value, to: &output)
  }

  private mutating func append(_ value: UInt32, to output: inout [UInt8]) -> XMLFault? {
    guard value != 0 else { return .nul }
    guard let scalar = Unicode.Scalar(value) else { return .badBytes }
    if scalar.isASCII {
      append(UInt8(truncatingIfNeeded: value), to: &output)
    } else {
      isAfterReturn = false
      output.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
    return nil
  }

  /// Appends a byte, with CRLF and CR as LF.
  @inline(__always)
  private mutating func append(_ byte: UInt8, to output: inout [UInt8]) {
    if byte == 0x0D {
      isAfterReturn = true
      output.append(0x0A)
    } else {
      if byte != 0x0A || !isAfterReturn { output.append(byte) }
      isAfterReturn = false
    }
  }
}
