/// A place within a report or site: a page of it and an anchor on the page.
package struct Link: Hashable, Sendable {
  /// What stands in the page, such as `../sessions/s-01.html#u12`.
  package let target: String

  private init(target: String) { self.target = target }

  /// A place on the same page.
  package static func anchor(_ id: String) -> Link { Link(target: "#" + safe(id)) }

  /// A page, by its path from the page the link stands on, and perhaps a place on it.
  package static func page(_ path: String, anchor: String? = nil) -> Link {
    let inside = safe(path).drop { $0 == "/" }
    return Link(target: inside + (anchor.map { "#" + safe($0) } ?? ""))
  }

  /// A page of a site, by the parts of its path, which are escaped; perhaps with a query and a place.
  package static func site(
    _ parts: [String], query: [(name: String, value: String)] = [], anchor: String? = nil
  ) -> Link {
    var target = "/" + parts.map(escaped).joined(separator: "/")
    if !query.isEmpty {
      target +=
        "?" + query.map { escaped($0.name) + "=" + escaped($0.value) }.joined(separator: "&")
    }
    return Link(target: target + (anchor.map { "#" + safe($0) } ?? ""))
  }

  /// Percent-encoding of all but letters, digits and `-_~`, and of a full stop in `.` and `..`.
  private static func escaped(_ text: String) -> String {
    let isDots = text == "." || text == ".."
    var escaped: [UInt8] = []
    for byte in text.utf8 {
      if isWordByte(byte) || byte == UInt8(ascii: "~") || (byte == UInt8(ascii: ".") && !isDots) {
        escaped.append(byte)
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        escaped += Array((digits.utf8.count == 1 ? "%0" : "%").utf8) + Array(digits.utf8)
      }
    }
    return String(decoding: escaped, as: UTF8.self)
  }

  /// Paths and anchors of a report consist of these signs only; others are left out.
  private static func safe(_ text: String) -> String {
    let kept = text.utf8.filter {
      isWordByte($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "/")
    }
    return String(decoding: kept, as: UTF8.self)
  }

  /// A letter or digit of ASCII, `-` or `_`.
  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}
