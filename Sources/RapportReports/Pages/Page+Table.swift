extension Page {
  /// A table with its caption and head, within a box that scrolls on narrow screens.
  ///
  /// A table of a `kind` is laid out as a list of cards there instead; the roles are written out,
  /// since browsers forget them when the layout changes.
  package static func table(
    caption: String, head: [String], numeric: Set<Int> = [], kind: String? = nil, rows: [[HTML]]
  ) -> HTML {
    let isStacking = kind != nil
    return .element(
      .div,
      [
        .class("scroll"), .set(.tabindex, "0"), .set(.role, "group"), .set(.ariaLabel, caption),
      ]
    ) {
      HTML.element(.table, [.class("\(kind ?? "plain")")] + role("table", isStacking)) {
        HTML.element(.caption) { caption }
        HTML.element(.thead, role("rowgroup", isStacking)) {
          HTML.element(.tr, role("row", isStacking)) {
            for (column, title) in head.enumerated() {
              HTML.element(
                .th,
                cell(column, numeric) + [.set(.scope, "col")] + role("columnheader", isStacking)
              ) { title }
            }
          }
        }
        HTML.element(.tbody, role("rowgroup", isStacking)) {
          for cells in rows {
            HTML.element(.tr, role("row", isStacking)) {
              for (column, content) in cells.enumerated() {
                bodyCell(
                  content, column, label: isStacking ? head[column] : nil,
                  cell(column, numeric))
              }
            }
          }
        }
      }
    }
  }

  private static func bodyCell(
    _ content: HTML, _ column: Int, label: String?, _ attributes: [Attribute]
  ) -> HTML {
    if column == 0 {
      let role = role("rowheader", label != nil)
      return .element(.th, attributes + [.set(.scope, "row")] + role) { content }
    }
    let labels = label.map { [Attribute.set(.dataLabel, $0), .set(.role, "cell")] } ?? []
    return .element(.td, attributes + labels) { content }
  }

  private static func role(_ name: String, _ isNeeded: Bool) -> [Attribute] {
    isNeeded ? [.set(.role, name)] : []
  }

  private static func cell(_ column: Int, _ numeric: Set<Int>) -> [Attribute] {
    numeric.contains(column) ? [.class("num")] : []
  }
}
