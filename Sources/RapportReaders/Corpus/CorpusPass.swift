import RapportTranscripts

/// One run over a corpus: which sessions were seen, which files are done.
struct CorpusPass {
  let options: ReadingOptions
  let format: String?
  let readers: TranscriptReaders
  let manifests: [SessionManifest]
  /// The file each session came from.
  private var seen: [Session.ID: String] = [:]
  private var done: Set<String> = []

  init(
    options: ReadingOptions, format: String?, readers: TranscriptReaders,
    manifests: [SessionManifest]
  ) {
    self.options = options
    self.format = format
    self.readers = readers
    self.manifests = manifests
  }

  mutating func read(_ paths: [String], _ each: (FileReading) throws -> Void) throws {
    for manifest in manifests {
      if let error = manifest.missingFiles() {
        try each(FileReading(path: manifest.path, result: .failure(error)))
      }
    }
    for path in paths where done.insert(path).inserted {
      let manifest =
        manifests.first { SourceName.folder($0.path) == SourceName.folder(path) }
        ?? manifests.first { $0.row(forFile: path) != nil }
      if let row = manifest?.row(forFile: path), row.files.count > 1 {
        done.formUnion(row.files)
        let name = row.files.joined(separator: "|")
        try each(finished(merged(row), row: row, manifest, path: name))
        continue
      }
      try readFile(path, manifest, each)
    }
  }

  private mutating func readFile(
    _ path: String, _ manifest: SessionManifest?, _ each: (FileReading) throws -> Void
  ) throws {
    let row = manifest?.row(forFile: path)
    let source: Source
    do throws(InvalidInput) {
      source = try Source(path: path)
    } catch {
      return try each(FileReading(path: path, result: .failure(error)))
    }
    try readers.read(source, options: merged(options, row), from: format) { result in
      let named = (try? result.get()).flatMap { manifest?.row(for: $0.transcript.session.id) }
      try each(finished(result, row: named ?? row, manifest, path: path))
    }
  }

  private func merged(_ options: ReadingOptions, _ row: SessionManifest.Row?) -> ReadingOptions {
    guard let row else { return options }
    var options = options
    options.roles = row.roles.merging(options.roles) { _, user in user }
    options.sessionID = options.sessionID ?? row.session
    return options
  }

  /// Applies sessions.csv, and looks at roles and ids.
  private mutating func finished(
    _ result: Result<Reading, InvalidInput>, row: SessionManifest.Row?,
    _ manifest: SessionManifest?, path: String
  ) -> FileReading {
    var reading: Reading
    switch result {
    case .success(let value): reading = value
    case .failure: return FileReading(path: path, result: result)
    }
    if let row {
      row.apply(to: &reading.transcript)
      merged(options, row).applyRoles(to: &reading.transcript)
    } else if let manifest {
      reading.diagnostics.append(manifest.noteOnMissingRow(path))
    }
    options.applyDefaultRoles(
      to: &reading.transcript, isGroup: reading.transcript.session.group != nil)
    let id = reading.transcript.session.id
    if let other = seen[id] {
      return FileReading(path: path, result: .failure(Self.duplicate(id, path, other)))
    }
    seen[id] = path
    reading.diagnostics += RoleMap.diagnostics(
      for: reading.transcript, file: path, asError: !options.allowsUnknownRoles)
    if reading.diagnostics.contains(where: { $0.severity == .error }) {
      return FileReading(path: path, result: .failure(InvalidInput(reading.diagnostics)))
    }
    return FileReading(path: path, result: .success(reading))
  }

  private static func duplicate(_ id: Session.ID, _ path: String, _ other: String) -> InvalidInput {
    InvalidInput(
      Diagnostic(
        .error, id: "duplicate-session", "session '\(id)' was read from \(other) already",
        at: SourceLocation(file: path),
        hint: "give one of them another id, or name both files in one row of sessions.csv if they "
          + "are one session"))
  }

  /// One session of several files, in the order of time.
  private func merged(_ row: SessionManifest.Row) -> Result<Reading, InvalidInput> {
    var parts: [(path: String, reading: Reading)] = []
    var complaints: [Diagnostic] = []
    for path in row.files {
      do throws(InvalidInput) {
        let source = try Source(path: path)
        var found: [Result<Reading, InvalidInput>] = []
        try? readers.read(source, options: merged(options, row), from: format) { found.append($0) }
        guard found.count == 1, let only = found.first else {
          throw InvalidInput(
            Diagnostic(
              .error, id: "several-sessions", "the file holds \(found.count) sessions, not one",
              at: SourceLocation(file: path),
              hint: "a session of several files needs one session in each"))
        }
        parts.append((path, try only.get()))
      } catch {
        complaints += error.diagnostics
      }
    }
    guard complaints.isEmpty, !parts.isEmpty else { return .failure(InvalidInput(complaints)) }
    return .success(SessionParts.joined(parts, id: row.session))
  }
}
