/// Reads a path of a mapping, and says what it doesn't know.
struct XMLPathParser {
  /// Why a path is refused, and at which byte of it.
  struct Refusal: Error, Hashable {
    var message: String
    var offset: Int
  }

  private let bytes: [UInt8]
  private let source: String
  private let namespaces: [String: String?]
  private var index = 0

  private init(_ source: String, _ namespaces: [String: String?]) {
    self.source = source
    self.bytes = Array(source.utf8)
    self.namespaces = namespaces
  }

  /// Reads a path; a prefix whose namespace is nil stands for that of the root element.
  static func parse(_ source: String, namespaces: [String: String?]) throws(Refusal) -> XMLPath {
    var parser = XMLPathParser(source, namespaces)
    return try parser.path()
  }

  private mutating func path() throws(Refusal) -> XMLPath {
    skipSpace()
    var position: Int?
    var branches: [XMLPath.Branch]
    if take("(") {
      branches = try union()
      guard take(")") else { throw refusal("a ')' is missing") }
      if take("[") {
        position = try number()
        guard take("]") else { throw refusal("a ']' is missing") }
      }
    } else {
      branches = try union()
    }
    guard index == bytes.count else { throw refusal("this is no part of a path") }
    return XMLPath(branches: branches, position: position, source: source)
  }

  private mutating func union() throws(Refusal) -> [XMLPath.Branch] {
    var branches = [try branch()]
    while take("|") { branches.append(try branch()) }
    return branches
  }

  private mutating func branch() throws(Refusal) -> XMLPath.Branch {
    var branch = XMLPath.Branch(isAbsolute: false, steps: [])
    var isDeep = false
    if take("//") {
      branch.isAbsolute = true
      isDeep = true
    } else if take("/") {
      branch.isAbsolute = true
    }
    while true {
      var step = try step()
      if isDeep {
        switch step.axis {
        case .child: step.axis = .descendant
        case .text: step.axis = .deepText
        case .attribute: branch.steps.append(XMLPath.Step(axis: .descendantOrSelf))
        default: throw refusal("'//' is followed by a name, '*', an attribute or text()")
        }
      }
      branch.steps.append(step)
      if take("//") { isDeep = true } else if take("/") { isDeep = false } else { return branch }
    }
  }

  private mutating func step() throws(Refusal) -> XMLPath.Step {
    var step = XMLPath.Step(axis: .child)
    if take("..") {
      step.axis = .parent
    } else if take(".") {
      step.axis = .oneself
    } else if take("text()") {
      step.axis = .text
    } else if take("@") {
      step.axis = .attribute
      step.test = try nameTest()
    } else {
      if take("parent::") {
        step.axis = .parent
      } else if take("ancestor::") {
        step.axis = .ancestor
      } else if let axis = otherAxis() {
        throw refusal(
          "the axis '\(axis)' is not read; there are names, @, ., .., //, parent:: and ancestor::")
      }
      step.test = try nameTest()
    }
    while take("[") {
      step.predicates.append(try predicate())
      guard take("]") else { throw refusal("a ']' is missing") }
    }
    return step
  }

  private mutating func predicate() throws(Refusal) -> XMLPath.Predicate {
    if take("not(") {
      let inner = try predicate()
      guard take(")") else { throw refusal("a ')' is missing") }
      return .not(inner)
    }
    if index < bytes.count, (0x30...0x39).contains(bytes[index]) { return .position(try number()) }
    guard take("@") else {
      let test = try nameTest()
      return .hasChild(test)
    }
    let test = try nameTest()
    guard take("=") else { return .has(test) }
    guard let quote = ["'", "\""].first(where: { take($0) }) else {
      throw refusal("a value in quotes is missing")
    }
    let start = index
    while index < bytes.count, bytes[index] != quote.utf8.first { index += 1 }
    let value = String(decoding: bytes[start..<index], as: UTF8.self)
    guard take(quote) else { throw refusal("the value is not closed") }
    skipSpace()
    return .equals(test, value)
  }

  private mutating func number() throws(Refusal) -> Int {
    let digits = bytes[index...].prefix { (0x30...0x39).contains($0) }
    guard let number = Int(String(decoding: digits, as: UTF8.self)), number > 0 else {
      throw refusal("a number from 1 is missing; other conditions are not read")
    }
    index += digits.count
    skipSpace()
    return number
  }

  private mutating func nameTest() throws(Refusal) -> XMLPath.NameTest {
    if take("*") { return .any }
    let first = word()
    guard !first.isEmpty else { throw refusal("a name is missing") }
    if index < bytes.count, bytes[index] == UInt8(ascii: "(") {
      throw refusal("the function '\(first)()' is not read; there are text() and not()")
    }
    guard index < bytes.count, bytes[index] == UInt8(ascii: ":") else {
      skipSpace()
      return .named(namespace: "", local: first)
    }
    index += 1
    let namespace: String?
    if let known = namespaces[first] {
      namespace = known
    } else if first == "xml" {
      namespace = XMLName.xml
    } else {
      let known = namespaces.isEmpty ? "none" : namespaces.keys.sorted().joined(separator: ", ")
      throw refusal("the prefix '\(first)' is not among the mapping's namespaces (\(known))")
    }
    let local = take("*") ? "*" : word()
    guard !local.isEmpty, local != "*" else { throw refusal("a name is missing after '\(first):'") }
    skipSpace()
    return .named(namespace: namespace, local: local)
  }

  private func otherAxis() -> String? {
    let axes = [
      "following-sibling", "preceding-sibling", "following", "preceding", "descendant-or-self",
      "descendant", "ancestor-or-self", "self", "child", "attribute", "namespace",
    ]
    return axes.first { bytes[index...].starts(with: Array("\($0)::".utf8)) }
  }

  private mutating func word() -> String {
    let word = bytes[index...].prefix {
      $0 >= 0x80 || ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A || (0x30...0x39).contains($0)
        || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".")
    }
    index += word.count
    return String(decoding: word, as: UTF8.self)
  }

  private mutating func take(_ text: String) -> Bool {
    guard bytes[index...].starts(with: text.utf8) else { return false }
    index += text.utf8.count
    if text != "'", text != "\"" { skipSpace() }
    return true
  }

  private mutating func skipSpace() {
    while index < bytes.count, XMLText.isSpace(bytes[index]) { index += 1 }
  }

  private func refusal(_ message: String) -> Refusal { Refusal(message: message, offset: index) }
}
