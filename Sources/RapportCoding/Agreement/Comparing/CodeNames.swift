import RapportCodebooks
import RapportTranscripts

/// Codes of several codebooks by all the names they go by.
///
/// A code's name is its id, and `codebook/id` where several of the codebooks have that id.
struct CodeNames {
  /// Codes by name.
  private(set) var codes: [String: Code] = [:]
  /// The codebook of each code, by the code's name.
  private(set) var codebooks: [String: String] = [:]
  private var names: [String: String] = [:]

  init(_ codebooks: [Codebook]) {
    let ids = codebooks.flatMap { $0.codes.map(\.id.rawValue) }
    let counts = ids.reduce(into: [String: Int]()) { $0[$1, default: 0] += 1 }
    for codebook in codebooks {
      let book = codebook.id.rawValue
      for code in codebook.codes {
        let id = code.id.rawValue
        let name = counts[id, default: 0] > 1 ? "\(book)/\(id)" : id
        codes[name] = code
        self.codebooks[name] = book
        for other in [id] + code.aliases {
          names["\(book)/\(other)"] = name
          names[other] = names[other] ?? name
        }
      }
    }
  }

  /// The name of a code given by id or alias, with or without its codebook; another name as it is.
  ///
  /// An id of several codebooks without its codebook is the first one's.
  func id(_ name: String, codebook: String? = nil) -> String {
    if let codebook, let own = names["\(codebook)/\(name)"] { return own }
    if let own = names[name] { return own }
    let last = name.split(separator: "/").last.map(String.init) ?? name
    return names[last] ?? name
  }
}
