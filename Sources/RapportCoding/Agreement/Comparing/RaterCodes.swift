import RapportTranscripts

/// One rater's codes, under the names and keys of a comparison.
struct RaterCodes {
  typealias Key = CodingsFile.UtteranceKey

  var name: String
  var kind: Rater.Kind?
  /// The sessions the rater coded.
  var sessions: Set<String>
  /// The codes of each utterance that has a row.
  private(set) var codes: [Key: Set<String>] = [:]
  /// The rules behind a code.
  private(set) var rules: [Key: [String: [String]]] = [:]
  private var marked: [Key: [String]] = [:]
  private var unmarked: [Key: Set<String>] = [:]

  init(name: String, rows: [CodingsFile.Row], sessions: Set<String>) {
    self.name = name
    self.sessions = sessions
    let kinds = Set(rows.compactMap(\.kind))
    kind = kinds.count == 1 ? kinds.first : nil
    for row in rows {
      codes[row.key, default: []].formUnion(row.code.map { [$0] } ?? [])
      guard let code = row.code else { continue }
      if !row.rules.isEmpty { rules[row.key, default: [:]][code, default: []] += row.rules }
      if row.isMain == true { marked[row.key, default: []].append(code) }
      if row.isMain == nil { unmarked[row.key, default: []].insert(code) }
    }
  }

  /// The raters of some files, in the order in which they appear; rows of one name are one rater's.
  static func all(_ files: [CodingsFile]) -> [RaterCodes] {
    var names: [String] = []
    var rows: [String: [CodingsFile.Row]] = [:]
    var sessions: [String: Set<String>] = [:]
    for file in files {
      for row in file.rows {
        let name = row.rater ?? Self.unnamed
        if rows[name] == nil { names.append(name) }
        rows[name, default: []].append(row)
      }
      for (rater, coded) in file.sessions {
        sessions[rater ?? Self.unnamed, default: []].formUnion(coded)
      }
    }
    names += sessions.keys.filter { rows[$0] == nil }.sorted()
    return names.map {
      RaterCodes(name: $0, rows: rows[$0] ?? [], sessions: sessions[$0] ?? [])
    }
  }

  private static let unnamed = "reference"

  /// A coder who coded nothing.
  static var none: RaterCodes { RaterCodes(name: "coder", rows: [], sessions: []) }

  /// Whether every utterance that has a row has exactly one code: classes that exclude each other.
  var isExclusive: Bool { !codes.isEmpty && codes.values.allSatisfy { $0.count == 1 } }

  /// The utterance's main code: the first that is marked so, else the only one there is.
  func mainCode(_ key: Key) -> String? {
    marked[key]?.first ?? (unmarked[key].flatMap { $0.count == 1 ? $0.first : nil })
  }

  /// The utterance's main code of a group, by its precedence where none is marked.
  func mainCode(_ key: Key, among order: [String]) -> String? {
    guard let all = codes[key] else { return nil }
    return marked[key]?.first { order.contains($0) }
      ?? order.first { unmarked[key]?.contains($0) ?? false } ?? order.first { all.contains($0) }
  }
}
