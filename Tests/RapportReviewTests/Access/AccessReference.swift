/// docs/reference/access.md, made of the table that the tests try.
enum AccessReference {
  static var text: String {
    """
    # Who may do what

    Each page and call of a shared study, and what each role gets. A test tries every line over a
    socket and fails where a route has no line; this page is made of its table
    (`Tests/RapportReviewTests/Access/AccessTable.swift`).

    - **yes**: answered. **codes**: a session with the rules' codes. **words**: a session without
      anybody else's codes.
    - **not there**: the answer is the same as for something that doesn't exist.
    - **no**: refused. **sign in**: sent to the page where one signs in.

    *Theirs* is a session of one's packets, or of the therapist one is; supervisors have all but those
    that a packet of their own hides. Whoever has the file and opens it without `--sign-in` may do what
    a supervisor and an admin may.

    | page or call | about | \(AccessRow.roles.joined(separator: " | ")) |
    |---|---|\(AccessRow.roles.map { _ in "---" }.joined(separator: "|"))|
    \(AccessTable.rows.map(line).joined(separator: "\n"))

    Whatever the role, these are refused on every line: a request with another host or from another
    origin; without cookie, with a guessed one, or with one that was signed out; a form without the
    browser's own token.

    """
  }

  private static func line(_ row: AccessRow) -> String {
    "| `\(row.route)` | \(row.about) | "
      + row.expected.map(\.rawValue).joined(separator: " | ") + " |"
  }
}
