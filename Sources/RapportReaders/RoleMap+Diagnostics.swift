public import RapportTranscripts

extension RoleMap {
  /// What a user should know about a transcript's roles: an error for roles that are unknown, since
  /// a batch never asks, and a warning where they look swapped.
  ///
  /// - Parameter asError: unknown roles are an error in a batch and a warning in a check.
  public static func diagnostics(
    for transcript: Transcript, file: String, asError: Bool = true
  ) -> [Diagnostic] {
    let check = RoleCheck(transcript)
    var diagnostics: [Diagnostic] = []
    if !check.unknown.isEmpty {
      let counts = check.unknown.map {
        "\($0.speaker) (\($0.turns) \($0.turns == 1 ? "turn" : "turns"))"
      }
      let isPlural = counts.count > 1
      diagnostics.append(
        Diagnostic(
          asError ? .error : .warning, id: "ambiguous-role",
          "the file doesn't say which role \(counts.joined(separator: ", ")) "
            + (isPlural ? "have" : "has"),
          at: SourceLocation(file: file),
          hint: "say it: --roles \(option(for: check.unknown)), or in the column `roles` of "
            + "sessions.csv; roles: " + namableRoles))
    }
    if check.isSuspicious, let share = check.therapistShare {
      diagnostics.append(
        Diagnostic(
          .warning, id: "roles-may-be-swapped",
          "the therapist says \(Int((share * 100).rounded()))% of the words, so the roles may be "
            + "swapped; the session is left out of profiles", at: SourceLocation(file: file),
          hint: "check who is who with `rapport check FILE`; if they are swapped give --roles"))
    }
    return diagnostics
  }

  /// `C=therapist,P=client`: one way to give the roles, to be checked by the user.
  private static func option(for unknown: [RoleCheck.TurnCount]) -> String {
    unknown.enumerated().map { index, count in
      let needsQuotes = count.speaker.rawValue.contains(" ")
      let role = index == 0 ? "therapist" : "client"
      return (needsQuotes ? "'\(count.speaker)'" : "\(count.speaker)") + "=" + role
    }.joined(separator: ",")
  }

  private static var namableRoles: String {
    SpeakerRole.allCases.filter { $0 != .unknown }.map(\.rawValue).joined(separator: ", ")
  }

  /// Reads `T=therapist,C=client`; `;` and `|` separate as well.
  ///
  /// - Throws: `InvalidInput` for a part without `=` or a role that doesn't exist.
  public static func parse(
    _ text: String, at location: SourceLocation? = nil
  ) throws(InvalidInput) -> [String: SpeakerRole] {
    var roles: [String: SpeakerRole] = [:]
    var complaints: [Diagnostic] = []
    for part in text.split(whereSeparator: { ",;|".contains($0) }) {
      let sides = part.split(separator: "=", maxSplits: 1).map { trimmed($0) }
      guard sides.count == 2, !sides[0].isEmpty else {
        complaints.append(
          Diagnostic(
            .error, id: "bad-roles", "roles are given as label=role", at: location,
            hint: "e.g. T=therapist,C=client"))
        continue
      }
      guard let role = SpeakerRole(rawValue: sides[1].lowercased()) else {
        complaints.append(
          Diagnostic(
            .error, id: "unknown-role", "there is no role '\(sides[1])'", at: location,
            hint: "roles: " + namableRoles))
        continue
      }
      roles[sides[0]] = role
    }
    if !complaints.isEmpty { throw InvalidInput(complaints) }
    return roles
  }

  private static func trimmed(_ text: Substring) -> String {
    text.split(separator: " ").joined(separator: " ")
  }
}
