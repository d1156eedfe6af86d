/// The name of an element or attribute: its namespace and its local part; the prefix is nothing.
struct XMLName: Hashable, Sendable {
  /// The namespace, empty for none.
  var namespace: String
  /// The name without prefix.
  var local: String

  static let xml = "http://www.w3.org/XML/1998/namespace"
  static let xInclude = "http://www.w3.org/2001/XInclude"
}
