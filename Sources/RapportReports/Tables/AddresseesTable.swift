public import RapportCoding
import RapportProfiles
import RapportTranscripts

/// Who speaks to whom in group sessions, as a tidy table: one row for each pair of people.
///
/// Columns: `session`, `speaker`, `role`, `addressee`, `utterances`, `words`. An addressee is a
/// person, `the group` or `unknown`.
public struct AddresseesTable: Sendable {
  /// The rows.
  public private(set) var table = Table(columns: [
    "session", "speaker", "role", "addressee", "utterances", "words",
  ])

  /// Makes the table; sessions of individuals are passed over.
  public init(_ codedSessions: [CodedSession]) {
    for coded in codedSessions.inStudyOrder where coded.transcript.format == .group {
      for cell in AddresseeMatrix(coded).cells {
        table.append([
          .text(coded.transcript.session.id.rawValue), .text(cell.speaker),
          .text(cell.role.rawValue), .text(cell.addressee), .integer(cell.utterances),
          .integer(cell.words),
        ])
      }
    }
  }
}
