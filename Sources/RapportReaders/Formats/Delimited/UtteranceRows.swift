import RapportTranscripts

/// Makes a session's transcript of its rows.
struct UtteranceRows {
  let table: CSVTable
  let columns: UtteranceColumns
  let options: ReadingOptions

  func reading(_ group: SessionRows) throws(InvalidInput) -> Reading {
    var speakers: [Speaker] = []
    var utterances: [Utterance] = []
    var complaints: [Diagnostic] = []
    var ids: Set<String> = []
    var empty: [Int] = []
    for index in group.rows {
      let row = table.rows[index]
      guard let text = table.value(row, columns.text) else {
        empty.append(row.line)
        continue
      }
      let speaker = self.speaker(row, &complaints)
      add(speaker, to: &speakers, row, &complaints)
      let id = table.value(row, columns.utterance) ?? String(utterances.count)
      if !ids.insert(id).inserted, !complaints.contains(where: { $0.id == "duplicate-utterance" }) {
        complaints.append(
          Diagnostic(
            .warning, id: "duplicate-utterance", "the session has two utterances '\(id)'",
            at: table.location(row, columns.utterance),
            hint: "give each utterance an id of its own; keep one row for each utterance"))
      }
      utterances.append(
        Utterance(
          id: .init(id), speaker: speaker.id, text: text,
          start: time(row, columns.start, &complaints),
          end: time(row, columns.end, &complaints), addressees: addressees(row),
          location: table.location(row, columns.text)))
    }
    noteOddities(group, empty, &complaints)
    guard !utterances.isEmpty, !complaints.contains(where: { $0.severity == .error }) else {
      throw InvalidInput(complaints.isEmpty ? [noUtterances] : complaints)
    }
    var transcript = Transcript(
      session: Session(id: .init(group.id)), speakers: speakers, utterances: utterances)
    options.applyDefaultRoles(to: &transcript)
    options.applyRoles(to: &transcript)
    return Reading(transcript, diagnostics: complaints, account: account(utterances.count, empty))
  }

  private func speaker(_ row: CSVRow, _ complaints: inout [Diagnostic]) -> Speaker {
    let word = table.value(row, columns.role)
    let role = word.map { Self.role($0) } ?? .unknown
    if let word, role == .unknown, Self.folded(word) != "unknown", columns.speaker != nil,
      !complaints.contains(where: { $0.id == "unknown-role" })
    {
      complaints.append(
        Diagnostic(
          .warning, id: "unknown-role", "there is no such role",
          at: table.location(row, columns.role),
          hint: "roles: " + SpeakerRole.allCases.map(\.rawValue).joined(separator: ", ")))
    }
    let name = table.value(row, columns.speaker) ?? word ?? "unknown"
    return Speaker(id: .init(name), role: role)
  }

  private static func folded(_ word: String) -> String { RoleMap.folded(word) }

  private static func role(_ word: String) -> SpeakerRole {
    SpeakerRole(rawValue: folded(word)) ?? RoleMap().roles(of: [word])[word] ?? .unknown
  }

  private func add(
    _ speaker: Speaker, to speakers: inout [Speaker], _ row: CSVRow,
    _ complaints: inout [Diagnostic]
  ) {
    guard let index = speakers.firstIndex(where: { $0.id == speaker.id }) else {
      speakers.append(speaker)
      return
    }
    guard speaker.role != .unknown, speaker.role != speakers[index].role else { return }
    if speakers[index].role == .unknown {
      speakers[index].role = speaker.role
    } else if !complaints.contains(where: { $0.id == "conflicting-role" }) {
      complaints.append(
        Diagnostic(
          .error, id: "conflicting-role",
          "'\(speaker.id)' is \(speakers[index].role.rawValue) before and "
            + "\(speaker.role.rawValue) here", at: table.location(row, columns.role),
          hint: "give everybody one role in a session, or two speakers two names"))
    }
  }

  private func time(
    _ row: CSVRow, _ column: Int?, _ complaints: inout [Diagnostic]
  ) -> Int? {
    guard let text = table.value(row, column), text.lowercased() != "n/a" else { return nil }
    if text.hasSuffix("ms"), let time = Int(text.dropLast(2).filter { $0 != " " }) { return time }
    if let time = TimeStamp.milliseconds(text) { return time }
    if !complaints.contains(where: { $0.id == "bad-time" }) {
      complaints.append(
        Diagnostic(
          .warning, id: "bad-time", "this is no time and was left out",
          at: table.location(row, column),
          hint: "times are hh:mm:ss with .fff if need be, seconds, or milliseconds as 1500ms"))
    }
    return nil
  }

  private func addressees(_ row: CSVRow) -> [Speaker.ID] {
    guard let text = table.value(row, columns.addressee) else { return [] }
    return text.split(whereSeparator: { $0 == "|" || $0 == ";" }).map {
      .init($0.split(separator: " ").joined(separator: " "))
    }
  }

  private var noUtterances: Diagnostic {
    Diagnostic(
      .error, id: "no-utterances", "the session has no utterances",
      at: SourceLocation(file: table.file), hint: "its rows have no text")
  }

  private func noteOddities(
    _ group: SessionRows, _ empty: [Int], _ complaints: inout [Diagnostic]
  ) {
    if let returning = group.returning {
      complaints.append(
        Diagnostic(
          .note, id: "session-rows-apart",
          "rows of session '\(group.id)' stand apart and were joined",
          at: SourceLocation(file: table.file, line: table.rows[returning].line),
          hint: "sort the table by session if that was not meant"))
    }
    if let first = empty.first {
      complaints.append(
        Diagnostic(
          .note, id: "empty-turn", "\(empty.count) rows of session '\(group.id)' have no text",
          at: SourceLocation(file: table.file, line: first), hint: "they were left out"))
    }
  }

  private func account(_ utterances: Int, _ empty: [Int]) -> SourceAccount {
    var entries = [SourceAccount.Entry(kind: "turn", count: utterances)]
    if !empty.isEmpty {
      entries.append(.init(kind: "blank", count: empty.count, lines: Array(empty.prefix(5))))
    }
    return SourceAccount(unit: "row", total: utterances + empty.count, entries: entries)
  }
}
