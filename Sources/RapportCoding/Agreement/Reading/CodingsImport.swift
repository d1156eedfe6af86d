public import RapportCodebooks
public import RapportTranscripts

/// People's codings from tables, found again in the transcripts of a study.
///
/// Columns are those of ``CodingsFile``, and `start` and `end` (code points of the utterance's text)
/// or `quote`, where a code stands on some words only. Whatever the study doesn't know ends the import
/// with the place in the table.
public struct CodingsImport: Sendable {
  private struct Key: Hashable, Comparable {
    var session: Session.ID
    var rater: Rater.ID

    static func < (a: Self, b: Self) -> Bool { (a.session, a.rater) < (b.session, b.rater) }
  }

  private let names: CodeNames
  private let versions: [CodedSession.CodebookVersion]
  private let transcript: @Sendable (Session.ID) throws(InvalidInput) -> Transcript?
  private var found: [Key: CodedSession] = [:]

  /// Makes an empty import.
  ///
  /// - Parameters:
  ///   - codebooks: the study's codebooks; codes go by their ids or aliases.
  ///   - transcript: the newest transcript of a session; nil where the study has none.
  public init(
    codebooks: [Codebook],
    transcript: @escaping @Sendable (Session.ID) throws(InvalidInput) -> Transcript?
  ) {
    names = CodeNames(codebooks)
    versions = codebooks.map { .init($0) }
    self.transcript = transcript
  }

  /// The readings, by session and rater: also those without a code, where a row says so.
  public var readings: [CodedSession] {
    found.keys.sorted().compactMap { key in
      guard var reading = found[key] else { return nil }
      reading.codings = DecisionLog.merged(reading.codings)
      return reading
    }
  }

  /// Takes in a table.
  ///
  /// - Parameters:
  ///   - rater: who coded all of it; nil where the table says it row by row.
  ///   - columns: what its columns are called.
  /// - Throws: `InvalidInput` with the first row that doesn't fit the study; nothing of the table is
  ///   taken in then.
  public mutating func add(
    csv bytes: [UInt8], file: String, rater: Rater.ID?, columns: CodingColumns = .standard
  ) throws(InvalidInput) {
    let table = try CodingsTableRows(bytes, file: file, columns: columns)
    var found = found
    for row in table.rows {
      let key = Key(session: .init(try table.session(row)), rater: try table.rater(row, rater))
      if found[key] == nil {
        guard let transcript = try transcript(key.session) else {
          throw table.complaint(
            row, .session, id: "codings-unknown-session",
            "the study has no session '\(key.session)'",
            hint: "add its transcript first: `rapport study add`")
        }
        found[key] = CodedSession(
          transcript: transcript, codebooks: versions,
          rater: Rater(id: key.rater, kind: .human))
      }
      guard let transcript = found[key]?.transcript,
        let coding = try coding(row, table, transcript)
      else { continue }
      found[key]?.codings.append(coding)
    }
    self.found = found
  }

  /// The coding of a row; nil where it says that there is none.
  private func coding(
    _ row: CSVRow, _ table: CodingsTableRows, _ transcript: Transcript
  ) throws(InvalidInput) -> Coding? {
    let utterance = try table.utterance(row, transcript)
    guard let name = table.code(row) else { return nil }
    let known = names.id(name, codebook: table.value(row, .codebook))
    guard let code = names.codes[known], let codebook = names.codebooks[known], !code.isInternal
    else {
      throw table.complaint(
        row, .code, id: "codings-unknown-code", "no codebook of the study has a code '\(name)'",
        hint: "codes go by their ids or aliases; put its codebook in with `rapport study code -c`")
    }
    let range = try table.words(row, transcript.utterances[utterance].text)
    return Coding(
      code: CodeReference(codebook: codebook, code: code.id.rawValue), utterance: utterance,
      evidence: range.map { [Evidence(rule: nil, ranges: [$0])] } ?? [],
      isMain: table.value(row, .main).flatMap { ["yes": true, "no": false][$0] })
  }
}
