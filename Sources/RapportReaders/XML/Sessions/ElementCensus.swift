/// How often each element occurs, for telling a user what a file is made of.
struct ElementCensus {
  private var counts: [XMLName: Int] = [:]
  private(set) var root: XMLName?

  mutating func count(_ name: XMLName) {
    if root == nil { root = name }
    counts[name, default: 0] += 1
  }

  /// The root and its namespace: `<corpus>, no namespace`.
  var rootPhrase: String {
    guard let root else { return "nothing" }
    return
      "<\(root.local)>, \(root.namespace.isEmpty ? "no namespace" : "namespace \(root.namespace)")"
  }

  /// The ten most frequent elements with their counts.
  var frequent: String {
    let sorted = counts.sorted {
      (-$0.value, $0.key.local, $0.key.namespace) < (-$1.value, $1.key.local, $1.key.namespace)
    }
    return sorted.prefix(10).map { "\($0.key.local) (\($0.value))" }.joined(separator: ", ")
  }

  /// How many XInclude elements there are.
  var inclusions: Int {
    counts.reduce(0) {
      $0 + ($1.key.namespace == XMLName.xInclude && $1.key.local == "include" ? $1.value : 0)
    }
  }

  subscript(name: XMLName) -> Int { counts[name] ?? 0 }
}
