import GRDB
import RapportCodebooks
import RapportCoding

/// A row of `coding`.
struct CodingRecord: Codable, FetchableRecord, PersistableRecord {
  static let databaseTableName = "coding"
  static let databaseColumnDecodingStrategy = DatabaseColumnDecodingStrategy.convertFromSnakeCase
  static let databaseColumnEncodingStrategy = DatabaseColumnEncodingStrategy.convertToSnakeCase

  var id: Int64?
  var codedSession: Int64
  var codebook: String
  var code: String
  var utterance: Int
  var startByte: Int
  var endByte: Int
  var quote: String
  var score: Double
  var isMain: Bool?
  var isInternal: Bool

  init(_ coding: Coding, at anchor: Anchor, of session: Int64, isInternal: Bool) {
    codedSession = session
    codebook = coding.code.codebook
    code = coding.code.code
    utterance = coding.utterance
    startByte = anchor.range.lowerBound
    endByte = anchor.range.upperBound
    quote = anchor.quote
    score = coding.score
    isMain = coding.isMain
    self.isInternal = isInternal
  }

  /// Column by column, which a session's thousands of codings need: by decoder it takes ten times as
  /// long.
  init(row: Row) {
    id = row["id"]
    codedSession = row["coded_session"]
    codebook = row["codebook"]
    code = row["code"]
    utterance = row["utterance"]
    startByte = row["start_byte"]
    endByte = row["end_byte"]
    quote = row["quote"]
    score = row["score"]
    isMain = row["is_main"]
    isInternal = row["is_internal"]
  }

  /// The coding with its evidence.
  func coding(evidence: [Evidence]) -> Coding {
    Coding(
      code: CodeReference(codebook: codebook, code: code), utterance: utterance,
      evidence: evidence, score: score, isMain: isMain)
  }
}
