/// The elements pages are made of; none of them can run anything.
package enum Element: String, Sendable {
  case a, abbr, article, aside, bdi, br, caption, circle, code, dd, defs, desc, details, div, dl
  case dt, figcaption, figure, footer, h1, h2, h3, header, hr, li, line, main, mark, nav, ol, p
  case path, rect, section, small, span, strong, summary, sup, svg, symbol, table, tbody, td
  case text, th, thead, time, title, tr, ul, use
  case button, fieldset, form, input, kbd, label, legend, optgroup, option, select, textarea

  /// Elements without an end tag.
  var isVoid: Bool { self == .br || self == .hr || self == .input }

  /// Elements after which a line of the file ends.
  var isBlock: Bool {
    switch self {
    case .article, .aside, .caption, .dd, .details, .div, .dl, .dt, .fieldset, .figcaption,
      .figure, .footer, .form, .h1, .h2, .h3, .header, .li, .main, .nav, .ol, .p, .section,
      .summary, .svg, .table, .tbody,
      .td, .th, .thead, .tr, .ul:
      true
    default: false
    }
  }
}
