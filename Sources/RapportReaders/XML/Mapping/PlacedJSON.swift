/// A JSON value that knows where it stands, so that complaints about it can show the place.
struct PlacedJSON {
  indirect enum Value {
    case null
    case bool(Bool)
    case number(Double)
    case string(String)
    case array([PlacedJSON])
    case object([(key: PlacedJSON, value: PlacedJSON)])
  }

  var value: Value
  /// The byte it begins at.
  var offset: Int

  /// Why a text is no JSON.
  struct Refusal: Error {
    var message: String
    var offset: Int
  }

  static func parse(_ bytes: [UInt8]) throws(Refusal) -> PlacedJSON {
    var parser = PlacedJSONParser(bytes)
    return try parser.file()
  }

  /// What kind of value it is, for a sentence.
  var kind: String {
    switch value {
    case .null: "null"
    case .bool: "true or false"
    case .number: "a number"
    case .string: "a text"
    case .array: "a list"
    case .object: "an object"
    }
  }

  var string: String? { if case .string(let string) = value { string } else { nil } }
}
