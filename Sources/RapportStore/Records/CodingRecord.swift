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

  /// The coding with its evidence.
  func coding(evidence: [Evidence]) -> Coding {
    Coding(
      code: CodeReference(codebook: codebook, code: code), utterance: utterance,
      evidence: evidence, score: score, isMain: isMain)
  }
}
