import GRDB
import RapportCodebooks
import RapportCoding
import RapportTranscripts

/// A row of `decision`.
struct DecisionRecord: Codable, FetchableRecord, PersistableRecord {
  static let databaseTableName = "decision"
  static let databaseColumnDecodingStrategy = DatabaseColumnDecodingStrategy.convertFromSnakeCase
  static let databaseColumnEncodingStrategy = DatabaseColumnEncodingStrategy.convertToSnakeCase

  var id: String
  var session: String
  var revision: String
  var codebook: String
  var code: String
  var utterance: Int
  var startByte: Int
  var endByte: Int
  var quote: String
  var newCodebook: String?
  var newCode: String?
  var kind: String
  var confidence: Int?
  var why: String?
  var isBlind: Bool
  var rater: String
  var at: Int
  var undoes: String?

  init(_ decision: Decision) {
    let anchor = decision.anchor
    id = decision.id.rawValue
    session = decision.session.rawValue
    revision = decision.revision.hex
    codebook = anchor.code.codebook
    code = anchor.code.code
    utterance = anchor.utterance
    startByte = anchor.range.lowerBound
    endByte = anchor.range.upperBound
    quote = anchor.quote
    newCodebook = decision.newCode?.codebook
    newCode = decision.newCode?.code
    kind = decision.kind.rawValue
    confidence = decision.confidence
    why = decision.why
    isBlind = decision.isBlind
    rater = decision.rater.rawValue
    at = decision.at
    undoes = decision.undoes?.rawValue
  }

  /// The decision; nil where the row isn't one, which the schema's rules forbid.
  var decision: Decision? {
    guard let kind = Decision.Kind(rawValue: kind), let revision = Fingerprint(hex: revision),
      startByte <= endByte
    else { return nil }
    return Decision(
      id: .init(id), session: .init(session), revision: revision, kind: kind,
      anchor: Anchor(
        code: CodeReference(codebook: codebook, code: code), utterance: utterance,
        range: startByte..<endByte, quote: quote),
      newCode: newCode.map { CodeReference(codebook: newCodebook ?? "", code: $0) },
      confidence: confidence, why: why, isBlind: isBlind, rater: .init(rater), at: at,
      undoes: undoes.map { .init($0) })
  }
}
