import RapportTranscripts
import Yams

/// A value of a YAML file with its place: text, a list or a mapping.
///
/// The only file that knows the YAML library. Its tree is taken over as a whole, so that nothing
/// else depends on how the library keeps its marks.
struct RuleNode: Sendable {
  /// What the value is.
  enum Content: Sendable {
    case scalar(String, isQuoted: Bool)
    case sequence([RuleNode])
    case mapping([Entry])
  }

  /// One line of a mapping.
  struct Entry: Sendable {
    var key: String
    var keyLocation: SourceLocation
    var value: RuleNode
  }

  /// What the value is.
  var content: Content
  /// Where it begins.
  var location: SourceLocation

  init(content: Content, location: SourceLocation) {
    self.content = content
    self.location = location
  }

  /// The tree of a YAML text.
  ///
  /// - Throws: `InvalidInput` with one diagnostic where it isn't YAML, repeats a key, or nests
  ///   deeper than any codebook does.
  init(yaml: String, lines: SourceLines) throws(InvalidInput) {
    do {
      let parser = try Parser(yaml: yaml, encoding: .utf8)
      guard let root = try parser.singleRoot() else {
        throw InvalidInput(.emptyCodebook(lines.file))
      }
      var left = Self.mostNodes
      try self.init(root, lines: lines, depth: 0, left: &left)
    } catch let error as InvalidInput {
      throw error
    } catch {
      throw InvalidInput(Self.diagnostic(for: error, in: lines))
    }
  }

  private static let deepest = 40
  private static let mostNodes = 1_000_000

  private init(
    _ node: Node, lines: SourceLines, depth: Int, left: inout Int
  ) throws(InvalidInput) {
    location = Self.location(of: node, in: lines)
    left -= 1
    guard depth < Self.deepest, left > 0 else {
      throw InvalidInput(.tooDeep(at: location, in: lines))
    }
    switch node {
    case .scalar(let scalar):
      content = .scalar(
        scalar.string, isQuoted: scalar.style == .doubleQuoted || scalar.style == .singleQuoted)
    case .sequence(let sequence):
      var nodes: [RuleNode] = []
      for node in sequence {
        nodes.append(try RuleNode(node, lines: lines, depth: depth + 1, left: &left))
      }
      content = .sequence(nodes)
    case .mapping(let mapping):
      var entries: [Entry] = []
      for (key, value) in mapping {
        let place = Self.location(of: key, in: lines)
        guard case .scalar(let scalar) = key else {
          throw InvalidInput(.keyIsNoText(at: place, in: lines))
        }
        entries.append(
          Entry(
            key: scalar.string, keyLocation: place,
            value: try RuleNode(value, lines: lines, depth: depth + 1, left: &left)))
      }
      content = .mapping(entries)
    case .alias:
      throw InvalidInput(.anchor(at: location, in: lines))
    }
  }

  private static func location(of node: Node, in lines: SourceLines) -> SourceLocation {
    guard let mark = node.mark else { return SourceLocation(file: lines.file) }
    return lines.location(line: mark.line, scalarColumn: mark.column)
  }

  private static func diagnostic(for error: any Error, in lines: SourceLines) -> Diagnostic {
    switch error as? YamlError {
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      return .notYAML(
        context.map { "\($0.text), \(problem)" } ?? problem,
        at: lines.location(line: min(mark.line, lines.count), scalarColumn: mark.column), in: lines)
    case .duplicatedKeysInMapping(let keys, let context):
      return .duplicateKey(
        keys.sorted().first ?? "",
        at: lines.location(line: context.mark.line, scalarColumn: context.mark.column), in: lines)
    case .reader(let problem, _, _, _):
      return .notYAML(problem, at: SourceLocation(file: lines.file), in: lines)
    default:
      return .notYAML("it can't be read", at: SourceLocation(file: lines.file), in: lines)
    }
  }
}

extension RuleNode {
  /// The value in words, for messages.
  var kind: String {
    switch content {
    case .scalar(let text, let isQuoted): text.isEmpty && !isQuoted ? "nothing" : "a single value"
    case .sequence: "a list"
    case .mapping: "a mapping"
    }
  }

  /// The entries of a mapping, or nil.
  var entries: [Entry]? {
    if case .mapping(let entries) = content { entries } else { nil }
  }

  /// The items of a list, or nil.
  var items: [RuleNode]? {
    if case .sequence(let items) = content { items } else { nil }
  }

  /// The text of a single value, or nil.
  var scalar: String? {
    if case .scalar(let text, _) = content { text } else { nil }
  }

  /// The value under a key, where it is a mapping that has the key.
  subscript(key: String) -> RuleNode? { entries?.first { $0.key == key }?.value }
}
