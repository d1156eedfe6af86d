public import RapportTranscripts

/// Under which names a table of codings has its columns.
///
/// Case, blanks and hyphens of names don't matter.
public struct CodingColumns: Hashable, Sendable {
  /// What a column can hold, by the name that `rapport` itself writes.
  public enum Role: String, Hashable, Sendable, CaseIterable {
    case session, utterance, code, codebook, rater, kind, main, rules
  }

  private var given: [Role: String] = [:]

  /// The names that `rapport` itself writes, and a few that others use.
  public static let standard = CodingColumns()

  private init() {}

  /// Reads `session=transcript_id,rater=annotator_id`; columns not named go by their own names.
  ///
  /// - Throws: `InvalidInput` where it isn't written so, or names a column that there is no use for.
  public init(_ text: String) throws(InvalidInput) {
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let sides = part.split(separator: "=", maxSplits: 1).map {
        String($0.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
      }
      guard sides.count == 2, let role = Role(rawValue: sides[0]), !sides[1].isEmpty,
        given[role] == nil
      else {
        throw InvalidInput(
          Diagnostic(
            .error, id: "bad-columns", "columns are given as ours=theirs, each once",
            hint: "for instance session=transcript_id,rater=coder_id; ours are: "
              + Role.allCases.map(\.rawValue).joined(separator: ", ")))
      }
      given[role] = sides[1]
    }
  }

  /// The column of a table for a role; nil where it has none.
  func index(of role: Role, in table: CSVTable) -> Int? {
    table.column(given[role].map { [$0] } ?? Self.names(role))
  }

  /// What is said of a table without the columns that each needs.
  static func missing(in table: CSVTable, file: String) -> InvalidInput {
    InvalidInput(
      Diagnostic(
        .error, id: "codings-columns", "a table of codings needs columns session, utterance, code",
        at: SourceLocation(file: file, line: table.headerLine),
        hint: "its first line must name them, or --columns say what they are called; it has "
          + "\(table.header.count) columns"))
  }

  private static func names(_ role: Role) -> [String] {
    switch role {
    case .session: ["session", "transcript_id", "session_id"]
    case .utterance: ["utterance", "utterance_id", "n"]
    case .code: ["code", "main_therapist_behaviour"]
    case .rater: ["rater", "annotator_id"]
    case .codebook, .kind, .main, .rules: [role.rawValue]
    }
  }
}
