public import RapportCodebooks
public import RapportTranscripts

/// Which codes a table of codings gives to which utterance of a transcript.
///
/// An utterance is found by its id, or by its number from 0 where the table has no row with its id.
/// Codes go by their ids where codebooks that know their aliases are given.
public struct CodingsIndex: Sendable {
  private let codes: [CodingsFile.UtteranceKey: Set<String>]
  private let sessions: Set<String>
  private let names: CodeNames

  /// Indexes a table of codings.
  public init(_ codings: CodingsFile, codebooks: [Codebook] = []) {
    let names = CodeNames(codebooks)
    self.names = names
    codes = codings.rows.reduce(into: [:]) { codes, row in
      codes[row.key, default: []].formUnion(row.code.map { [names.id($0)] } ?? [])
    }
    sessions = Set(codings.rows.map(\.key.session))
  }

  /// The codes an utterance carries.
  public func codes(ofUtterance index: Int, in transcript: Transcript) -> Set<String> {
    let session = transcript.session.id.rawValue
    let id = transcript.utterances[index].id.rawValue
    return codes[.init(session: session, utterance: id)]
      ?? codes[.init(session: session, utterance: String(index))] ?? []
  }

  /// Whether the table says anything of a session.
  public func covers(_ session: Session.ID) -> Bool {
    sessions.contains(session.rawValue)
  }

  /// The id of a code that may be named by an alias.
  public func id(ofCode name: String) -> String { names.id(name) }

  /// Every code of the table, in the order of bytes.
  public var allCodes: [String] { Set(codes.values.joined()).sorted() }
}
