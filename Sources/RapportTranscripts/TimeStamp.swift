/// Times as transcripts write them, in milliseconds from the start of the recording.
package enum TimeStamp {
  /// Reads `1:02:03`, `01:02:03.450`, `02:03`, `02:03,5`, or plain seconds (`62.5`); nil for
  /// anything else.
  package static func milliseconds(_ text: String) -> Int? {
    let bytes = Array(text.utf8)
    if let (time, length) = clock(bytes[...]), length == bytes.count { return time }
    guard !bytes.isEmpty, bytes.count <= 12, bytes.allSatisfy({ isDigit($0) || $0 == 0x2E }),
      let seconds = Double(text)
    else { return nil }
    return Int((seconds * 1000).rounded())
  }

  /// A time with colons at the beginning of some bytes, and its length.
  ///
  /// Hours are optional, minutes and seconds have one or two digits; a fraction of one to three
  /// digits may follow after `.`, `,` or, as f4 and MAXQDA write it, `-`.
  package static func clock(_ bytes: ArraySlice<UInt8>) -> (milliseconds: Int, length: Int)? {
    var index = bytes.startIndex
    var fields: [Int] = []
    while fields.count < 3 {
      guard let (value, digits) = number(bytes[index...], atMost: fields.isEmpty ? 3 : 2) else {
        return nil
      }
      if !fields.isEmpty, digits > 2 || value > 59 { return nil }
      fields.append(value)
      index += digits
      guard index < bytes.endIndex, bytes[index] == UInt8(ascii: ":"), fields.count < 3,
        index + 1 < bytes.endIndex, isDigit(bytes[index + 1])
      else { break }
      index += 1
    }
    guard fields.count >= 2 else { return nil }
    var time = fields.reduce(0) { $0 * 60 + $1 } * 1000
    if index + 1 < bytes.endIndex, [0x2E, 0x2C, 0x2D].contains(bytes[index]),
      let (value, digits) = number(bytes[(index + 1)...], atMost: 3),
      index + 1 + digits == bytes.endIndex || bytes[index + 1 + digits] != UInt8(ascii: ":")
    {
      time += value * (digits == 1 ? 100 : digits == 2 ? 10 : 1)
      index += 1 + digits
    }
    return (time, index - bytes.startIndex)
  }

  /// `01:02:03`, with milliseconds only where there are some.
  package static func text(_ milliseconds: Int) -> String {
    let total = max(0, milliseconds)
    let fields = [total / 3_600_000, total / 60_000 % 60, total / 1000 % 60]
    let clock = fields.map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
    let rest = String(total % 1000)
    return rest == "0"
      ? clock : clock + "." + String(repeating: "0", count: 3 - rest.utf8.count) + rest
  }

  private static func number(
    _ bytes: ArraySlice<UInt8>, atMost limit: Int
  ) -> (value: Int, digits: Int)? {
    let digits = bytes.prefix { isDigit($0) }
    guard !digits.isEmpty, digits.count <= limit else { return nil }
    return (digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }, digits.count)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
}
