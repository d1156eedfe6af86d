import RapportReaders

/// Files beside the transcripts: tables and JSON that a command is given.
enum InputFile {
  /// The most such a file may have in bytes.
  private static let largest = 512 << 20

  /// A file's bytes in UTF-8, in whatever encoding it is.
  ///
  /// - Throws: `InvalidInput` where it can't be read or is too large.
  static func bytes(of path: String) throws -> [UInt8] {
    try TextDecoding(Source(path: path).all(limit: largest), file: path).utf8
  }
}
