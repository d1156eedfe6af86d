import RapportCodebooks
import RapportCoding
public import RapportTranscripts

extension StudyTally {
  /// A shard's tally and the file it stands in.
  public struct Shard: Sendable {
    /// What it says.
    public let study: StudyTally
    /// Where it was read.
    public let file: String

    /// Makes a shard.
    public init(_ study: StudyTally, file: String) {
      self.study = study
      self.file = file
    }
  }

  /// The tally of all shards together, the same in any order of them.
  ///
  /// - Throws: `InvalidInput` where two were coded with different codebooks, or have the same
  ///   session.
  public static func united(_ shards: [Shard]) throws(InvalidInput) -> StudyTally {
    var whole = StudyTally()
    var files: [Session.ID: String] = [:]
    for shard in shards {
      if let first = shards.first, shard.study.codebooks != first.study.codebooks {
        throw differentCodebooks(shard, first)
      }
      for session in shard.study.sessionIDs.sorted() {
        if let other = files.updateValue(shard.file, forKey: session) {
          throw sessionTwice(session, shard.file, other)
        }
      }
      for therapist in shard.study.therapists {
        for tally in shard.study.sessions[therapist] ?? [] { whole.add(tally, for: therapist) }
        for session in shard.study.leftOut[therapist] ?? [] { whole.add(session, for: therapist) }
      }
      whole.note(shard.study.codebooks)
    }
    whole.sort()
    return whole
  }

  private static func differentCodebooks(_ shard: Shard, _ first: Shard) -> InvalidInput {
    InvalidInput(
      Diagnostic(
        .error, id: "tallies-of-other-codebooks",
        "these tallies were made with \(shard.codebooks), those in \(first.file) with "
          + first.codebooks,
        at: SourceLocation(file: shard.file),
        hint: "code all shards with the same codebooks"))
  }

  private static func sessionTwice(
    _ session: Session.ID, _ file: String, _ other: String
  ) -> InvalidInput {
    InvalidInput(
      Diagnostic(
        .error, id: "session-in-two-tallies",
        "session '\(session)' stands in \(other) already", at: SourceLocation(file: file),
        hint: "give each session to one shard only"))
  }
}

extension StudyTally.Shard {
  /// The codebooks with the beginnings of their fingerprints.
  fileprivate var codebooks: String {
    study.codebooks.isEmpty
      ? "no codebook"
      : study.codebooks.map { "\($0.id) \($0.fingerprint.short)" }.joined(separator: ", ")
  }
}
