import GRDB
import RapportCodebooks
import RapportCoding
import RapportTranscripts

/// A row of `coded_session`: one rater's reading of one revision.
struct CodedSessionRecord: Codable, FetchableRecord, PersistableRecord {
  static let databaseTableName = "coded_session"
  static let databaseColumnDecodingStrategy = DatabaseColumnDecodingStrategy.convertFromSnakeCase
  static let databaseColumnEncodingStrategy = DatabaseColumnEncodingStrategy.convertToSnakeCase

  /// A codebook as JSON.
  struct Book: Codable {
    var id: String
    var version: String
    var fingerprint: String

    var known: CodedSession.CodebookVersion? {
      Fingerprint(hex: fingerprint).map {
        CodedSession.CodebookVersion(id: .init(id), version: version, fingerprint: $0)
      }
    }
  }

  /// An addressee as JSON.
  struct Listener: Codable {
    var kind: String
    var speakers: [Int]

    var addressee: Addressee? {
      Addressee.Kind(rawValue: kind).map { Addressee(kind: $0, speakers: speakers) }
    }
  }

  var id: Int64?
  var transcript: Int64
  var rater: String
  var codebooks: [Book]
  var addressees: [Listener]
  var episodes: [EpisodeRecord]
  var savedAt: Int

  init(_ reading: CodedSession, transcript: Int64, savedAt: Int) {
    self.transcript = transcript
    rater = reading.rater.id.rawValue
    codebooks = reading.codebooks.map {
      Book(id: $0.id.rawValue, version: $0.version, fingerprint: $0.fingerprint.hex)
    }
    addressees = reading.addressees.map { Listener(kind: $0.kind.rawValue, speakers: $0.speakers) }
    episodes = reading.episodes.map(EpisodeRecord.init)
    self.savedAt = savedAt
  }
}
