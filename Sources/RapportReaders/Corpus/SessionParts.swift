import RapportTranscripts

/// Joins the files of one session, often one for each speaker.
enum SessionParts {
  /// The session in the order of the utterances' times; an utterance without a time stays behind
  /// the one before it in its file.
  ///
  /// Where a file names no speaker, its name without ending is the speaker.
  static func joined(_ parts: [(path: String, reading: Reading)], id: String) -> Reading {
    var speakers: [Speaker] = []
    var timed: [(time: Int, utterance: Utterance)] = []
    var diagnostics: [Diagnostic] = []
    var account = SourceAccount(unit: parts.first?.reading.account.unit ?? "line")
    for (path, reading) in parts {
      let isAnonymous = reading.transcript.speakers.map(\.id) == ["unknown"]
      let stem = Speaker.ID(SourceName.stem(path))
      for var speaker in reading.transcript.speakers {
        if isAnonymous { speaker.id = stem }
        if !speakers.contains(where: { $0.id == speaker.id }) { speakers.append(speaker) }
      }
      var time = 0
      for var utterance in reading.transcript.utterances {
        if isAnonymous { utterance.speaker = stem }
        time = utterance.start ?? time
        timed.append((time, utterance))
      }
      diagnostics += reading.diagnostics.filter { $0.id != "no-speakers" }
      account.total += reading.account.total
      for entry in reading.account.entries { add(entry, to: &account) }
    }
    // Swift's sort is stable, so utterances of one time keep the order of the files.
    timed.sort { $0.time < $1.time }
    var utterances = timed.map(\.utterance)
    if Set(utterances.map(\.id)).count < utterances.count {
      for index in utterances.indices { utterances[index].id = .init(String(index)) }
    }
    var session = parts.first?.reading.transcript.session ?? Session(id: .init(id))
    session.id = .init(id)
    return Reading(
      Transcript(session: session, speakers: speakers, utterances: utterances),
      diagnostics: diagnostics, account: account)
  }

  private static func add(_ entry: SourceAccount.Entry, to account: inout SourceAccount) {
    if let index = account.entries.firstIndex(where: { $0.kind == entry.kind }) {
      account.entries[index].count += entry.count
    } else {
      account.entries.append(.init(kind: entry.kind, count: entry.count))
    }
  }
}
