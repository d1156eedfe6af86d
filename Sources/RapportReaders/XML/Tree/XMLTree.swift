/// The elements and texts of a session (and of what stands around it), in the order of the file.
///
/// A node is an index; the nodes within it follow it up to its `end`. Node 0 stands for the file.
struct XMLTree: Sendable {
  /// An element or a text.
  struct Node: Sendable {
    /// Index into `names`; -1 for a text.
    var name: Int32
    var parent: Int32
    /// The first node behind this one and its content; `Int32.max` while it is open.
    var end: Int32 = .max
    /// Rows of `attributes`.
    var attributes: Range<Int32>
    /// Bytes of `bytes`, for a text.
    var text: Range<Int32>
    var place: XMLPlace
  }

  /// An attribute: its name and the bytes of its value.
  struct Attribute: Sendable {
    var name: Int32
    var value: Range<Int32>
  }

  private(set) var nodes: [Node] = []
  private(set) var attributes: [Attribute] = []
  private(set) var names: [XMLName] = []
  private var indices: [XMLName: Int32] = [:]
  private var bytes: [UInt8] = []

  var byteCount: Int { bytes.count }

  init() {
    nodes.append(
      Node(
        name: -1, parent: -1, attributes: 0..<0, text: 0..<0, place: XMLPlace(line: 0, column: 0)))
  }

  // MARK: Reading

  /// The number of a name; nil where nothing in the file has it.
  func index(of name: XMLName) -> Int32? { indices[name] }

  func isElement(_ node: Int) -> Bool { nodes[node].name >= 0 }

  func isText(_ node: Int) -> Bool { nodes[node].name < 0 && node > 0 }

  func name(_ node: Int) -> XMLName? {
    nodes[node].name < 0 ? nil : names[Int(nodes[node].name)]
  }

  func parent(_ node: Int) -> Int? {
    nodes[node].parent < 0 ? nil : Int(nodes[node].parent)
  }

  /// The first index behind a node and its content.
  func end(_ node: Int) -> Int { min(Int(nodes[node].end), nodes.count) }

  /// The nodes directly within a node.
  func children(_ node: Int) -> some Sequence<Int> {
    let end = end(node)
    return sequence(state: node + 1) { (next: inout Int) -> Int? in
      guard next < end else { return nil }
      defer { next = self.end(next) }
      return next
    }
  }

  /// The row of an attribute of an element.
  func attribute(_ name: Int32, of node: Int) -> Int? {
    nodes[node].attributes.first { attributes[Int($0)].name == name }.map(Int.init)
  }

  func value(ofAttribute row: Int) -> ArraySlice<UInt8> {
    let range = attributes[row].value
    return bytes[Int(range.lowerBound)..<Int(range.upperBound)]
  }

  /// The bytes of a text.
  func text(_ node: Int) -> ArraySlice<UInt8> {
    let range = nodes[node].text
    return bytes[Int(range.lowerBound)..<Int(range.upperBound)]
  }

  /// All text within a node, as it stands.
  func content(_ node: Int) -> [UInt8] {
    if isText(node) { return Array(text(node)) }
    var result: [UInt8] = []
    for index in node..<end(node) where isText(index) { result.append(contentsOf: text(index)) }
    return result
  }

  // MARK: Building

  mutating func intern(_ name: XMLName) -> Int32 {
    if let known = indices[name] { return known }
    names.append(name)
    indices[name] = Int32(names.count - 1)
    return Int32(names.count - 1)
  }

  /// Begins an element within `parent`.
  mutating func open(
    _ name: XMLName, _ events: [XMLAttributeEvent], in parent: Int, at place: XMLPlace
  ) -> Int {
    let first = Int32(attributes.count)
    for event in events {
      let start = Int32(bytes.count)
      bytes.append(contentsOf: event.value)
      attributes.append(Attribute(name: intern(event.name), value: start..<Int32(bytes.count)))
    }
    let here = Int32(bytes.count)
    nodes.append(
      Node(
        name: intern(name), parent: Int32(parent), attributes: first..<Int32(attributes.count),
        text: here..<here, place: place))
    return nodes.count - 1
  }

  mutating func close(_ node: Int) { nodes[node].end = Int32(nodes.count) }

  /// Adds text within `parent`; text right behind text is one text.
  mutating func append(_ more: UnsafeBufferPointer<UInt8>, in parent: Int) {
    let start = Int32(bytes.count)
    bytes.append(contentsOf: more)
    let range = start..<Int32(bytes.count)
    let last = nodes.count - 1
    if isText(last), Int(nodes[last].parent) == parent, nodes[last].text.upperBound == start {
      nodes[last].text = nodes[last].text.lowerBound..<range.upperBound
      return
    }
    nodes.append(
      Node(
        name: -1, parent: Int32(parent), end: Int32(nodes.count + 1), attributes: 0..<0,
        text: range,
        place: nodes[parent].place))
  }

  /// Forgets a node and everything behind it.
  mutating func remove(from node: Int) {
    let attributeCount = Int(nodes[node].attributes.lowerBound)
    var byteCount = Int(nodes[node].text.lowerBound)
    if nodes[node].attributes.isEmpty == false {
      byteCount = Int(attributes[attributeCount].value.lowerBound)
    }
    nodes.removeSubrange(node...)
    if attributeCount < attributes.count { attributes.removeSubrange(attributeCount...) }
    bytes.removeSubrange(byteCount...)
  }
}

extension XMLTree {
  /// How much memory the tree takes, roughly.
  var weight: Int {
    nodes.count * MemoryLayout<Node>.stride + attributes.count * MemoryLayout<Attribute>.stride
      + byteCount
  }
}
