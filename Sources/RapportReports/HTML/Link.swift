/// A place within a report: a page of it and an anchor on the page.
struct Link: Hashable, Sendable {
  /// What stands in the page, such as `../sessions/s-01.html#u12`.
  let target: String

  private init(target: String) { self.target = target }

  /// A place on the same page.
  static func anchor(_ id: String) -> Link { Link(target: "#" + safe(id)) }

  /// A page, by its path from the page the link stands on, and perhaps a place on it.
  static func page(_ path: String, anchor: String? = nil) -> Link {
    let inside = safe(path).drop { $0 == "/" }
    return Link(target: inside + (anchor.map { "#" + safe($0) } ?? ""))
  }

  /// Paths and anchors of a report consist of these signs only; others are left out.
  private static func safe(_ text: String) -> String {
    text.filter { $0.isASCII && ($0.isLetter || $0.isNumber || "-_./".contains($0)) }
  }
}
