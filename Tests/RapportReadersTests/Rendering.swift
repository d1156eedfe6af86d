import RapportTranscripts

@testable import RapportReaders

/// A reading as text, for golden pairs: everything a reader found out.
enum Rendering {
  static func text(_ readings: [Result<Reading, InvalidInput>]) -> String {
    readings.map { result in
      switch result {
      case .success(let reading): text(reading)
      case .failure(let error): error.description + "\n"
      }
    }.joined(separator: "\n")
  }

  static func text(_ reading: Reading) -> String {
    let transcript = reading.transcript
    var lines = session(transcript.session)
    lines += transcript.speakers.map { "speaker \($0.id): \($0.role.rawValue)" }
    lines.append("")
    for (index, utterance) in transcript.utterances.enumerated() {
      let place = utterance.location.map { "\($0.line):\($0.column)" } ?? "-"
      let start = utterance.start.map { " @\(TimeStamp.text($0))" } ?? ""
      let end = utterance.end.map { "-\(TimeStamp.text($0))" } ?? ""
      lines.append(
        "\(place) #\(utterance.id)\(start)\(end) \(utterance.speaker) | \(utterance.text)")
      let bytes = Array(utterance.text.utf8)
      for mark in utterance.marks {
        let length = mark.milliseconds.map { " \($0)ms" } ?? ""
        lines.append(
          "    \(mark.kind.rawValue)\(length) \(String(decoding: bytes[mark.range], as: UTF8.self))"
        )
      }
      _ = index
    }
    lines.append("")
    let kinds = reading.account.entries.map { "\($0.kind) \($0.count)" }.joined(separator: ", ")
    lines.append("\(reading.account.total) \(reading.account.unit)s: \(kinds)")
    lines += reading.diagnostics.map(\.description)
    return lines.joined(separator: "\n") + "\n"
  }

  private static func session(_ session: Session) -> [String] {
    var lines = ["session \(session.id)"]
    if !session.therapists.isEmpty {
      lines.append("therapists " + session.therapists.map(\.rawValue).joined(separator: " | "))
    }
    if !session.clients.isEmpty {
      lines.append("clients " + session.clients.map(\.rawValue).joined(separator: " | "))
    }
    if let group = session.group { lines.append("group \(group)") }
    if let number = session.number { lines.append("number \(number)") }
    if let date = session.date { lines.append("date \(date)") }
    if let minutes = session.minutes { lines.append("minutes \(minutes)") }
    if !session.present.isEmpty {
      lines.append("present " + session.present.joined(separator: " | "))
    }
    if let language = session.language { lines.append("language \(language)") }
    return lines + session.metadata.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
  }

  /// What the readers make of bytes.
  static func read(
    _ bytes: [UInt8], name: String, options: ReadingOptions = .init(), from: String? = nil
  ) -> [Result<Reading, InvalidInput>] {
    var results: [Result<Reading, InvalidInput>] = []
    try? TranscriptReaders.all.read(
      Source(name: name, bytes: bytes), options: options, from: from
    ) { results.append($0) }
    return results
  }
}
