import RapportCoding
import RapportReaders
import RapportTranscripts

extension CodingsFile {
  /// The most a table of codings may have in bytes.
  static let largest = 512 << 20

  /// Reads a table of codings from a file, in whatever encoding it is.
  ///
  /// - Throws: `InvalidInput` where it can't be read or is no such table.
  static func read(_ path: String) throws -> CodingsFile {
    try CodingsFile(csv: try bytes(of: path), file: path)
  }

  /// The bytes of a table in UTF-8.
  static func bytes(of path: String) throws -> [UInt8] {
    try TextDecoding(Source(path: path).all(limit: largest), file: path).utf8
  }
}
