import RapportCodebooks

/// The style of all pages, and its hash for the pages' policy.
package struct Stylesheet: Sendable {
  /// The rules.
  package let css: String

  /// The style of the reports.
  package static let report = Stylesheet(
    css: "\n"
      + Palette.light.css(for: ":root")
      + "@media (prefers-color-scheme: dark) {\n" + Palette.dark.css(for: ":root") + "}\n"
      + String(decoding: PackageResources.report_css, as: UTF8.self))

  /// `sha256-` and the hash of the rules in base 64, as a content security policy wants it.
  var hash: String {
    "sha256-" + Base64.text(of: Fingerprint(of: Array(css.utf8)).bytes)
  }
}

extension Fingerprint {
  /// The 32 bytes.
  fileprivate var bytes: [UInt8] {
    var bytes: [UInt8] = []
    var high: UInt8?
    for digit in hex.utf8 {
      let value = digit < 0x60 ? digit &- 0x30 : digit &- 0x57
      if let first = high {
        bytes.append(first << 4 | value)
        high = nil
      } else {
        high = value
      }
    }
    return bytes
  }
}

/// Base 64 of bytes.
private enum Base64 {
  private static let digits = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".unicodeScalars)

  static func text(of bytes: [UInt8]) -> String {
    var text = String.UnicodeScalarView()
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let part = bytes[start..<min(start + 3, bytes.count)]
      var value = 0
      for offset in 0..<3 {
        let index = start + offset
        value = value << 8 | (index < part.endIndex ? Int(bytes[index]) : 0)
      }
      for place in 0..<4 {
        text.append(place <= part.count ? digits[value >> (18 - 6 * place) & 63] : "=")
      }
    }
    return String(text)
  }
}
