import GRDB
import RapportCodebooks
import RapportCoding
import RapportTranscripts

/// A row of `evidence`: a rule that fired, written `codebook@version/rule`.
struct EvidenceRecord: Codable, FetchableRecord, PersistableRecord {
  static let databaseTableName = "evidence"

  var coding: Int64
  var position: Int
  var rule: String?
  var weight: Double
  /// Pairs of first byte and byte behind the last.
  var ranges: [[Int]]

  init(
    _ evidence: Evidence, of coding: Int64, _ position: Int, code: CodeReference,
    codebooks: [CodedSession.CodebookVersion]
  ) {
    self.coding = coding
    self.position = position
    let version = codebooks.first { $0.id.rawValue == code.codebook }?.version
    rule = evidence.rule.map { "\(code.codebook)@\(version ?? "")/\($0)" }
    weight = evidence.weight
    ranges = evidence.ranges.map { [$0.lowerBound, $0.upperBound] }
  }

  /// Column by column, as of ``CodingRecord``.
  init(row: Row) {
    coding = row["coding"]
    position = row["position"]
    rule = row["rule"]
    weight = row["weight"]
    let text: String = row["ranges"]
    let numbers = text.utf8.split { !(UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0) }
      .compactMap { Int(Substring($0)) }
    ranges = stride(from: 0, to: numbers.count - 1, by: 2).map { [numbers[$0], numbers[$0 + 1]] }
  }

  /// The evidence.
  var evidence: Evidence {
    Evidence(
      rule: rule.map { rule in
        Rule.ID(rule.split(separator: "/", maxSplits: 1).last.map(String.init) ?? rule)
      }, weight: weight,
      ranges: ranges.compactMap { $0.count == 2 && $0[0] <= $0[1] ? $0[0]..<$0[1] : nil })
  }
}
