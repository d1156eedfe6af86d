/// An object of a mapping file whose keys are taken one by one; what is left is unknown.
struct MappingObject {
  /// The key it stands under, empty for the whole file.
  let name: String
  let offset: Int
  private var members: [String: PlacedJSON] = [:]
  private var keys: [PlacedJSON] = []
  private var known: [String] = []

  init?(_ json: PlacedJSON, name: String, _ complaints: inout MappingComplaints) {
    self.name = name
    offset = json.offset
    guard case .object(let pairs) = json.value else {
      complaints.add(
        "mapping-value",
        "\(name.isEmpty ? "a mapping" : "'\(name)'") is an object, not \(json.kind)",
        at: json.offset, hint: "write { … }")
      return nil
    }
    for (key, value) in pairs {
      guard let text = key.string else { continue }
      if members[text] != nil {
        complaints.add(
          "repeated-key", "the key '\(text)' is given twice", at: key.offset, hint: "keep one")
      }
      members[text] = value
      keys.append(key)
    }
  }

  /// The keys in the order of the file.
  var keyNames: [String] { keys.compactMap(\.string) }

  mutating func take(_ key: String) -> PlacedJSON? {
    known.append(key)
    guard let value = members[key] else { return nil }
    if case .null = value.value { return nil }
    return value
  }

  /// Complains about keys that nobody took.
  func finish(_ complaints: inout MappingComplaints) {
    for key in keys {
      guard let text = key.string, !known.contains(text) else { continue }
      complaints.add(
        "unknown-key",
        "the key '\(text)' is not known\(name.isEmpty ? "" : " in '\(name)'")",
        at: key.offset, hint: "known are \(known.sorted().joined(separator: ", "))")
    }
  }
}
