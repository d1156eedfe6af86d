import RapportTranscripts

/// Reads files and folders session by session, so that a corpus of any size needs little memory.
///
/// Folders are read with all below them, sorted by path; hidden files, README, sessions.csv and
/// codings*.csv are passed over. A bad file is a failure and the next one follows. `sessions.csv`
/// in a file's folder gives its sessions who saw whom, roles, and files that belong together. A
/// session id that two files have is an error of the second.
public struct CorpusReader: Sendable {
  private let paths: [String]
  private let options: ReadingOptions
  private let format: String?
  private let readers: TranscriptReaders

  /// Makes a reader of files and folders.
  public init(
    _ paths: [String], options: ReadingOptions = .init(), from format: String? = nil,
    readers: TranscriptReaders = .all
  ) {
    self.paths = paths
    self.options = options
    self.format = format
    self.readers = readers
  }

  /// Reads one session after the other.
  ///
  /// - Throws: what `each` throws; nothing else.
  public func forEachReading(_ each: (FileReading) throws -> Void) throws {
    let files = TranscriptFiles(paths)
    for (path, error) in files.complaints {
      try each(FileReading(path: path, result: .failure(error)))
    }
    var manifests: [SessionManifest] = []
    for path in files.manifests {
      do throws(InvalidInput) {
        manifests.append(try SessionManifest.load(path))
      } catch {
        try each(FileReading(path: path, result: .failure(error)))
      }
    }
    var pass = CorpusPass(options: options, format: format, readers: readers, manifests: manifests)
    try pass.read(files.paths, each)
  }
}
