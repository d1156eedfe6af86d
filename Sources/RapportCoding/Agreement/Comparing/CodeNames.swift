import RapportCodebooks
import RapportTranscripts

/// Codes of several codebooks by all the names they go by.
struct CodeNames {
  /// Codes by id.
  private(set) var codes: [String: Code] = [:]
  /// The codebook of each code, by the code's id.
  private(set) var codebooks: [String: String] = [:]
  private var ids: [String: String] = [:]

  init(_ codebooks: [Codebook]) {
    for codebook in codebooks {
      for code in codebook.codes {
        codes[code.id.rawValue] = code
        self.codebooks[code.id.rawValue] = codebook.id.rawValue
        for alias in code.aliases { ids[alias] = code.id.rawValue }
      }
    }
  }

  /// The id of a code named by id or alias, with or without its codebook; another name as it is.
  func id(_ name: String) -> String {
    if let id = ids[name] { return id }
    let last = name.split(separator: "/").last.map(String.init) ?? name
    return codes[last] != nil ? last : ids[last] ?? name
  }
}
