import GRDB
import RapportCodebooks
import RapportCoding
import RapportTranscripts

/// A row of `adjudication`.
struct AdjudicationRecord: Codable, FetchableRecord, PersistableRecord {
  static let databaseTableName = "adjudication"
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
  var raters: [String]
  var outcome: String
  var rater: String
  var why: String?
  var at: Int

  init(_ adjudication: Adjudication) {
    let anchor = adjudication.anchor
    id = adjudication.id.rawValue
    session = adjudication.session.rawValue
    revision = adjudication.revision.hex
    codebook = anchor.code.codebook
    code = anchor.code.code
    utterance = anchor.utterance
    startByte = anchor.range.lowerBound
    endByte = anchor.range.upperBound
    quote = anchor.quote
    raters = adjudication.raters.map(\.rawValue)
    switch adjudication.outcome {
    case .present: outcome = "present"
    case .absent: outcome = "absent"
    case .changed(let code):
      outcome = "changed"
      newCodebook = code.codebook
      newCode = code.code
    }
    rater = adjudication.by.rawValue
    why = adjudication.why
    at = adjudication.at
  }

  /// The adjudication; nil where the row isn't one, which the schema's rules forbid.
  var adjudication: Adjudication? {
    guard let revision = Fingerprint(hex: revision), startByte <= endByte else { return nil }
    let changed = newCode.map { CodeReference(codebook: newCodebook ?? "", code: $0) }
    return Adjudication(
      id: .init(id), session: .init(session), revision: revision,
      anchor: Anchor(
        code: CodeReference(codebook: codebook, code: code), utterance: utterance,
        range: startByte..<endByte, quote: quote),
      raters: raters.map { .init($0) },
      outcome: changed.map { .changed(to: $0) } ?? (outcome == "present" ? .present : .absent),
      by: .init(rater), why: why, at: at)
  }
}
