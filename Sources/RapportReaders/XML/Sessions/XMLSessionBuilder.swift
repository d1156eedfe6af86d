import RapportTranscripts

/// Builds the tree of each session as its elements come, reads it at its end, and forgets it.
final class XMLSessionBuilder: XMLEventHandler {
  /// Gives the mapping for a root element, or nil where none is known.
  typealias Choice = (XMLName) -> (mapping: XMLMapping, diagnostics: [Diagnostic])?

  private let choose: Choice
  private let options: ReadingOptions
  private let file: String
  private var tree = XMLTree()
  private var open: [Int] = [0]
  private var mapping: XMLMapping?
  /// The node of the session that is open.
  private var session: Int?
  private var number = 0
  private(set) var census = ElementCensus()
  /// Warnings about the file as a whole.
  var diagnostics: [Diagnostic] = []
  /// Sessions that are read and not yet handed on.
  private var ready: [Result<Reading, InvalidInput>] = []
  private var wholeFile: Int?

  init(file: String, options: ReadingOptions, choose: @escaping Choice) {
    self.file = file
    self.options = options
    self.choose = choose
  }

  /// Whether a mapping was found for the root.
  var isKnown: Bool { mapping != nil }
  /// How many sessions were read so far.
  var count: Int { number }
  /// How much the tree holds, roughly in bytes.
  var weight: Int { tree.weight }

  /// Hands over the sessions that are complete.
  func takeReady() -> [Result<Reading, InvalidInput>] {
    defer { ready = [] }
    return ready
  }

  /// Reads the session that is the whole file; only once the file has proved to be well-formed.
  func finish() {
    if let wholeFile { read(wholeFile, isWholeFile: true) }
  }

  func start(
    _ name: XMLName, _ attributes: [XMLAttributeEvent], at place: XMLPlace
  ) -> XMLFault? {
    census.count(name)
    if open.count == 1, let chosen = choose(name) {
      mapping = chosen.mapping
      diagnostics += chosen.diagnostics
    }
    guard let mapping else {
      open.append(0)
      return nil
    }
    let node = tree.open(name, attributes, in: open[open.count - 1], at: place)
    open.append(node)
    if session == nil, XMLPathEvaluator(tree).matches(mapping.session.each, node) { session = node }
    return nil
  }

  func end() {
    guard open.count > 1, let node = open.popLast(), mapping != nil else { return }
    tree.close(node)
    guard node == session else { return }
    session = nil
    if open.count == 1 {
      wholeFile = node
    } else {
      read(node, isWholeFile: false)
      tree.remove(from: node)
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard mapping != nil, open.count > 1 else { return }
    tree.append(bytes, in: open[open.count - 1])
  }

  private func read(_ node: Int, isWholeFile: Bool) {
    guard let mapping else { return }
    number += 1
    let context = XMLSessionContext(
      mapping: mapping, options: options, file: file, number: number, isWholeFile: isWholeFile,
      diagnostics: number == 1 ? diagnostics : [])
    ready.append(XMLSessionReader.read(node, in: tree, context))
  }
}
