import RapportStore

/// What a page or a call of the site needs.
enum Right: CaseIterable {
  /// See a session's words, and of its codes what ``Sight`` allows.
  case readSessions
  /// Decide on codes.
  case decide
  /// See all sessions, with the machine's codes.
  case reviewSessions
  /// Code packets of one's own.
  case codePackets
  /// Make packets and see how far they are.
  case managePackets
  /// Settle where raters differ.
  case adjudicate
  /// See the ledger of rules and set rules aside.
  case manageRules
  /// Judge randomly drawn utterances.
  case judgeDrawn
  /// See one's own codes against the final ones.
  case seeOwnProgress
  /// See anybody's codes against the final ones.
  case seeProgress
  /// See the report of the therapist one is, and answer it.
  case readOwnReport
  /// See every therapist's report.
  case readReports
  /// Add users, give them roles and passwords, and take them away.
  case manageUsers
  /// See who did what.
  case readAudit
  /// Sign out, and change one's own password.
  case haveAccount

  /// What a role may do: the whole table.
  static func of(_ role: StudyUser.Role) -> Set<Right> { ofRole(role).union([.haveAccount]) }

  private static func ofRole(_ role: StudyUser.Role) -> Set<Right> {
    switch role {
    case .supervisor:
      [
        .readSessions, .decide, .reviewSessions, .codePackets, .managePackets, .adjudicate,
        .manageRules, .judgeDrawn, .seeProgress, .readReports,
      ]
    case .rater: [.readSessions, .decide, .codePackets]
    case .trainee: [.readSessions, .decide, .codePackets, .seeOwnProgress]
    case .therapist: [.readSessions, .readOwnReport]
    case .admin: [.manageUsers, .readAudit]
    }
  }

  /// What whoever has the file may do on the computer it is on.
  static let ofOwner = Set(Right.allCases).subtracting([.readOwnReport, .haveAccount])
}
