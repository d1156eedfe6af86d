public import RapportTranscripts

extension Transcript {
  /// Reads the one session of a file, with sessions.csv where it lies beside it.
  ///
  /// - Parameters:
  ///   - path: the file; `-` is standard input.
  ///   - from: the format's name; left out, it is chosen by content, then by the file's ending.
  /// - Throws: `InvalidInput` where the file can't be read, holds several sessions, or has speakers
  ///   whose role is unknown and `options` doesn't allow it.
  public static func read(
    _ path: String, options: ReadingOptions = .init(), from format: String? = nil,
    readers: TranscriptReaders = .all
  ) throws(InvalidInput) -> Diagnosed<Transcript> {
    let readings = readAll([path], options: options, from: format, readers: readers)
    guard readings.count == 1 else {
      throw InvalidInput(
        readings.first(where: { $0.transcript == nil })?.diagnostics
          ?? [
            Diagnostic(
              .error, id: "several-sessions", "the file holds \(readings.count) sessions, not one",
              at: SourceLocation(file: path), hint: "read them with Transcript.readAll")
          ])
    }
    let reading = try readings[0].result.get()
    return Diagnosed(reading.transcript, reading.diagnostics)
  }

  /// Reads all sessions of files and folders; a bad file is a failure among the others.
  ///
  /// See ``CorpusReader`` for what is found, in which order, and how sessions.csv is used.
  public static func readAll(
    _ paths: [String], options: ReadingOptions = .init(), from format: String? = nil,
    readers: TranscriptReaders = .all
  ) -> [FileReading] {
    var readings: [FileReading] = []
    let corpus = CorpusReader(paths, options: options, from: format, readers: readers)
    do {
      try corpus.forEachReading { readings.append($0) }
    } catch {
      readings.append(
        FileReading(
          path: paths.first ?? "", result: .failure(TranscriptReaders.complaint(error, ""))))
    }
    return readings
  }

  /// Reads all sessions of a folder.
  public static func readAll(
    in folder: String, options: ReadingOptions = .init(), readers: TranscriptReaders = .all
  ) -> [FileReading] {
    readAll([folder], options: options, readers: readers)
  }
}
