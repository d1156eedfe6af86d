public import RapportTranscripts

/// The utterances that could be coded: `utterances.csv` as `rapport code` writes it into a folder.
public struct UtterancesFile: Sendable {
  /// An utterance.
  struct Row: Sendable {
    var key: CodingsFile.UtteranceKey
    var number: String?
    var role: SpeakerRole?
    var text: String?
  }

  let rows: [Row]

  /// Reads the table: columns `session` and `utterance`; `number`, `role` and `text` where they
  /// are there.
  ///
  /// - Throws: `InvalidInput` where a column is missing.
  public init(csv bytes: [UInt8], file: String) throws(InvalidInput) {
    let table = try CSVTable(bytes, file: file)
    guard let session = table.column(["session"]), let utterance = table.column(["utterance"])
    else {
      throw InvalidInput(
        Diagnostic(
          .error, id: "utterances-columns", "a table of utterances needs session and utterance",
          at: SourceLocation(file: file, line: table.headerLine),
          hint: "give the utterances.csv that `rapport code -o FOLDER/` writes"))
    }
    let number = table.column(["number"])
    let role = table.column(["role"])
    let text = table.column(["text"])
    rows = table.rows.compactMap { row in
      guard let session = table.value(row, session), let utterance = table.value(row, utterance)
      else { return nil }
      return Row(
        key: .init(session: session, utterance: utterance), number: table.value(row, number),
        role: table.value(row, role).flatMap(SpeakerRole.init), text: table.value(row, text))
    }
  }

  /// The key of each utterance under its number, so that a table that counts from 0 fits one with ids.
  var keysByNumber: [CodingsFile.UtteranceKey: CodingsFile.UtteranceKey] {
    rows.reduce(into: [:]) { keys, row in
      guard let number = row.number else { return }
      keys[.init(session: row.key.session, utterance: number)] = row.key
    }
  }
}

extension UtterancesFile {
  /// How many utterances therapists have in each session.
  package var therapistUtterances: [String: Int] {
    rows.reduce(into: [:]) { counts, row in
      if row.role == .therapist { counts[row.key.session, default: 0] += 1 }
    }
  }
}
