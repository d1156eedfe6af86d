package import RapportCodebooks
package import RapportCoding
package import RapportTranscripts

/// Sessions coded by people, and which code of the codebook stands for which of theirs.
///
/// Utterances are numbered through all sessions.
package struct FitCorpus: Sendable {
  /// The sessions, by id.
  package let sessions: [FitSession]
  /// Whether the reference has one code for each utterance of some role, so that a group's main code
  /// is compared, and only utterances that it speaks of.
  package let isExclusive: Bool
  /// The reference's name for codes of the codebook.
  let names: [Code.ID: String]
  /// The number of each session's first utterance, and behind the last that of all.
  let starts: [Int]
  /// The session of each utterance.
  let sessionOf: [Int]
  let roles: [SpeakerRole]

  /// Puts sessions and codings together; sessions that the reference doesn't name are left out.
  ///
  /// - Throws: `InvalidInput` where fewer than four sessions are left.
  package init(
    _ transcripts: [Transcript], reference: CodingsFile, map: CodeMap?, codebook: Codebook
  ) throws(InvalidInput) {
    var rows: [CodingsFile.UtteranceKey: Set<String>] = [:]
    for row in reference.rows {
      var code = row.code
      if map == nil, let name = code {
        let last = name.split(separator: "/").last.map(String.init) ?? name
        code = codebook.code(named: last)?.id.rawValue ?? name
      }
      rows[row.key, default: []].formUnion(code.map { [$0] } ?? [])
    }
    let named = Set(rows.keys.map(\.session))
    sessions = transcripts.filter { named.contains($0.session.id.rawValue) }
      .sorted { $0.session.id < $1.session.id }
      .map { FitSession(transcript: $0, codes: Self.codes(of: $0, in: rows)) }
    guard sessions.count >= Self.fewest else { throw Self.tooFew(sessions.count) }
    isExclusive =
      rows.values.allSatisfy { $0.count == 1 }
      && Self.covers(sessions, roles: codebook.codes.map(\.roles))
    names = codebook.codes.reduce(into: [:]) { names, code in
      names[code.id] = map == nil ? code.id.rawValue : map?.references[code.id.rawValue]
    }
    var starts = [0]
    for session in sessions { starts.append(starts[starts.count - 1] + session.codes.count) }
    self.starts = starts
    sessionOf = sessions.indices.flatMap { index in
      Array(repeating: index, count: starts[index + 1] - starts[index])
    }
    roles = sessions.flatMap { session in
      session.codes.indices.map { session.transcript.role(ofUtterance: $0) }
    }
  }

  /// With fewer sessions nothing can be held back.
  static let fewest = 4

  private static func tooFew(_ count: Int) -> InvalidInput {
    InvalidInput(
      Diagnostic(
        .error, id: "too-few-sessions",
        "\(count) of the sessions have codings in the reference; a fit needs \(fewest)",
        hint: "check that the ids in the column session are those of the transcripts"))
  }

  private static func codes(
    of transcript: Transcript, in rows: [CodingsFile.UtteranceKey: Set<String>]
  ) -> [Set<String>?] {
    let session = transcript.session.id.rawValue
    return transcript.utterances.indices.map { index in
      let id = transcript.utterances[index].id.rawValue
      return rows[.init(session: session, utterance: id)]
        ?? rows[.init(session: session, utterance: String(index))]
    }
  }

  /// Whether the reference speaks of nearly every utterance by speakers of some code's roles.
  private static func covers(_ sessions: [FitSession], roles: [Set<SpeakerRole>]) -> Bool {
    Set(roles).contains { roles in
      var all = 0
      var seen = 0
      for session in sessions {
        for index in session.codes.indices
        where roles.contains(session.transcript.role(ofUtterance: index)) {
          all += 1
          if session.codes[index] != nil { seen += 1 }
        }
      }
      return all > 0 && seen * 20 >= all * 19
    }
  }

  /// The number of utterances.
  var count: Int { sessionOf.count }

  /// The reference's codes of an utterance.
  func codes(_ utterance: Int) -> Set<String>? {
    sessions[sessionOf[utterance]].codes[utterance - starts[sessionOf[utterance]]]
  }

  /// Whether the reference gives an utterance a code.
  func carries(_ utterance: Int, _ code: Code.ID) -> Bool {
    names[code].map { codes(utterance)?.contains($0) ?? false } ?? false
  }

  /// Whether an utterance could carry a code and the reference can tell.
  func isEligible(_ utterance: Int, for code: Code) -> Bool {
    code.roles.contains(roles[utterance]) && (!isExclusive || codes(utterance) != nil)
  }
}
