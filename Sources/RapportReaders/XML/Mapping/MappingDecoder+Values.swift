extension MappingDecoder {
  mutating func text(_ json: PlacedJSON?, _ key: String) -> String? {
    guard let json else { return nil }
    if let text = json.string { return text }
    complaints.add(
      "mapping-value", "'\(key)' is a text, not \(json.kind)", at: json.offset,
      hint: "write it in double quotes")
    return nil
  }

  /// A text or a list of texts; null stands for the empty one.
  mutating func texts(_ json: PlacedJSON?, _ key: String) -> [String] {
    guard let json else { return [] }
    guard case .array(let elements) = json.value else { return text(json, key).map { [$0] } ?? [] }
    return elements.compactMap { element in
      if case .null = element.value { "" } else { text(element, key) }
    }
  }

  mutating func flag(_ json: PlacedJSON?, _ key: String) -> Bool? {
    guard let json else { return nil }
    if case .bool(let flag) = json.value { return flag }
    complaints.add(
      "mapping-value", "'\(key)' is true or false, not \(json.kind)", at: json.offset,
      hint: "write it without quotes")
    return nil
  }

  mutating func choice<Choice: RawRepresentable & CaseIterable>(
    _ json: PlacedJSON?, _ key: String
  ) -> Choice? where Choice.RawValue == String {
    guard let json, let word = text(json, key) else { return nil }
    if let choice = Choice(rawValue: word) { return choice }
    complaints.add(
      "mapping-value", "'\(key)' can't be '\(word)'", at: json.offset,
      hint: "known are \(Choice.allCases.map(\.rawValue).sorted().joined(separator: ", "))")
    return nil
  }

  mutating func paths(
    _ json: PlacedJSON?, _ key: String, isRelative: Bool = false
  ) -> [XMLPath] {
    guard let json else { return [] }
    let elements = if case .array(let elements) = json.value { elements } else { [json] }
    return elements.compactMap { element in
      guard let path = path(element, key) else { return nil }
      if isRelative, path.isAbsolute {
        complaints.add(
          "mapping-path",
          "the path of '\(key)' begins at the file, so it would be searched anew for"
            + " every element", at: element.offset + 1,
          hint: "begin it at the element: without a '/' in front")
        return nil
      }
      return path
    }
  }

  /// Paths that a node is held against: names, perhaps below others.
  mutating func patterns(_ json: PlacedJSON?, _ key: String) -> [XMLPath] {
    guard let json else { return [] }
    let elements = if case .array(let elements) = json.value { elements } else { [json] }
    return elements.compactMap { pattern($0, key) }
  }

  mutating func pattern(_ json: PlacedJSON, _ key: String) -> XMLPath? {
    guard var path = path(json, key) else { return nil }
    for index in path.branches.indices where path.branches[index].steps.first?.axis == .oneself {
      path.branches[index].steps.removeFirst()
    }
    let isPlain = path.branches.allSatisfy { branch in
      !branch.steps.isEmpty
        && branch.steps.allSatisfy { $0.axis == .child || $0.axis == .descendant }
    }
    guard isPlain, !path.hasPositions else {
      complaints.add(
        "mapping-path",
        "'\(key)' names elements, so its path has only names and conditions on"
          + " attributes", at: json.offset + 1, hint: "write e.g. note, or turn/note[@type='x']")
      return nil
    }
    return path
  }

  mutating func path(_ json: PlacedJSON, _ key: String) -> XMLPath? {
    guard let source = text(json, key) else { return nil }
    do {
      return try XMLPathParser.parse(source, namespaces: namespaces)
    } catch {
      complaints.add(
        "mapping-path", "the path of '\(key)' can't be read: \(error.message)",
        at: json.offset + 1 + error.offset,
        hint: "docs/reference/formats-xml.md lists what paths may hold")
      return nil
    }
  }
}
