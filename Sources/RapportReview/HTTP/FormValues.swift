/// The values of a query or of a form, in `application/x-www-form-urlencoded`.
package struct FormValues: Sendable {
  /// Names and values in their order; a name may come several times.
  package var pairs: [(name: String, value: String)]

  /// Reads them; what is no UTF-8 is replaced.
  package init(_ text: some Sequence<UInt8>) {
    pairs = Array(text).split(separator: UInt8(ascii: "&")).map { part in
      let sides = part.split(
        separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
      return (
        Self.decoded(sides[0], plusIsSpace: true),
        sides.count > 1 ? Self.decoded(sides[1], plusIsSpace: true) : ""
      )
    }
  }

  /// The first value of a name; nil where there is none, or an empty one.
  subscript(name: String) -> String? {
    pairs.first { $0.name == name && !$0.value.isEmpty }?.value
  }

  /// All values of a name.
  func all(_ name: String) -> [String] { pairs.filter { $0.name == name }.map(\.value) }

  /// Percent-encoding undone; a `%` without two digits stays.
  static func decoded(_ bytes: some Collection<UInt8>, plusIsSpace: Bool) -> String {
    let bytes = Array(bytes)
    var decoded: [UInt8] = []
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "%"), index + 2 < bytes.count, let high = digit(bytes[index + 1]),
        let low = digit(bytes[index + 2])
      {
        decoded.append(high << 4 | low)
        index += 3
        continue
      }
      decoded.append(plusIsSpace && byte == UInt8(ascii: "+") ? UInt8(ascii: " ") : byte)
      index += 1
    }
    return String(decoding: decoded, as: UTF8.self)
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x37
    case 0x61...0x66: byte - 0x57
    default: nil
    }
  }
}
