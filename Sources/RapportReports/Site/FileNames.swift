/// Names for the files of things that have ids: lower case letters, digits and hyphens, so that no
/// name climbs out of its folder, and no two things share one.
struct FileNames: Sendable {
  private let names: [String: String]

  /// Names for these ids.
  ///
  /// What is left of an id is its letters and digits in ASCII; ids of which the same is left are
  /// told apart by a number, in the order of the ids' bytes.
  init(for ids: [String]) {
    var names: [String: String] = [:]
    var taken: Set<String> = []
    for id in Set(ids).sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
      let base = Self.kebab(id)
      var name = base
      var number = 2
      while !taken.insert(name).inserted {
        name = "\(base)-\(number)"
        number += 1
      }
      names[id] = name
    }
    self.names = names
  }

  /// The name for an id, without an ending.
  subscript(id: String) -> String { names[id] ?? Self.kebab(id) }

  private static func kebab(_ id: String) -> String {
    var name = ""
    for scalar in id.lowercased().unicodeScalars {
      let isKept =
        scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
      if isKept {
        name.unicodeScalars.append(scalar)
      } else if !name.isEmpty, !name.hasSuffix("-") {
        name += "-"
      }
      if name.utf8.count >= 60 { break }
    }
    while name.hasSuffix("-") { name.removeLast() }
    return name.isEmpty ? "unnamed" : name
  }
}
