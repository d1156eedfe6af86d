import RapportCodebooks
import RapportCoding
import RapportReaders
import RapportTranscripts

/// The last words of a batch: how much was coded, with what, and what was not.
struct BatchSummary {
  let summary: CodingBatch.Summary
  let coder: RuleCoder

  /// Prints it to standard error.
  ///
  /// - Throws: an exit code where something was refused.
  func report() throws {
    Console.note(
      "coded \(summary.sessions) sessions, \(summary.utterances) utterances, with "
        + coder.codebooks.map { "\($0.id) \($0.version) (\($0.fingerprint.short))" }
        .joined(separator: ", "))
    if !summary.suspicious.isEmpty {
      Console.note(
        "roles may be swapped in: "
          + summary.suspicious.map(\.rawValue).joined(separator: ", ")
          + "; these sessions are left out of profiles")
    }
    if !summary.refused.isEmpty {
      Console.note("not coded: " + summary.refused.map(\.path).joined(separator: ", "))
    }
    if summary.sessions == 0 { throw Failure.impossible }
    if !summary.refused.isEmpty { throw Failure.incomplete }
  }
}
