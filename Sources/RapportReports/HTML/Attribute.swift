/// An attribute of an element; its value is escaped when it is written.
struct Attribute: Sendable {
  /// The attributes pages use; none of them holds script or style.
  enum Name: String, Sendable {
    case id, `class`, href, lang, dir, title, role, scope, tabindex, colspan, datetime
    case ariaLabel = "aria-label"
    case ariaLabelledby = "aria-labelledby"
    case ariaHidden = "aria-hidden"
    case ariaCurrent = "aria-current"
    case dataLabel = "data-label"
    case viewBox, width, height, x, y, x1, x2, y1, y2, cx, cy, r, rx, d
    case textAnchor = "text-anchor"
  }

  let name: Name
  let value: String

  private init(_ name: Name, _ value: String) {
    self.name = name
    self.value = value
  }

  /// Any attribute but a link's target.
  static func set(_ name: Name, _ value: String) -> Attribute {
    name == .href ? Attribute(.title, value) : Attribute(name, value)
  }

  static func id(_ value: String) -> Attribute { Attribute(.id, value) }
  static func `class`(_ value: String) -> Attribute { Attribute(.class, value) }

  /// A link to a place in the report; there are no links to anywhere else.
  static func href(_ link: Link) -> Attribute { Attribute(.href, link.target) }
}
