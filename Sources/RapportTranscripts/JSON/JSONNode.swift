/// A value of a JSON text, with the place where it begins.
package struct JSONNode: Sendable {
  /// What the value is.
  package enum Content: Sendable {
    case null
    case bool(Bool)
    case number(Double)
    case string(String)
    case array([JSONNode])
    case object([Member])
  }

  /// A key and its value.
  package struct Member: Sendable {
    package var key: String
    /// Where the key stands.
    package var location: SourceLocation
    package var value: JSONNode
  }

  package var content: Content
  package var location: SourceLocation

  /// The value of a key, where this is an object that has it.
  package subscript(key: String) -> JSONNode? { members?.first { $0.key == key }?.value }

  /// The members, where this is an object.
  package var members: [Member]? {
    if case .object(let members) = content { members } else { nil }
  }

  /// The elements, where this is an array.
  package var elements: [JSONNode]? {
    if case .array(let elements) = content { elements } else { nil }
  }

  /// The text, where this is a string.
  package var string: String? {
    if case .string(let text) = content { text } else { nil }
  }

  /// The number, where this is one.
  package var number: Double? {
    if case .number(let value) = content { value } else { nil }
  }

  /// The truth value, where this is one.
  package var bool: Bool? {
    if case .bool(let isTrue) = content { isTrue } else { nil }
  }

  /// The number as an integer, where it is a whole one.
  package var integer: Int? { number.flatMap { Int(exactly: $0) } }

  /// A string as it is, a whole number as its digits: ids are written both ways.
  package var identifier: String? { string ?? integer.map(String.init) }

  /// Whether it is null.
  package var isNull: Bool {
    if case .null = content { true } else { false }
  }

  /// What kind of value it is, for complaints.
  package var kind: String {
    switch content {
    case .null: "null"
    case .bool: "true or false"
    case .number: "a number"
    case .string: "a string"
    case .array: "a list"
    case .object: "an object"
    }
  }
}
