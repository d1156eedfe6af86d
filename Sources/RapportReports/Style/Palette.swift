/// The colours of the pages, for light and for dark surroundings.
///
/// Searched for contrast and for distance under the three kinds of colour blindness; a shape and a
/// word always stand beside a colour.
struct Palette: Sendable {
  /// The page.
  var paper: String
  /// Raised parts: cards, table heads.
  var surface: String
  /// Text.
  var ink: String
  /// Lesser text.
  var muted: String
  /// Lines between things.
  var line: String
  /// Links and focus.
  var link: String
  /// Rupture markers: cross.
  var rupture: String
  /// Repair and alliance: circle.
  var alliance: String
  /// Group cohesion: square.
  var cohesion: String
  /// Technique: triangle.
  var technique: String
  /// Anything else: ring.
  var other: String
  /// For a person to read: the exclamation mark.
  var flag: String
  /// Behind highlighted words.
  var tint: String

  static let light = Palette(
    paper: "#FBFAF7", surface: "#FFFFFF", ink: "#1A1A1A", muted: "#595750", line: "#D9D5CB",
    link: "#1B4F8A", rupture: "#B712AF", alliance: "#03164C", cohesion: "#0A8A62",
    technique: "#7A4718", other: "#555555", flag: "#A61B1B", tint: "#FBF3D0")

  static let dark = Palette(
    paper: "#15171A", surface: "#1E2126", ink: "#ECEAE4", muted: "#AFACA3", line: "#3A3E45",
    link: "#8FBEFF", rupture: "#F08BEA", alliance: "#9DB7FF", cohesion: "#45D3A2",
    technique: "#E3AC7B", other: "#B9BDC3", flag: "#FF9C8F", tint: "#38331C")

  /// The colours with their names in the stylesheet.
  var named: [(name: String, colour: String)] {
    [
      ("paper", paper), ("surface", surface), ("ink", ink), ("muted", muted), ("line", line),
      ("link", link), ("rupture", rupture), ("alliance", alliance), ("cohesion", cohesion),
      ("technique", technique), ("other", other), ("flag", flag), ("tint", tint),
    ]
  }

  /// The colours as variables of the stylesheet.
  func css(for selector: String) -> String {
    selector + " {"
      + named.map { " --\($0.name): \($0.colour);" }.joined() + " }\n"
  }
}
