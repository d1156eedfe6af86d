/// An attribute of an element; its value is escaped when it is written.
package struct Attribute: Sendable {
  /// The attributes pages use; none of them holds script or style.
  package enum Name: String, Sendable {
    case id, `class`, href, lang, dir, title, role, scope, tabindex, colspan, datetime
    case ariaLabel = "aria-label"
    case ariaLabelledby = "aria-labelledby"
    case ariaHidden = "aria-hidden"
    case ariaCurrent = "aria-current"
    case dataLabel = "data-label"
    case viewBox, width, height, x, y, x1, x2, y1, y2, cx, cy, r, rx, d
    case textAnchor = "text-anchor"
    case name, value, type, method, `for`, form, checked, selected, required, rows, min, max
    case action, autocomplete, label, rel
    case ariaKeyshortcuts = "aria-keyshortcuts"
  }

  let name: Name
  let value: String

  private init(_ name: Name, _ value: String) {
    self.name = name
    self.value = value
  }

  /// Any attribute but the target of a link or form.
  package static func set(_ name: Name, _ value: String) -> Attribute {
    name == .href || name == .action ? Attribute(.title, value) : Attribute(name, value)
  }

  package static func id(_ value: String) -> Attribute { Attribute(.id, value) }
  package static func `class`(_ value: String) -> Attribute { Attribute(.class, value) }

  /// A link to a place in the report or the site; there are no links to anywhere else.
  package static func href(_ link: Link) -> Attribute { Attribute(.href, link.target) }

  /// Where a form goes to.
  package static func action(_ link: Link) -> Attribute { Attribute(.action, link.target) }
}
