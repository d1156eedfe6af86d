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
    return text.utf8.map { byte in
      let scalar = Unicode.Scalar(byte)
      let isPlain =
        scalar.isASCII
        && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
          || scalar == "-" || scalar == "_" || scalar == "~" || (scalar == "." && !isDots))
      if isPlain { return String(scalar) }
      let digits = String(byte, radix: 16, uppercase: true)
      return "%" + (digits.utf8.count == 1 ? "0" : "") + digits
    }.joined()
  }

  /// Paths and anchors of a report consist of these signs only; others are left out.
  private static func safe(_ text: String) -> String {
    text.filter { $0.isASCII && ($0.isLetter || $0.isNumber || "-_./".contains($0)) }
  }
}
