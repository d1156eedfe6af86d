import Foundation
import RapportStore
import RapportTestSupport
import Testing

/// Users on the command line, and a study behind a proxy.
@Suite struct SharingTests {
  @discardableResult
  private func rapport(
    _ words: String, in folder: URL, input: String? = nil
  ) throws -> Program.Outcome {
    try Program.run(words.split(separator: " ").map(String.init), in: folder, input: input)
  }

  @Test func usersAreKept() throws {
    let folder = try Program.folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    try rapport("study init s.rapport --name S", in: folder)
    #expect(
      try rapport("study user list s.rapport", in: folder).errors
        == "no users yet; `rapport study user add` adds one\n")
    let words = "a quiet evening\n"
    let added = try rapport(
      "study user add s.rapport tess --role therapist --therapist T01 --password-stdin",
      in: folder, input: words)
    #expect(added.status == 0 && added.errors == "added tess as therapist\n")
    let changed = try rapport(
      "study user password s.rapport tess --password-stdin", in: folder, input: "another day\n")
    #expect(changed.errors == "changed the password of tess\n")
    let store = try StudyStore(path: folder.appendingPathComponent("s.rapport").path)
    #expect(try store.account(named: "tess", password: "another day")?.user.role == .therapist)
    #expect(
      try rapport("study user list s.rapport", in: folder).output
        == "name  role       therapist\ntess  therapist  T01\n")
    #expect(try rapport("study user remove s.rapport tess", in: folder).errors == "removed tess\n")
    #expect(try store.users().isEmpty)
  }

  @Test func whatMakesNoSenseIsRefused() throws {
    let folder = try Program.folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    try rapport("study init s.rapport --name S", in: folder)
    let cases: [(words: String, status: Int32, complaint: String)] = [
      ("study user add s.rapport a --role rater --password-stdin", 2, "[weak-password]"),
      ("study user add s.rapport a --role rater", 2, "[no-password]"),
      ("study user add s.rapport a --role boss --password-stdin", 64, "'boss' is invalid"),
      ("study user add s.rapport a --role therapist --password-stdin", 64, "--therapist goes"),
      ("study user add s.rapport a --role rater --therapist T1", 64, "--therapist goes"),
      ("study user remove s.rapport a", 2, "[no-such-user]"),
      ("review s.rapport --no-open --sign-in", 2, "[needs-users]"),
      ("review s.rapport --no-open --listen 0.0.0.0", 2, "[needs-a-proxy]"),
      ("review s.rapport --no-open --listen ::", 2, "[needs-a-proxy]"),
      ("review s.rapport --no-open --behind-proxy http://a", 2, "[bad-origin]"),
      ("review s.rapport --no-open --behind-proxy https://a", 2, "[needs-users]"),
      ("review s.rapport --no-open --sign-in --rater anna", 64, "--rater is for yourself"),
    ]
    for (words, status, complaint) in cases {
      let outcome = try rapport(words, in: folder, input: "short\n")
      #expect(outcome.status == status, "\(words): \(outcome.errors)")
      #expect(outcome.errors.contains(complaint), "\(words): \(outcome.errors)")
    }
  }

  @Test func anAddressOfAnotherComputerIsNamed() throws {
    let folder = try Program.folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    try rapport("study init s.rapport --name S", in: folder)
    _ = try rapport(
      "study user add s.rapport sam --role supervisor --password-stdin", in: folder,
      input: "a quiet evening\n")
    // 192.0.2.1 is for documentation: no computer has it.
    let outcome = try rapport(
      "review s.rapport --no-open --behind-proxy https://a.example --listen 192.0.2.1", in: folder)
    #expect(outcome.status == 2)
    #expect(
      outcome.errors.hasPrefix("error: the page can't be served at 192.0.2.1, or no longer"))
  }

  /// The nginx example, run as it is: .ci/check-proxy says what it tried.
  @Test func aProxyServesAStudy() throws {
    let outcome = try Program.script(".ci/check-proxy")
    if outcome.status == 77 {
      print(outcome.output.trimmingCharacters(in: .whitespacesAndNewlines))
      return
    }
    #expect(outcome.status == 0, "\(outcome.output)\(outcome.errors)")
    #expect(outcome.output.components(separatedBy: "ok: ").count > 25)
  }
}
