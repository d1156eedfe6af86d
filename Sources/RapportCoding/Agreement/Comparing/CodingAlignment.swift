import RapportCodebooks
import RapportTranscripts

/// Brings tables of codings to the same names of codes and utterances.
struct CodingAlignment {
  let names: CodeNames
  private let keys: [CodingsFile.UtteranceKey: CodingsFile.UtteranceKey]
  private let known: Set<CodingsFile.UtteranceKey>

  init(codebooks: [Codebook], utterances: UtterancesFile?) {
    names = CodeNames(codebooks)
    keys = utterances?.keysByNumber ?? [:]
    known = Set(utterances?.rows.map(\.key) ?? [])
  }

  /// A table under the codes' ids and the utterances' ids, with the sessions of a list only.
  func aligned(_ file: CodingsFile, keeping isKept: (String) -> Bool) -> CodingsFile {
    var rows = file.rows.filter { isKept($0.key.session) }
    for index in rows.indices {
      let key = rows[index].key
      if !known.contains(key), let other = keys[key] { rows[index].key = other }
      let codebook = rows[index].codebook
      rows[index].code = rows[index].code.map { names.id($0, codebook: codebook) }
    }
    return CodingsFile(rows: rows, sessions: file.sessions.mapValues { $0.filter(isKept) })
  }
}
