import RapportTranscripts

/// The names that a codebook defines, gathered before anything is read.
struct CodebookNames {
  /// The codebook's id, empty where it has none.
  let codebook: String
  /// The codebooks it uses.
  let uses: [String]
  /// Its lists.
  let lists: [String]
  /// Its regions.
  let regions: [String]
  /// The ids of its codes, in order.
  let codes: [String]
  /// The ids of its episodes.
  let episodes: [String]
  /// Ids by alias.
  let aliases: [String: String]

  init(_ root: RuleNode) {
    codebook = root["codebook"]?.scalar ?? ""
    uses = Self.texts(root["uses"])
    lists = root["lists"]?.entries?.map(\.key) ?? []
    regions = root["regions"]?.entries?.map(\.key) ?? []
    let codes = root["codes"]?.items ?? []
    self.codes = codes.compactMap { $0["code"]?.scalar }
    episodes = root["episodes"]?.items?.compactMap { $0["episode"]?.scalar } ?? []
    var aliases: [String: String] = [:]
    for code in codes {
      guard let id = code["code"]?.scalar else { continue }
      for alias in Self.texts(code["alias"]) where aliases[alias] == nil { aliases[alias] = id }
    }
    self.aliases = aliases
  }

  private static func texts(_ node: RuleNode?) -> [String] {
    node?.items?.compactMap(\.scalar) ?? node?.scalar.map { [$0] } ?? []
  }
}
