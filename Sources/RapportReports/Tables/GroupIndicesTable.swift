public import RapportCodebooks
public import RapportCoding
import RapportProfiles
import RapportReliability
import RapportTranscripts

/// The indices of group sessions as a tidy table: one row for each session and index.
///
/// Columns: `session`, `rater`, `group`, `number`, `members`, `index`, `value`, `numerator`,
/// `denominator`, `undefined`, `note`.
public struct GroupIndicesTable: Sendable {
  /// The rows.
  public let table: Table

  /// Makes the table; sessions of individuals are passed over.
  public init(_ codedSessions: [CodedSession], codebooks: [Codebook]) {
    var table = Table(columns: [
      "session", "rater", "group", "number", "members", "index", "value", "numerator",
      "denominator", "undefined", "note",
    ])
    for coded in codedSessions.inStudyOrder where coded.transcript.format == .group {
      let session = coded.transcript.session
      let indices = GroupIndices(of: coded, codebooks: codebooks)
      for index in indices.indices {
        table.append([
          .text(session.id.rawValue), .text(coded.rater.id.rawValue),
          .text(session.group?.rawValue), .integer(session.number),
          .integer(indices.members.count), .text(index.id.rawValue),
          .number(index.estimate.value), .integer(index.numerator),
          .integer(index.denominator), .text(index.estimate.undefined?.rawValue),
          .text(index.note),
        ])
      }
    }
    self.table = table
  }
}
