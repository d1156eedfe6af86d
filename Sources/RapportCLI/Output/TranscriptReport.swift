import RapportReaders
import RapportTranscripts

/// What `rapport check` says of a transcript: how each part of the file was understood.
struct TranscriptReport {
  let reading: FileReading
  let isStrict: Bool

  /// Prints it; false where something is wrong.
  func print() -> Bool {
    switch reading.result {
    case .failure(let error):
      Console.report(error.diagnostics)
      return false
    case .success(let read):
      Swift.print(text(read), terminator: "")
      Console.report(read.diagnostics)
      return !read.diagnostics.contains { $0.severity >= (isStrict ? .warning : .error) }
    }
  }

  private func text(_ read: Reading) -> String {
    let transcript = read.transcript
    let session = transcript.session
    var lines = [
      "\(reading.path): session \(session.id), \(transcript.format.rawValue), "
        + "\(transcript.utterances.count) utterances in \(transcript.turns.count) turns"
    ]
    if !session.therapists.isEmpty || !session.clients.isEmpty {
      lines.append(
        "  therapists \(session.therapists.map(\.rawValue).joined(separator: ", ")); "
          + "clients \(session.clients.map(\.rawValue).joined(separator: ", "))")
    }
    var table = TextTable(["  speaker", "role", "turns", "utterances", "words"])
    for row in speakerRows(transcript) { table.add(row) }
    lines.append(String(table.text.dropLast()))
    let timed = transcript.utterances.count { $0.start != nil }
    let marks = transcript.utterances.reduce(0) { $0 + $1.marks.count }
    lines.append("  \(timed) utterances with a time, \(marks) nonverbals")
    lines += account(read.account)
    return lines.joined(separator: "\n") + "\n"
  }

  private func speakerRows(_ transcript: Transcript) -> [[String]] {
    let turns = transcript.turns
    return transcript.speakers.map { speaker in
      let own = transcript.utterances.indices.filter {
        transcript.utterances[$0].speaker == speaker.id
      }
      return [
        "  \(speaker.id)\(speaker.name.map { " (\($0))" } ?? "")", speaker.role.rawValue,
        String(turns.count { $0.speaker == speaker.id }), String(own.count),
        String(own.reduce(0) { $0 + transcript.wordCount(ofUtterance: $1) }),
      ]
    }
  }

  private func account(_ account: SourceAccount) -> [String] {
    guard !account.entries.isEmpty else { return [] }
    let sum = account.total > 0 ? "\(account.total) \(account.unit)s: " : "\(account.unit)s: "
    return [
      "  " + sum
        + account.entries.map { entry in
          let lines = entry.lines.prefix(5).map(String.init).joined(separator: ", ")
          return "\(entry.count) \(entry.kind)" + (lines.isEmpty ? "" : " (line \(lines)…)")
        }.joined(separator: ", ")
    ]
  }
}
