import RapportCodebooks
import RapportCoding
import RapportStore
import RapportTranscripts

/// The pages of the site that are checked and pictured.
enum SitePages {
  /// What whoever has the file sees.
  static let review = [
    (name: "sessions", path: "/sessions"), (name: "sessions-none", path: "/sessions?state=done"),
    (name: "session", path: "/session/s01"),
    (name: "session-filtered", path: "/session/s01?family=withdrawal"),
    (name: "group", path: "/session/s03"),
    (name: "code", path: "/session/s01/code?at=1.13.22.book/hedge"),
    (name: "add", path: "/session/s01/add?u=2"),
    (name: "why-not", path: "/session/s01/why-not?u=2"),
    (name: "missing", path: "/no/such/page"),
  ]

  /// What users see, by name.
  static let shared = [
    (
      user: "sam",
      pages: [
        (name: "packets", path: "/packets"), (name: "adjudication", path: "/adjudication"),
        (name: "differences", path: "/adjudication/s02"),
        (name: "ledger", path: "/ledger?reviewed=1&below=1"),
        (name: "rule", path: "/ledger/rule?rule=book@0.1.0/hedge.suppose"),
        (name: "set-aside", path: "/ledger/set-aside?codebook=book&rule=hedge.suppose"),
        (name: "flags", path: "/flags"), (name: "therapists", path: "/therapists"),
        (name: "therapist-sealed", path: "/therapist/t-1"),
        (name: "therapist", path: "/therapist/t-2"),
        (name: "drawn", path: "/drawn"),
        (name: "drawn-next", path: "/drawn/next?of=book/family:withdrawal"),
        (name: "trainees", path: "/trainees"), (name: "trainee", path: "/progress/cleo"),
        (name: "password", path: "/password"),
      ]
    ),
    (
      user: "ben",
      pages: [(name: "coding", path: "/coding"), (name: "blind", path: "/session/s02")]
    ),
    (user: "cleo", pages: [(name: "progress", path: "/progress")]),
    (user: "tess", pages: [(name: "own-report", path: "/therapist/t-1")]),
    (user: "ada", pages: [(name: "users", path: "/users"), (name: "audit", path: "/audit")]),
  ]
}

extension StudyStore {
  /// Has ben and cleo code s02 blind, so that there is something to settle.
  func makePacketsToSettle() throws {
    let transcript = try transcript(of: "s02")
    for rater: Rater.ID in ["ben", "cleo"] {
      let packet = try makePacket(for: rater, of: ["s02"], by: "sam")
      let code = CodeReference(codebook: "book", code: rater == "ben" ? "hedge" : "refusal")
      let range = rater == "ben" ? 0..<9 : 2..<13
      let utterance = rater == "ben" ? 1 : 3
      if let anchor = Anchor(code: code, utterance: utterance, range: range, in: transcript) {
        _ = try append(
          Decision(
            id: "", session: "s02", revision: transcript.revision, kind: .add, anchor: anchor,
            isBlind: true, rater: rater, at: 0))
      }
      try finish("s02", in: packet.id, by: rater.rawValue)
    }
  }
}
