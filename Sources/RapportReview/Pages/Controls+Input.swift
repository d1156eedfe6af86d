import RapportReports

extension Controls {
  /// A field for a line of text with its label.
  ///
  /// - Parameter autocomplete: what the browser may fill in.
  static func line(
    _ label: String, name: String, value: String = "", autocomplete: String = "off"
  ) -> HTML {
    field(label, [.set(.type, "text"), .set(.name, name), .set(.value, value)], autocomplete)
  }

  /// A field for a password with its label.
  static func password(_ label: String, name: String, isNew: Bool) -> HTML {
    field(
      label, [.set(.type, "password"), .set(.name, name), .set(.required, "required")],
      isNew ? "new-password" : "current-password")
  }

  private static func field(
    _ label: String, _ attributes: [Attribute], _ autocomplete: String
  ) -> HTML {
    .element(.label, [.class("field")]) {
      HTML.element(.span) { label }
      HTML.element(.input, attributes + [.set(.autocomplete, autocomplete)])
    }
  }
}
